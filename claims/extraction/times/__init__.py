"""Dates as printed, fixed or floating.

A fixed date says its year ("18 September 2025", "the third quarter of 2024", "2026-2030"). A floating one
needs the date of publication before it can be placed ("last October", "Wednesday", "September 22").
Times of day, weekdays in names ("Black Friday"), habits ("every Friday") and periods that are told from
inside the story ("a year earlier", "over the next decade") are neither.
"""

from __future__ import annotations

from bisect import bisect
from itertools import chain

from claims.extraction import lexicon
from claims.extraction.times import fixed_dates, floating_dates
from claims.extraction.types import Span, TimeExpression


def find(text: str, span: Span) -> list[TimeExpression]:
    """The time expressions inside ``span``, in order, none overlapping."""
    found: list[TimeExpression] = []
    signs = lexicon.signs(span.of(text))
    for time in chain(fixed_dates.find(text, span, signs), floating_dates.find(text, span, signs)):
        at = bisect(found, time.start, key=lambda other: other.start)
        if not any(time.overlaps(neighbour) for neighbour in found[max(0, at - 1) : at + 1]):
            found.insert(at, time)
    return found
