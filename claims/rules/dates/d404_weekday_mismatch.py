from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claims.extraction.times import printed_days
from claims.extraction.times.printed_days import PrintedDay
from claims.extraction.types import OUT_OF_SCOPE, Block, Document
from claims.rules.base import Bad, Finding, Good, Rule, Severity

_NEXT_TO_PUBLICATION = 90
"""A day and month without a year are placed in the year that brings them this close (in days) to publication."""

_FIRST_GREGORIAN_YEAR = 1900
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEWSPAPER = re.compile(r"\b[Tt]he\s\Z")
_SHIFTED = re.compile(r"\s(last|next)\syear\b")
_COUNTS_ON = re.compile(r"\s(?!(?:was|is|has)\b)[a-z]{3,}s\b")
_STORY = "Published: Thursday 12 March 2026\n\n"


class WeekdayMismatch(Rule):
    """A weekday that does not belong to the date beside it.

    A date without a year is placed by the day of publication, where it lies near it, unless a year named
    before it in the paragraph would make the weekday right.

    Why it matters: readers will turn up on the wrong day, or the date was carried over from last year's text.

    What to do: check both at the source; either may be the slip.
    """

    code = "D404"
    name = "weekday-mismatch"
    severity = Severity.ERROR
    bad = (
        Bad("The regatta is on «Friday 6 June 2026» off Holm."),
        Bad("The hall opens on «Monday, June 9, 2026», the trust said."),
        Bad(f"Regatta\n\n{_STORY}Rowers will meet on «Saturday 20 March» at the boathouse."),
        Bad(f"Regatta\n\n{_STORY}The boathouse will open on «Tuesday 20 May», the club said."),
        Bad(f"Regatta\n\n{_STORY}The board met on «Tue., March 9», and voted."),
        Bad("The court sat on «3 March 2026 (Friday)» for an hour."),
        Bad("It will run from Friday 5 to «Monday 7 June 2026» on the lake."),
        Bad("The log names «Sunday 2026-03-09» as the day of the leak."),
        Bad("The bridge was shut on «March 3, 2026, a Wednesday», for repairs."),
    )
    good = (
        Good("The regatta is on Saturday 6 June 2026 and the gala on Tuesday, June 9, 2026.", "they belong"),
        Good(
            f"Regatta\n\n{_STORY}Rowers will meet on Saturday 21 March at the boathouse.",
            "placed by publication",
        ),
        Good("Rowers will meet on Saturday 20 March at the boathouse.", "nothing places it"),
        Good(
            f"Regatta\n\n{_STORY}The tug sank in 1999. On Saturday 20 March it was raised.",
            "another year's March",
        ),
        Good(f"Regatta\n\n{_STORY}The club will meet on Saturday 20 March next year.", "2027"),
        Good("The Sun, 14 May 2026, wrote of it, and so did the Friday Times.", "a newspaper"),
        Good(f"Regatta\n\n{_STORY}The trial is set for Wednesday 18 November.", "too far off to be sure"),
        Good("The fair lasts from Friday 5 to Sunday 7 June 2026.", "both ends of a range"),
        Good("The treaty was signed on Monday 4 May 1626.", "an old calendar"),
        Good(
            f"Regatta\n\n{_STORY}On Wednesday, March 9 boats were found adrift.", "nine boats, March the club"
        ),
        Good("On Tuesday the board approved the 6 June 2026 regatta.", "the day of another event"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for block, days in printed_days.of(document):
            for day in days:
                placed = _placed(document, block, day)
                if placed is not None and placed.weekday() != day.weekday:
                    yield _finding(document, day, placed)


def _placed(document: Document, block: Block, day: PrintedDay) -> date | None:
    """The one date that ``day`` can be, or None where it has no weekday or may be another year's."""
    if day.weekday is None or _is_newspaper(document.text, day):
        return None
    if day.year is not None:
        return day.in_year(day.year) if day.year >= _FIRST_GREGORIAN_YEAR else None
    published = document.meta.published
    if published is None or block.role in OUT_OF_SCOPE or _COUNTS_ON.match(document.text, day.end, block.end):
        return None
    if shifted := _SHIFTED.match(document.text, day.end, block.end):
        return day.in_year(published.year + (1 if shifted[1] == "next" else -1))
    near = [day.in_year(published.year + years) for years in (-1, 0, 1)]
    nearest = min(filter(None, near), key=lambda at: abs((at - published).days), default=None)
    if nearest is None or abs((nearest - published).days) > _NEXT_TO_PUBLICATION:
        return None
    fits = nearest.weekday() == day.weekday
    return None if not fits and _fits_another_year(document, block, day) else nearest


def _is_newspaper(text: str, day: PrintedDay) -> bool:
    return text.startswith("Sun", day.start) and bool(
        _NEWSPAPER.search(text, max(0, day.start - 4), day.start)
    )


def _fits_another_year(document: Document, block: Block, day: PrintedDay) -> bool:
    """Whether the weekday is right in a year that the paragraph has named before."""
    years = {
        time.earliest.year
        for time in document.times
        if time.earliest and block.start <= time.start < day.start
    }
    return any((at := day.in_year(year)) is not None and at.weekday() == day.weekday for year in years)


def _finding(document: Document, day: PrintedDay, placed: date) -> Finding:
    printed, weekday = day.of(document.text), _NAMES[placed.weekday()]
    return Finding(
        day.start,
        day.end,
        f"“{printed}”: {placed.day} {placed:%B %Y} is a {weekday}.",
        data={
            "spans": [[day.start, day.end]],
            "printed_weekday": None if day.weekday is None else _NAMES[day.weekday],
            "date": placed.isoformat(),
            "weekday": weekday,
            "year_from": "text" if day.year is not None else "publication",
        },
    )
