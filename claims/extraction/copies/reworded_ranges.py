"""Periods that copies in other words give otherwise at one end: "from August 2023 through January 2026"."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from claims.extraction.copies.contrasts import are_contrasted
from claims.extraction.copies.likeness import Profile, names, of_other_names, parallel, summarises
from claims.extraction.copies.slips import Slips
from claims.extraction.copies.stems import canonical
from claims.extraction.types import Difference, Span, TimeExpression
from claims.extraction.wordlists import words

_FROM, _TO = (
    frozenset({"from", "between", "since"}),
    frozenset({"to", "through", "until", "till", "and", "–", "-"}),
)
_BEFORE = 12

Range = tuple[TimeExpression, TimeExpression]


def find(text: str, profiles: Mapping[int, Profile]) -> Slips:
    """The pairs of statements that give one period with one other end."""
    ranges = [(at, range_) for at, each in profiles.items() if (range_ := _range(text, each))]
    found: Slips = {}
    for (one, first), (two, second) in combinations(ranges, 2):
        apart = [pair for pair in zip(first, second, strict=True) if _day(pair[0]) != _day(pair[1])]
        if len(apart) == 1 and _may_be_one(profiles[one], profiles[two], slip=_one_slip(*apart[0])):
            found[one, two] = (Difference("date", *(Span(each.start, each.end) for each in apart[0])),)
    return found


def _range(text: str, profile: Profile) -> Range | None:
    """The first and last date of the only period in a statement."""
    times = profile.statement.times
    if len(times) != 2 or not all(time.earliest for time in times):
        return None
    before = text[max(0, times[0].start - _BEFORE) : times[0].start].split()
    between = text[times[0].end : times[1].start].strip()
    opens = bool(before) and (before[-1].lower() in _FROM or before[-1].endswith(":"))
    return (times[0], times[1]) if opens and between in _TO else None


def _day(time: TimeExpression) -> tuple[object, object]:
    return time.earliest, time.latest


def _one_slip(one: TimeExpression, two: TimeExpression) -> bool:
    """Whether two dates differ in the year alone, or in the month alone."""
    if not (one.earliest and two.earliest):
        return False
    return (one.earliest.year == two.earliest.year) != (one.earliest.month == two.earliest.month)


def _may_be_one(first: Profile, second: Profile, *, slip: bool) -> bool:
    """Whether the two may tell of one thing; the running text repeats itself seldom, and gives no figures then."""
    if not summarises(first, second) and not (slip and not (first.figures and second.figures)):
        return False
    if parallel(first, second) or of_other_names(first, second):
        return False
    if first.negated != second.negated or are_contrasted(first.sides, second.sides):
        return False
    days = frozenset(map(canonical, words("days_and_months") | words("months")))
    shared = first.stems & second.stems - days - names(first.words)
    return any(not stem[0].isdigit() for stem in shared)
