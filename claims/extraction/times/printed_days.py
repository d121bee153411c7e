"""Days of the calendar as printed, impossible ones included, each with the weekday that stands with it.

``times`` says which period a date covers; here the day, the month, the year and the weekday are kept
apart as they were printed, so that they can be held against one another.
"""

from __future__ import annotations

import re
from bisect import bisect
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date

from claims.extraction.folding import folded
from claims.extraction.remembered import per_document
from claims.extraction.times import periods
from claims.extraction.times.date_words import MONTH, SHORT_WEEKDAY, UNTIL, YEAR
from claims.extraction.types import Block, Document, Role, Span
from claims.extraction.values import value

_ANY_DAY = r"(?:0?[1-9]|[1-3]\d)(?:st|nd|rd|th)?(?!\w|[.,:]\d)"
_YEAR_AFTER = rf"(?:,?\s(?:of\s)?(?P<year>{YEAR})(?![\w%]|[.,]\d))?"
_WEEKDAY = rf"(?:(?P<{{}}>{SHORT_WEEKDAY})(?:,\s?|\s(?:the\s)?|\s\())?"
_BEFORE, _BEFORE_LAST = _WEEKDAY.format("w1"), _WEEKDAY.format("w2")
_AFTER = rf"(?:\s?\((?P<w3>{SHORT_WEEKDAY})\)|,\sa\s(?P<w4>{SHORT_WEEKDAY})\b)?"
_START = r"(?<![\w$£€¥/.,:-])"

_DAY_MONTH = re.compile(
    rf"""{_START}{_BEFORE}(?P<d1>{_ANY_DAY})
      (?:(?:\s(?:of\s)?(?P<m1>{MONTH}))?(?P<until>{UNTIL}){_BEFORE_LAST}(?P<d2>{_ANY_DAY}))?
      \s(?:of\s)?(?P<m2>{MONTH}){_YEAR_AFTER}{_AFTER}""",
    re.VERBOSE,
)
_MONTH_DAY = re.compile(
    rf"""(?<![\w/-]){_BEFORE}(?P<m1>{MONTH})\s(?:the\s)?(?P<d1>{_ANY_DAY})
      (?!\s?(?:[ap]\.?m\b|%|per\s?cent|million|billion))
      (?:(?P<until>{UNTIL}){_BEFORE_LAST}(?:(?P<m2>{MONTH})\s)?(?P<d2>{_ANY_DAY}))?{_YEAR_AFTER}{_AFTER}""",
    re.VERBOSE,
)
_ISO = re.compile(
    rf"{_START}{_BEFORE}(?P<year>{YEAR})(?P<dash>[-/])(?P<month>\d\d)(?P=dash)(?P<day>\d\d)(?![\w/-]){_AFTER}"
)
_SLASHED = re.compile(
    rf"{_START}{_BEFORE}(?P<one>\d\d?)(?P<dash>[/.])(?P<two>\d\d?)(?P=dash)(?P<year>{YEAR})(?![\w/-]){_AFTER}"
)
_Reader = Callable[[re.Match[str]], Iterator["PrintedDay"]]
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LEAP_YEAR = 2024


@value(frozen=True, slots=True)
class PrintedDay(Span):
    """One day: ``weekday`` is 0 for Monday to 6, as in ``datetime``; ``year`` and ``weekday`` may be unsaid.

    ``until``: it begins a range whose last day is the next one found.
    """

    day: int
    month: int
    year: int | None
    weekday: int | None
    until: bool = False

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a day, in the year printed or, where none is, in any."""
        return 1 <= self.month <= 12 and 1 <= self.day <= monthrange(self.year or _LEAP_YEAR, self.month)[1]

    def in_year(self, year: int) -> date | None:
        """This day in ``year``, or None where that year has no such day."""
        found = periods.day(year, self.month, self.day)
        return found[0] if found else None


_DIGIT = re.compile(r"\d")
_MONTH = re.compile(rf"(?<![^\W\d_]){MONTH}")
_FIGURES = re.compile(r"\d[./-]\d")


@per_document
def of(document: Document) -> tuple[tuple[Block, list[PrintedDay]], ...]:
    """The blocks that print days, each with them; code is not read."""
    blocks = (block for block in document.blocks if block.role is not Role.CODE)
    return tuple((block, days) for block in blocks if (days := find(document.text, block)))


def find(text: str, span: Span) -> list[PrintedDay]:
    """The days printed inside ``span``, in order, none overlapping; both ends of a range count."""
    found: list[PrintedDay] = []
    if not _DIGIT.search(text, span.start, span.end):
        return found
    readers: list[tuple[re.Pattern[str], _Reader]] = []
    if _MONTH.search(text, span.start, span.end):
        readers += (_DAY_MONTH, _named), (_MONTH_DAY, _named)
    if _FIGURES.search(text, span.start, span.end):
        readers += (_ISO, _iso), (_SLASHED, _slashed)
    for pattern, read in readers:
        for match in pattern.finditer(text, span.start, span.end):
            at = bisect(found, match.start(), key=lambda day: day.start)
            near = found[max(0, at - 1) : at + 1]
            if not any(day.start < match.end() and match.start() < day.end for day in near):
                found[at:at] = read(match)
    return found


def weekday_number(name: str) -> int:
    """0 for "Monday", "Mon." and "mon", to 6 for Sunday."""
    return _WEEKDAYS.index(folded(name[:3]))


def _named(match: re.Match[str]) -> Iterator[PrintedDay]:
    """The one or two days of a match whose month is a word."""
    year = int(match["year"]) if match["year"] else None
    months = [periods.month_number(match[name] or match["m1"] or match["m2"]) for name in ("m1", "m2")]
    first, last = match["w1"], match["w2"]
    if not match["d2"]:
        month = periods.month_number(match["m1"] or match["m2"])
        yield _day(match, Span(*match.span()), _number(match["d1"]), month, year, first)
        return
    middle = match.start("until")
    first_year = None if months[0] > months[1] else year
    yield _day(
        match, Span(match.start(), middle), _number(match["d1"]), months[0], first_year, first, until=True
    )
    yield _day(match, Span(match.end("until"), match.end()), _number(match["d2"]), months[1], year, last)


def _iso(match: re.Match[str]) -> Iterator[PrintedDay]:
    day, month, year = (int(match[name]) for name in ("day", "month", "year"))
    yield _day(match, Span(*match.span()), day, month, year, match["w1"])


def _slashed(match: re.Match[str]) -> Iterator[PrintedDay]:
    """Day first, or month first where only that is a day; none where either could be."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    either = one <= 12 and two <= 12 and one != two
    if not either:
        day, month = (two, one) if two > 12 >= one else (one, two)
        yield _day(match, Span(*match.span()), day, month, year, match["w1"])


def _day(
    match: re.Match[str],
    span: Span,
    day: int,
    month: int,
    year: int | None,
    weekday: str | None,
    *,
    until: bool = False,
) -> PrintedDay:
    weekday = weekday or (None if until else match["w3"] or match["w4"])
    number = weekday_number(weekday) if weekday else None
    return PrintedDay(span.start, span.end, day, month, year, number, until)


def _number(day: str) -> int:
    return int(day.rstrip("stndrh"))
