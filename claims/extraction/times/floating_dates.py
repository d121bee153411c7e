"""Dates that only the day of publication can place: "last year", "Wednesday", "in June", "two weeks ago"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from claims.extraction.lexicon import Cue
from claims.extraction.times.date_words import IS_MONTH, UNTIL, WEEKDAY, WEEKDAYS, WHOLE_MONTH
from claims.extraction.types import Span, TimeExpression
from claims.extraction.wordlists import alternatives, words

_PART_OF_DAY = "(?:morning|afternoon|evening|night)"
_UNIT = rf"(?:year|month|week|weekend|quarter|(?:fiscal|financial|school|academic)\syear|season|spring|summer|autumn|winter|fall|{_PART_OF_DAY})"
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?)"

_RELATIVE = Cue(
    rf"""(?<![\w-])(?:
      {WHOLE_MONTH}\s(?:last|this|next)\syear
    | (?:[Ee]arlier|[Ll]ater)\sthis\s{_UNIT}
    | (?:[Ll]ast|[Tt]his|[Nn]ext)\s(?:past\s|coming\s)?(?:{_UNIT}|{WHOLE_MONTH}|{WEEKDAY}(?:\s{_PART_OF_DAY})?)
    | (?:[Ll]ast|[Nn]ext)\sterm
    )(?![\w-])""",
    "last this next",
    flags=re.VERBOSE,
)
_AGO = Cue(rf"(?<![\w-]){_NUMBER}\s(?:days?|weeks?|months?|years?)\sago(?![\w-])", "ago", flags=re.IGNORECASE)
_TODAY = Cue(r"(?<![\w-])(?i:today|yesterday|tomorrow|tonight)(?![\w-])", "today yesterday tomorrow tonight")
_NAMED_WEEKDAY = Cue(rf"(?<![\w-]){WEEKDAY}(?:\s{_PART_OF_DAY})?(?![\w-])", WEEKDAYS)
_IN_MONTH = Cue(
    rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring)\s(?P<month>(?:early\s|late\s|mid-)?{WHOLE_MONTH})(?![\w-]|\s\d|\s[A-Z][a-z])",
    bears=IS_MONTH,
)
_BY_SOMEONE = re.compile(r"[Bb]y\s(?:May|April|June|August)\s[a-z]")

_HABIT = re.compile(r"\b(?:every|each|any|most|some|one|a|the|that)\s\Z", re.IGNORECASE)
_DATING = re.compile(r"\b(?:on|last|next|this|until|since|late|early|before|after)\s\Z", re.IGNORECASE)
_DAY_NAME = re.compile(rf"\b(?i:{alternatives(words('named_days'))})\s\Z")
_NAME_GOES_ON = re.compile(r"\.com\b|\s(?!(?:I|AM|PM|ET|GMT|BST)\b)[A-Z][A-Za-z]")
_THING = re.compile(rf"\s(?:{alternatives(words('weekday_things'))})\b")
_TO_WEEKDAY = re.compile(rf"{UNTIL}{WEEKDAY}\b")
_WEEKDAY_TO = re.compile(rf"\b{WEEKDAY}{UNTIL}\Z")
_ERA = re.compile(
    r"['’]s\s(?:world|society|age|era|economy|standards|digital|modern|fast|connected|youth|generation)\b"
)
_OF = re.compile(r"\b(?:of|for|better|brighter|like|the)\s\Z", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:\A|[.!?…:;]|[–—-]|^)[\s\"“‘'(\]•*-]*\Z", re.MULTILINE)
_BACK = 24


def find(text: str, span: Span, signs: int) -> Iterator[TimeExpression]:
    """The floating expressions inside ``span``; they may overlap: the first wins.

    ``signs`` are those of the text inside ``span``.
    """
    for cue, holds in _FLOATING:
        if signs & cue.sign:
            for match in cue.pattern.finditer(text, span.start, span.end):
                if holds(text, span, match):
                    yield TimeExpression(*match.span(match.lastgroup or 0), floating=True)


def _before(span: Span, match: re.Match[str]) -> str:
    return match.string[max(span.start, match.start() - _BACK) : match.start()]


def _is_day(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether "today" is a day: not a title ("USA Today") nor an age ("today's world", "of tomorrow")."""
    before = _before(span, match)
    if match[0][0].isupper() and not _SENTENCE_START.search(before):
        return False
    return not _ERA.match(text, match.end(), span.end) and not _OF.search(before)


def _is_weekday(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether a weekday is one day: not a habit ("every Friday"), opening hours or a name ("Sunday Times")."""
    before = _before(span, match)
    if _HABIT.search(before) or _DAY_NAME.search(before) or _WEEKDAY_TO.search(before):
        return False
    if _THING.match(text, match.end(), span.end) or _TO_WEEKDAY.match(text, match.end(), span.end):
        return False
    return not _NAME_GOES_ON.match(text, match.end(), span.end) or bool(_DATING.search(before))


def _is_month(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether "in May" is the month and "by May" no person's doing."""
    return not _BY_SOMEONE.match(text, match.start(), span.end)


_FLOATING: tuple[tuple[Cue, Callable[[str, Span, re.Match[str]], bool]], ...] = (
    (_RELATIVE, lambda *_: True),
    (_AGO, lambda *_: True),
    (_TODAY, _is_day),
    (_NAMED_WEEKDAY, _is_weekday),
    (_IN_MONTH, _is_month),
)
