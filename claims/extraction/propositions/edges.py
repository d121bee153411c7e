"""Where a statement begins and ends: no full stop, conjunction, label, dateline or attributing words."""

from __future__ import annotations

import re

from claims.extraction import lexicon
from claims.extraction.attribution.tokens import SPACE_ENTITY
from claims.extraction.lexicon import Cue, Opening
from claims.extraction.propositions.commands import is_command
from claims.extraction.propositions.finite_verbs import has_finite, has_main_verb, words_of
from claims.extraction.propositions.parts import subject_then_verb
from claims.extraction.propositions.reporting_verbs import reporting_forms
from claims.extraction.types import Span
from claims.extraction.wordlists import alternatives, words

OPENING = "“\"‘'«„([{"
CLOSING = "”\"’'»“)]}"
_PAIRS = {"”": "“„", '"': '"', "’": "‘", "'": "'", "»": "«", ")": "(", "]": "[", "}": "{", "“": "„"}

_OPENER = Opening(
    r"(?:however|meanwhile|moreover|furthermore|in addition|additionally|also|still|then|thus|therefore|hence"
    r"|nevertheless|nonetheless|on the other hand|by contrast|in contrast|for example|for instance|in fact"
    r"|indeed|instead|besides|overall|notably|importantly|of course|again|finally|first|second|third|similarly"
    r"|likewise|consequently|as a result|in other words|that said|yes|no|well|now),\s+"
    r"|(?:and|but|or|yet|so(?!\s+far\b)|plus)\s+|that\s+(?=(?:the|an?|its?|he|she|they|there|his|her|their)\s)|(?:while|whereas|although|though)\s+(?![^;]*,\s)",
    "however meanwhile moreover furthermore in additionally also still then thus therefore hence nevertheless nonetheless on by for"
    " indeed instead besides overall notably importantly of again finally first second third similarly likewise consequently as that"
    " yes no well now and but or yet so plus while whereas although though",
    flags=re.IGNORECASE,
)
_LONGEST_WORD = 20
_ANSWER = "Ans"
_BULLET = rf"(?:[•●▪◦‣·*–—-]|\d{{1,2}}[.)]|(?:[QA]|{_ANSWER})\d{{0,2}}[:.])\s+"
_SLUG = r"(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|BREAKING|ANALYSIS|INSIGHT|FACTBOX|LIVE|WATCH)\s?\d{0,2}\s?[-:–|]\s?)+"
"""What wires and desks print in front of a headline: "UPDATE 2-Cyclone kills 34"."""
_DATELINE = re.compile(
    r"[^\W\d_a-z][^\n]{2,90}?(?:\s(?:—|–|--?)\s+|(?:\)|/)\s?--\s?)(?:[A-Z][^\n—–]{3,30}\d{4}\s(?:—|–|--?)\s+)?(?=[^\sa-z])"
)
_LONGEST_DATELINE = 100
_DATELINE_SIGN = re.compile(
    r"\d{4}|/[A-Z][\w ]+/|\((?:AP|AFP|Reuters|UPI|dpa|ANI|PTI|Xinhua|IANS)\)|--\([A-Z][\w ]+\)|^[A-Z .,/'’-]{4,}\s"
)
_CLOCK = r"(?i:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?\s?[:–—-]\s+(?=[^\W\d_]))"
"""The time of day that an entry of a live blog begins with: "20:10 GMT: …"."""
_SET_BEFORE = re.compile(rf"(?:{_BULLET})?(?:{_SLUG})?(?:{_CLOCK})?")
"""But for "Ans" none of it has a small letter in second place."""
_LABEL = re.compile(r"([^\W\d_](?:[^:.!?\n“\"()]|\([^:.!?\n“\"()]{1,30}\)){1,48}):\s+(?=\S)")
"""A word or more before a colon; a colon inside brackets ("Sorel Foods (NYSE: SOR)") is none."""
_LONGEST_LABEL = 52
_TAGGED_LABEL = re.compile(r"<(?P<tag>[a-z]{1,10})>[^<>:\n]{2,50}(?::</(?P=tag)>|</(?P=tag)>:)\s+")
"""A label in leaked markup: "<b>Good to know:</b> …"."""
_TITLE_OF_POINT = re.compile(r"(?:what|why|how|who|where|when|here)\b", re.IGNORECASE)
"""Labels that are clauses: "Why it matters: …"."""
_NOUNS_OF_ITEM = 2
"""Two words of a list may look like a subject and its verb: "rope throws"."""
_GLOSS = Cue(
    rf",\s+(?:(?:thereby|thus|further)\s+)?(?:{alternatives(words('gloss_participles'))})\b",
    words("gloss_participles"),
)
_SHORT_FORMS = ("Inc.", "Ltd.", "Corp.", "Co.", "Jr.", "Sr.", "St.", "p.m.", "a.m.", "etc.")
_ABBREVIATION = re.compile(rf"(?:\b[^\W\d_]\.){{2,}}$|\b(?:{alternatives(_SHORT_FORMS)})$")
_DANGLERS = ("and", "but", "while", "whereas", "as", "yet")
_END_DANGLERS = "".join(word[-1] for word in _DANGLERS) + ","
_DANGLING = re.compile(r",?\s+(?:and|but|while|whereas|as|yet)[\s,]*$")
_LONGEST_DANGLING = 16
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_DIGIT = re.compile(r"\d")
_CREDIT = re.compile(
    r"\s*[(\[](?:file |representative )?(?:image|photo|picture|pic|photograph|source|credit)s?\s?(?:credits?\s?)?(?:by|courtesy)?\s?[:/][^()\[\]]*[)\]]\.?$",
    re.IGNORECASE,
)
_LONGEST_CREDIT = 90


def trim(text: str, span: Span) -> Span:
    """``span`` without outer white space, closing punctuation, conjunctions and lone quotation marks."""
    start, end = span.start, span.end
    tail = max(start, end - _LONGEST_DANGLING)
    last = text[end - 1 : end]
    if (
        (last in _END_DANGLERS or last.isspace())
        and text[tail:end].replace(",", " ").rstrip().endswith(_DANGLERS)
        and (dangling := _DANGLING.search(text, tail, end))
    ):
        end = dangling.start()
    while start < end:
        first, last = text[start], text[end - 1]
        if first.isalnum() and last.isalnum():
            break
        if first.isspace():
            start += 1
        elif first == "&" and (space := SPACE_ENTITY.match(text, start, end)):
            start = space.end()
        elif (
            last.isspace()
            or last in ",;:…—–-!?(["
            or (last == "." and not _is_abbreviated(text, start, end))
            or (last in CLOSING and not _opened(text[start : end - 1], last))
        ):
            end -= 1
        elif first in OPENING and first in _PAIRS.get(last, "") and _encloses(text, start, end):
            start, end = start + 1, end - 1
        elif first in '“"‘«„([' and not _closed(text[start + 1 : end], first):
            start += 1
        else:
            break
    return Span(start, end)


def _is_abbreviated(text: str, start: int, end: int) -> bool:
    """Whether the full stop that ends ``text[start:end]`` belongs to its last word."""
    may_be = text[end - 3 : end - 2] == "." or text.endswith(_SHORT_FORMS, start, end)
    return may_be and _ABBREVIATION.search(text, max(start, end - 12), end) is not None


def _opened(before: str, mark: str) -> bool:
    """Whether a mark that closes at the end of ``before`` was opened there."""
    if mark == "'":
        return _APOSTROPHE.sub("", before).count(mark) % 2 == 1
    if mark == '"':
        return before.count(mark) % 2 == 1
    if mark == "’":
        return "‘" in before or before[-1:].isalpha()
    return any(before.count(opener) > before.count(mark) for opener in _PAIRS[mark])


def _closed(after: str, mark: str) -> bool:
    return any(mark in openers and closer in after for closer, openers in _PAIRS.items())


def _encloses(text: str, start: int, end: int) -> bool:
    inner = text[start + 1 : end - 1]
    return not any(mark in inner for mark in (text[start], text[end - 1]))


def openers_cut(text: str, span: Span) -> Span:
    """``span`` without a leading bullet, dateline, label, conjunction or linking adverb."""
    start = span.start
    if not text[start + 1 : start + 2].islower() or text.startswith(_ANSWER, start):
        before = _SET_BEFORE.match(text, start, span.end)
        start = before.end() if before else start
    if text.startswith("<", start) and (tagged := _TAGGED_LABEL.match(text, start, span.end)):
        start = tagged.end()
    head = text[start : min(span.end, start + _LONGEST_DATELINE)]
    if (
        ("-" in head or "–" in head or "—" in head)
        and (dateline := _DATELINE.match(text, start, span.end))
        and _DATELINE_SIGN.search(dateline.group())
    ):
        start = dateline.end()
    labelled = text.find(":", start, min(span.end, start + _LONGEST_LABEL)) >= 0
    label = _LABEL.match(text, start, span.end) if labelled else None
    if label and not _DIGIT.search(label.group(1)) and has_finite(text[label.end() : span.end]):
        start = start if _announces_list(label.group(1), text, Span(label.end(), span.end)) else label.end()
    for _ in range(2):
        if not lexicon.opening(text[start : min(span.end, start + _LONGEST_WORD)]) & _OPENER.sign:
            break
        opener = _OPENER.pattern.match(text, start, span.end)
        if opener is None:
            break
        start = opener.end()
    return Span(start, span.end)


def _announces_list(label: str, text: str, rest: Span) -> bool:
    """Whether what stands before a colon is a clause, and what it counts is listed in ``rest``: "A guide leads four walks"."""
    if not has_main_verb(label) or _TITLE_OF_POINT.match(label) or words_of(label)[-1] in reporting_forms():
        return False
    item = Span(rest.start, rest.start + len(rest.of(text).partition(",")[0]))
    is_clause = len(words_of(item.of(text))) > _NOUNS_OF_ITEM and subject_then_verb(text, item)
    return text[rest.start].islower() and not is_clause


def credit_cut(text: str, span: Span) -> Span:
    """``span`` up to a closing "(Image: PTI)"."""
    credit = _CREDIT.search(text, max(span.start, span.end - _LONGEST_CREDIT), span.end)
    return Span(span.start, credit.start()) if credit else span


def gloss_cut(text: str, span: Span, signs: int) -> Span:
    """``span`` up to a closing ", underscoring …", ", so book now" or "—watch this space": the writer's gloss.

    A gloss that holds a figure stays. ``signs`` are those of the sentence (see ``lexicon``).
    """
    glosses = _GLOSS.pattern.finditer(text, span.start, span.end) if signs & _GLOSS.sign else ()
    for gloss in glosses:
        colon = text.find(": ", span.start, gloss.start())  # "faces two counts: theft, driving while drunk"
        listed = colon > 0 and has_main_verb(text[span.start : colon])
        if not listed and not _DIGIT.search(text, gloss.start(), span.end):
            return Span(span.start, gloss.start())
    if (so := text.rfind(", so ", span.start, span.end)) > span.start and is_command(text[so + 5 : span.end]):
        return Span(span.start, so)
    aside = text.rfind("—", span.start, span.end)
    if aside > span.start and is_command(text[aside + 1 : span.end].strip()):
        return Span(span.start, aside)
    return span
