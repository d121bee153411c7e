"""A statement's words made readable out of context: what was filled in stands in square brackets.

A wrong subject misleads more than a missing one, so only the subject of the clause just before is
filled in, and only where number and kind fit: "they" takes a plural, "he" a person, and the "it" of
"it is likely that" takes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from claims.extraction import lexicon
from claims.extraction.propositions.finite_verbs import (
    WORD,
    finite_at,
    has_finite,
    starts_with_verb,
    words_of,
)
from claims.extraction.propositions.governed import governor_of
from claims.extraction.types import Span

_PRONOUN = re.compile(r"(?P<word>it|they|he|she)\b(?![’'])\s+(?!(?:and|or)\b)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?P<word>its|their|his|her)\s+", re.IGNORECASE)
_STANDS_FOR_SUBJECT = lexicon.declare(["it", "they", "he", "she", "its", "their", "his", "her"])
_EMPTY_IT = re.compile(
    r"it\s+(?:(?:will|would|may|might|could|can|must|should|has|had|also|not)\s+)*"
    r"(?:be|been|is|was|seems?|seemed|appears?|appeared|takes?|took|turns?|turned|remains?)\s+(?:\S+\s+){0,4}?(?:that|to|whether|how|why|for)\b"
    r"|it\s+(?:(?:will|would|may|might|could|can|has|had|also|only)\s+)*(?:takes?|took|taken|costs?)\s+(?:[^\s,;]+\s+){0,9}?to\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Professor|President|Mayor|Judge)\.?\s)?[^\W\d_a-z][a-zà-ÿ’'-]+(?:\s[^\W\d_a-z](?:[a-zà-ÿ’'-]+|\.)){1,2}"
)
_PARTICIPLE = re.compile(
    r"(?:\w{3,}ing|founded|born|based|home to|ranked|placed|built|established|launched)\b", re.IGNORECASE
)
_SUBJECT = re.compile(r"(?i:the|a|an|its|their|his|her|our|every|each|no)\s+\w|[^\W\d_a-z]")
_NO_SUBJECT = re.compile(
    r"(?:in|on|at|by|of|with|for|from|after|before|since|during|under|if|when|while|as|although|though|because"
    r"|there|here|this|that|these|those|it|they|he|she|we|i|you|what|which|who|one|some|many|much|most|nobody"
    r"|however|just|only|even|\w{2,}ing)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:last|next|yesterday|today|tomorrow|tonight|earlier|later|now|then|meanwhile|once|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d)\b",
    re.IGNORECASE,
)
MADE = "founded|established|launched|built|opened|completed|introduced|formed|bought|acquired|born"
"""Participles that tell in passing how a thing came about: "The bridge, built in 1931, …"."""
_WHEN_OPENING = re.compile(r"(?:In|On|By|At|Since|During|Over|For|After)\s[^,;:“”\"]{2,40},\s+")
"""Where or when, before the subject: "In 2015, a strong tremor killed …"."""
_NAME_OPENS = re.compile(
    r"(?!(?:It|He|She|They|Its|His|Her|Their|This|That|In|On|At|By|For|From|After|Before|When|If|While|As)\b)[^\W\d_a-z][\w’'-]*[\s,]|(?:[Tt]he|[Aa]n?)\s"
)
_INTERPOSED = re.compile(
    rf"(?P<subject>[^\s,;:“”\"][^,;:“”\"]{{1,60}}),\s+(?:which|who|whose|where|an?|the|one of|{MADE}|[^\W\d_a-z]\w+[’']s)\s"
)
_ANTECEDENT = re.compile(
    r"(?<!\w)(?P<joined>(?:and|or)\s)?(?P<noun>(?:[Tt]he\s)?[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'-]*)*)(?:\s\([A-Z]{2,8}\))?,\s*$"
)
"""A name right before the comma: of other nouns it is not plain whether ", which …" is said of them."""
_ANTECEDENT_REACH = 60
_RELATIVE = re.compile(r"(?:which|who)\s+")
_OPENING_ADVERB = re.compile(r"(?:today|also|now|already|later|then|still)\s+")
_MARK = re.compile(r"[“”\"«»„:;—,\n\[\]]|\b(?:that|which|who|when|while|if)\b|[^\W\d_]ly$")
_ADVERBS_AT_END = re.compile(
    r"(?:\s+(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this|next)\s(?:week|month|year|summer|winter|spring|autumn)|now|also|still|then|already|just|only|even|never|often|not|once|again|first))+$"
)
_LONGEST_SUBJECT = 6
_BE = frozenset({"is", "are", "was", "were", "has", "have", "had"})


def can_be_subject(words: str) -> bool:
    """Whether ``words`` open as a subject does: no preposition, no pronoun, no "last year"."""
    return bool(_SUBJECT.match(words)) and not _NO_SUBJECT.match(words) and not _WHEN.match(words)


def subject_of(text: str, span: Span) -> str:
    """The words before the first finite verb where they are plainly the subject, else an empty string."""
    if opening := _WHEN_OPENING.match(text, span.start, span.end):
        span = Span(opening.end(), span.end)
    if _NO_SUBJECT.match(text, span.start, span.end) or not _SUBJECT.match(text, span.start, span.end):
        return ""
    interposed = _INTERPOSED.match(text, span.start, span.end)
    if interposed and can_be_subject(interposed["subject"]) and not has_finite(interposed["subject"]):
        return interposed["subject"]
    words = WORD.finditer(text, span.start, min(span.end, span.start + 160))
    found = list(islice(words, _LONGEST_SUBJECT + 1))
    tokens = [match.group().lower() for match in found]
    verb = next(
        (at for at in range(1, len(tokens)) if found[at].group().islower() and finite_at(tokens, at)), None
    )
    if verb is None:
        return ""
    subject = _ADVERBS_AT_END.sub("", text[span.start : found[verb].start()].strip())
    return "" if _MARK.search(subject) else subject


def subject_unsaid(text: str, span: Span) -> bool:
    """Whether ``span`` has a subject of its own that is not plainly told: what follows must not take another's."""
    opens = _NAME_OPENS.match(text, span.start, span.end) and not is_participle(span.of(text))
    return bool(opens) and not subject_of(text, span)


def readable(text: str, span: Span, told: Callable[[], str], *, continues: bool) -> str:
    """The words of ``span`` on one line; a missing or pronoun subject becomes ``[subject]``, as ``told`` or "".

    ``continues`` says that the span goes on from a clause of the same sentence: only there can the
    subject be left out altogether.
    """
    words = " ".join(span.of(text).split())
    if continues and (relative := _RELATIVE.match(words)):
        noun = _antecedent(text, span)
        return f"[{noun}] {words[relative.end() :]}" if noun else words
    pronoun = possessive = None
    if lexicon.opening(words) & _STANDS_FOR_SUBJECT:
        pronoun, possessive = _PRONOUN.match(words), _POSSESSIVE.match(words)
    if not (continues or pronoun or possessive) or not (subject := told()):
        return words
    if pronoun and _fits(pronoun["word"], subject) and not _EMPTY_IT.match(words):
        return f"[{subject}] {words[pronoun.end() :]}"
    if possessive and _fits(possessive["word"], subject):
        return f"[{_owner(subject)}] {words[possessive.end() :]}"
    if continues and is_participle(words):
        return f"[{subject}] {words[0].lower()}{words[1:]}"
    if continues and (governor := governor_of(text, span, subject)):
        return f"[{subject} {governor}] {words}"
    if continues and _is_predicate(words):
        return f"[{subject}] {words}"
    return words


def is_participle(words: str) -> bool:
    """Whether ``words`` open with a participle whose subject stands elsewhere: "Founded in 2018", "ranking third"."""
    return _PARTICIPLE.match(words) is not None


def _antecedent(text: str, span: Span) -> str:
    """The noun phrase before the comma that ", which …" follows, where it is plainly one; else nothing."""
    before = text[max(0, span.start - _ANTECEDENT_REACH) : span.start]
    found = _ANTECEDENT.search(before.rpartition("\n")[2])
    return " ".join(found["noun"].split()) if found and not found["joined"] else ""


def _is_predicate(words: str) -> bool:
    """Whether ``words`` open with the verb of the clause: "goes on sale", not "requests for sand were up"."""
    adverb = _OPENING_ADVERB.match(words)
    words = words[adverb.end() :] if adverb else words
    tokens = words_of(words[:80])[:6]
    if tokens[:1] and tokens[0] in _BE:
        return True  # "are being debated again"
    second = 1 if tokens[:1] and tokens[0].endswith("s") else 2  # "imports fell": a noun and its verb
    return starts_with_verb(words) and not any(finite_at(tokens, at) for at in range(second, len(tokens)))


def _fits(pronoun: str, subject: str) -> bool:
    """Whether ``pronoun`` can stand for ``subject``, as far as their forms tell."""
    plural = bool(re.search(r"[^s’']s$|\sand\s|^(?:people|police)$", subject)) and not _PERSON.fullmatch(
        subject
    )
    if pronoun.lower() in {"it", "its"}:
        return not plural and not _PERSON.fullmatch(subject)
    if pronoun.lower() in {"they", "their"}:
        return plural
    return _PERSON.fullmatch(subject) is not None


def _owner(subject: str) -> str:
    """ "Shenzhen’s economy" is Shenzhen's; "the council" becomes the council’s."""
    if possessor := re.match(r"(.{2,40}?[’']s)\s", subject):
        return possessor.group(1)
    return subject + ("’" if subject.endswith("s") else "’s")
