"""Where what is attributed begins: behind "that", behind who was told, and behind when or where it was said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.lexicon import Cue
from claims.extraction.propositions.edges import trim
from claims.extraction.propositions.finite_verbs import (
    base_forms,
    has_finite,
    has_main_verb,
    starts_with_verb,
    words_of,
)
from claims.extraction.propositions.reporting_verbs import saying_forms, takes_object, tells
from claims.extraction.types import Attribution, Span

BEFORE_COMPLEMENT = re.compile(r"\s*(?:,\s*)?(?:that\b|how\b|:)?[,\s]*", re.IGNORECASE)
"""What may stand between the words that attribute and what they attribute."""
_FAR_COMPLEMENT = re.compile(r"\s+((?:[^\s,;:.]+\s+){1,9}?)that\s+", re.IGNORECASE)
_INSERTED_BEFORE_THAT = re.compile(
    r",\s+(?:on|in|at|by|during|after|before|asking|speaking)\b[^,;:.“”\"]{0,60},\s+that\s+"
)
"""How something was said, between commas: "said, on condition of anonymity, that | the toll was higher"."""
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SAID_IN = (
    r"statement|interview|filing|report|e-?mail|briefing|conference|post|letter|note|call|speech|release|notice|memo"
    r"|message|presentation|testimony"
)
CIRCUMSTANCE = re.compile(
    r"(?:in|on|at|to|during|after|before|through|by|via|late|early|earlier|yesterday|today|this|last"
    rf"|{_WEEKDAY})\b",
    re.IGNORECASE,
)
"""How words begin that tell only when or where something was said."""
_DOCUMENT_OPENS = re.compile(
    r"(?:in|at|on|during|through|via)\s+(?:an?|the|its|his|her|their)\s+(?:[\w’'-]+\s+){0,3}?"
    rf"(?:{_SAID_IN}|document|complaint|lawsuit|motion|ruling|paper|study)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\s+(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?(?:[\w’'-]+\s+){1,3}?"
    r"(?=(?:the|an?|there|this|these|his|her|its|their|it|he|she|they|no|about|more|nearly|only)\s)"
)
"""Who was told, where no "that" parts them from what they were told: "told the board | the fee would rise"."""
_WHEN_SAID = re.compile(
    rf"\s+(?:(?:late|early|earlier)\s+)?(?:on\s+)?(?:{_WEEKDAY}|today|yesterday)"
    r"(?:\s+(?:morning|afternoon|evening|night))?\s+"
    r"|\s+(?:in|at|during|via|through|by)\s+(?:an?|the|its|his|her|their)?\s*(?:[\w’'-]+\s+){0,2}?"
    rf"(?:{_SAID_IN})\s+"
    r"(?:(?:on|to|with|late|published|issued)\s+(?:[\w’'-]+\s+){1,3}?)?"
    r"(?=(?:the|an?|its|his|her|their|it|he|she|they|there)\s)",
    re.IGNORECASE,
)
"""When or where something was said, with no "that" behind it: "said on Friday | its pump had failed"."""
_REPORTED = Cue(
    r"(?:he|she|they|it)\s(?:also\s|has\s)?(?P<verb>[a-z]+)\sthat\s"
    r"|(?:an?|the|new|its|their|one)\s(?:[^\s,;:.“”\"]+\s){0,6}?(?:study|survey|report|analysis|research|data|poll|paper|figures"
    r"|review|inquiry|investigation|audit|estimates?)\s(?:[^\s,;:.“”\"]+\s){0,8}?"
    r"(?:suggests?|shows?|showed|finds|found|says|said|indicates?|reveals?|estimates?|concludes?|concluded)\sthat\s"
    r"|it\s(?:is|was|has\sbeen)\s(?:\w+ly\s|also\s)?(?:understood|believed|thought|reported|rumou?red|alleged|claimed|said|feared|estimated"
    r"|expected|suggested|assumed)\sthat\s",
    "that",
    flags=re.IGNORECASE,
)
"""Whose second statement it is stands in front of it ("…, but | he said that talks should wait"), or what reports it."""
_ACCOUNTS = re.compile(r"\b(?:19|20)?\d\d (?:[A-Z][\w-]* )*(?:Results|Earnings|Figures|Accounts|Sales)$")
""" "Alder Mills Reports Third Quarter 2025 Results": what is reported is a thing."""
_SHARE_ASIDE = re.compile(r"^(?P<count>(?:(?:about|some|only|another)\s)?[\w,]+),\sor\s[^,]{1,30},\s")
""" "103, or 9%, employed a cook": what the count is of the whole stands before the verb."""
_SAID = frozenset({"said", "says", "say", "saying"})
_PRONOUN = re.compile(r"(?:it|he|she|they|there)\s", re.IGNORECASE)
_NOUN_PHRASE = re.compile(r"(?:(?:the|its|their|his|her|an?)\s[\w’'-]+|[A-Z][\w’'-]*)(?:\s[\w’'-]+){0,3}")
_NO_SUBJECT = re.compile(
    r"(?:not|to|of|by|for|from|with|against|about|over|who|which|whom|whose|what|why|how|whether|if|be|been|and|or|in\s+its)\b",
    re.IGNORECASE,
)


def complement_start(text: str, span: Span, attribution: Attribution) -> int:
    """Where what is attributed begins: after "that", and after who was told or where it was said."""
    if inserted := _INSERTED_BEFORE_THAT.match(text, attribution.end, span.end):
        return inserted.end()
    far = _FAR_COMPLEMENT.match(text, attribution.end, span.end)
    addressed = far and (CIRCUMSTANCE.match(far.group(1)) or tells(attribution.cue))
    if far and addressed and not has_finite(far.group(1)):
        return far.end()
    told = _TOLD.match(text, attribution.end, span.end) if tells(attribution.cue) else None
    if told and opens_clause(text, Span(told.end(), span.end)):
        return told.end()
    when = _WHEN_SAID.match(text, attribution.end, span.end)
    if when:
        rest = Span(when.end(), span.end)
        return rest.start if _says_behind(text, rest, attribution.cue) else span.start
    near = BEFORE_COMPLEMENT.match(text, attribution.end, span.end)
    start = near.end() if near else attribution.end
    if takes_object(attribution.cue) and "that" not in text[attribution.end : start]:
        return span.start
    return start


def _says_behind(text: str, rest: Span, cue: str) -> bool:
    """Whether ``rest`` is what was said and no thing that was announced ("announced on Friday the arrest of …")."""
    if takes_object(cue) or not opens_clause(text, rest):
        return False
    return cue.lower() in _SAID or _PRONOUN.match(text, rest.start, rest.end) is not None


def is_where_said(text: str, span: Span, attribution: Attribution, before: Span) -> bool:
    """Whether ``before`` is only when or where it was said: "In a notice filed on Monday, the firm said …"."""
    opening = before.of(text)
    only_when = CIRCUMSTANCE.match(opening) and not has_finite(opening.replace("May", "June"))
    if not (only_when or _DOCUMENT_OPENS.match(opening)) or not text.startswith(",", before.end):
        return False
    return text[attribution.end : attribution.end + 1] == " " and opens_clause(
        text, trim(text, Span(complement_start(text, span, attribution), span.end))
    )


def reported_clause(text: str, span: Span, signs: int) -> Span:
    """What follows "A survey of 18 harbours suggests that" or "It is believed that" in front, else ``span``.

    ``signs`` are those of the sentence (see ``lexicon``).
    """
    lead = _REPORTED.pattern.match(text, span.start, span.end) if signs & _REPORTED.sign else None
    if lead is None or (lead["verb"] and lead["verb"] not in saying_forms()):
        return span
    rest = Span(lead.end(), span.end)
    return rest if opens_clause(text, rest) else span


def opens_clause(text: str, span: Span) -> bool:
    """Whether ``span`` opens with a subject and its finite verb."""
    said = _SHARE_ASIDE.sub(r"\g<count> ", span.of(text))
    first_part, *rest = said.split(", ", 2)
    if len(rest) > 1 and _NOUN_PHRASE.fullmatch(first_part) and starts_with_verb(rest[1][:40]):
        return True  # "the program, run by the ministry, has brought billions"
    return (
        len(words_of(first_part)) > 1
        and has_main_verb(first_part)
        and not _NO_SUBJECT.match(first_part)
        and not _is_verb_and_figure(words_of(first_part))
        and not _ACCOUNTS.search(first_part)
    )


def _is_verb_and_figure(tokens: Sequence[str]) -> bool:
    """Whether a verb with its figure opens: "(Lund's harbour notes) top 9 billion", where nobody notes anything."""
    return len(tokens) > 1 and tokens[0] in base_forms() and tokens[1][0].isdigit()
