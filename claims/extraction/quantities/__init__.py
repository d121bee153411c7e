"""The grammar of printed figures.

A quantity's span covers the number with its magnitude, currency, percent sign or unit of measure, and both
ends of a range; the noun of a count and the words of approximation stay outside. A reading of the years
comes from ``times``; digits inside a longer date are no quantity at all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter

from claims.extraction import times
from claims.extraction.quantities import elided_units, figures, not_figures, numerals, ranges
from claims.extraction.quantities.figure import Figure
from claims.extraction.types import Quantity, Span, TimeExpression
from claims.extraction.wordlists import alternatives, words

_YEARS = re.compile(r"(?:FY\s?)?\d{4}(?:\s?[-–‒/]\s?(?:\d{4}|\d\d))?")
_APPROX_BEFORE = re.compile(
    rf"(?:(?<!\w)(?i:{alternatives(words('approximators'))})\s(?:an?\s)?|[~≈<>≥≤]\s?|\b(?i:an\s+estimated)\s)\Z"
)
_APPROX_AFTER = re.compile(r"[-\s](?:odd|plus|ish)\b|\+|\s(?:or|and)\s(?:so|more|less|fewer|over|above)\b")
_APPROX_ENDS = tuple(
    {*(each.split()[-1] for each in words("approximators")), "a", "an", "estimated", *"~≈<>≥≤"}
)
"""What stands right before a figure that ``_APPROX_BEFORE`` matches."""
_REACH = 30


def find(text: str, span: Span, dates: Sequence[TimeExpression] | None = None) -> list[Quantity]:
    """The quantities inside ``span``, in order, none overlapping.

    ``dates`` are the time expressions inside ``span``, where they have been found already.
    """
    dates = times.find(text, span) if dates is None else dates
    years = list(_years(text, dates))
    if not numerals.may_stand_in(span.of(text)):
        return years
    printed = _figures(text, span, _Taken([*dates, *not_figures.find(text, span)]))
    joined = [_approximated(text, span, quantity) for quantity in ranges.join(text, span, printed)]
    return sorted([*years, *joined], key=attrgetter("start")) if years else joined


class _Taken:
    """Stretches of text that figures must keep clear of."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in self._spans]
        self._reach: list[int] = []
        for span in self._spans:
            self._reach.append(max(span.end, self._reach[-1] if self._reach else 0))

    def overlaps(self, span: Span) -> bool:
        at = bisect_right(self._starts, span.end - 1) - 1
        return at >= 0 and self._reach[at] > span.start


def _figures(text: str, span: Span, taken: _Taken) -> list[Figure]:
    found: list[Figure] = []
    for numeral in numerals.scan(text, span):
        floor = found[-1].end if found else span.start
        if numeral.start < floor or taken.overlaps(numeral):
            continue
        figure = figures.read(text, span, floor, numeral, after_money=_follows_money(text, found, numeral))
        if figure is not None:
            found.append(figure)
    return elided_units.given(text, span, found)


def _follows_money(text: str, found: Sequence[Figure], numeral: Span) -> bool:
    """Whether ``numeral`` goes with money before it ("$4-5m", "£3m, up from 2m"), so that the letter can only be a magnitude."""
    if not found or found[-1].kind != "money":
        return False
    if ranges.DASH.fullmatch(text, found[-1].end, numeral.start):
        return True
    return elided_units.holds_against(text, found[-1], numeral.start)


def _years(text: str, dates: Iterable[TimeExpression]) -> Iterator[Quantity]:
    """The years and ranges of years among ``dates``: each from its first 1 January to its last 31 December."""
    for date in dates:
        if date.earliest and date.latest and _YEARS.fullmatch(text, date.start, date.end):
            first, after = Decimal(date.earliest.year), Decimal(date.latest.year + 1)
            yield Quantity(date.start, date.end, first, first, after, "year", "year")


def _approximated(text: str, span: Span, quantity: Quantity) -> Quantity:
    before = text[max(span.start, quantity.start - _REACH) : quantity.start]
    near = before.rstrip().lower().endswith(_APPROX_ENDS)
    approx = (near and _APPROX_BEFORE.search(before)) or _APPROX_AFTER.match(text, quantity.end, span.end)
    return replace(quantity, approx=True) if approx else quantity
