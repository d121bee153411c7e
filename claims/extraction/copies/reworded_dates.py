"""One date that copies in other words give otherwise: "on 19 February" and "on 9 February", 1998 and 1989.

Two plans for one figure may be a year apart: "340 clinics by 2030", "by the end of 2031, 340 clinics".

Where nothing else is said besides, the words alone speak for a copy; else all that the two share (``weighing``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from itertools import combinations

from claims.extraction.copies.contrasts import are_contrasted
from claims.extraction.copies.figures import figures_conflict, shared_figures
from claims.extraction.copies.likeness import SUMMARY_ROLES, Profile, names, parallel, summarises
from claims.extraction.copies.mood import are_of_other_times
from claims.extraction.copies.slips import Slips, days
from claims.extraction.copies.stems import canonical
from claims.extraction.copies.subjects import is_new, subject
from claims.extraction.copies.told_of_two import may_be_told_of_two
from claims.extraction.times.date_words import MONTH
from claims.extraction.types import Difference, Span, TimeExpression

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_DAY = re.compile(
    rf"(?:\w+day,?\s)?(?:(?P<day>\d\d?)(?:st|nd|rd|th)?\s(?P<month>{MONTH})|(?P<first>{MONTH})\s(?P<then>\d\d?))(?:,?\s\d{{4}})?"
)
_MONTH_AND_YEAR = re.compile(rf"(?P<month>{MONTH}),?\s(?P<year>(?:1[89]|20)\d\d)")
_TO = re.compile(r"\s(?:to|until|till|through)\s|\s[–-]\s")
_BY = re.compile(r"\b[Bb]y\s(?:the\s(?:end|close)\sof\s)?\Z")
_BACK = 24
_FEWEST_SHARED, _FEWEST_SHARED_OF_NEAR, _FEWEST_SHARED_OF_ANY = 2, 3, 4
_HALF, _MOST_OF_IT = 0.5, 0.75
_SINCE = canonical("since")
_MOST = 40


def find(text: str, profiles: Mapping[int, Profile], near: Collection[tuple[int, int]]) -> Slips:
    """The pairs of statements that are copies but for the day or year that each gives.

    ``near`` are the pairs for which all that they share speaks, whatever their dates.
    """
    dated = [(at, each) for at, each in profiles.items() if len(each.statement.times) == 1]
    given: dict[int, set[str]] = defaultdict(set)
    for each in profiles.values():
        if each.statement.times:
            given[each.statement.block].update(time.of(text) for time in each.statement.times)
    found: Slips = {}
    for (one, first), (two, second) in combinations(dated[:_MOST], 2):
        if not summarises(first, second):
            continue
        dates = first.statement.times[0], second.statement.times[0]
        printed = {date.of(text) for date in dates}
        if len(printed) == 1 or any(map(printed.issubset, given.values())):
            continue
        if (
            (_one_slip_apart(text, *dates) and _are_copies(text, first, second))
            or (
                (_one_slip_apart(text, *dates) or _one_year_apart(text, *dates))
                and _tell_one_event(text, first, second, near=(one, two) in near)
            )
            or (
                _one_deadline_apart(text, *dates)
                and shared_figures(first, second)
                and _tell_one_event(text, first, second, near=True)
            )
        ):
            found[one, two] = (Difference("date", *(Span(date.start, date.end) for date in dates)),)
    return found


def _one_slip_apart(text: str, one: TimeExpression, two: TimeExpression) -> bool:
    """Whether two years have two digits the other way round, or two days one month, or the same day of two.

    Of two periods, "15 June to 31 August", one end must be the same.
    """
    printed = [_TO.split(each.of(text), 1) for each in (one, two)]
    if len(printed[0]) != len(printed[1]):
        return False
    apart = [years for years in zip(*printed, strict=True) if years[0] != years[1]]
    return len(apart) == 1 and _is_one_slip(apart[0])


def _is_one_slip(years: tuple[str, str]) -> bool:
    if all(map(_YEAR.fullmatch, years)):
        return years[0] != years[1] and sorted(years[0]) == sorted(years[1])
    days = [_DAY.fullmatch(each) for each in years]
    if not (days[0] and days[1]):
        return False
    (day, month), (other, another) = (
        (each["day"] or each["then"], each["month"] or each["first"]) for each in days if each
    )
    return (day == other) != (month == another)


def _one_year_apart(text: str, one: TimeExpression, two: TimeExpression) -> bool:
    """Whether both give one month of two years whose last digits differ."""
    first, second = (_MONTH_AND_YEAR.fullmatch(each.of(text)) for each in (one, two))
    if not (first and second) or first["month"] != second["month"]:
        return False
    return first["year"] != second["year"] and first["year"][:3] == second["year"][:3]


def _one_deadline_apart(text: str, one: TimeExpression, two: TimeExpression) -> bool:
    """Whether both give the year by whose end something is to be, one year apart: "by 2030", "by the end of 2031"."""
    years = [each.of(text) for each in (one, two)]
    if not all(map(_YEAR.fullmatch, years)) or abs(int(years[0]) - int(years[1])) != 1:
        return False
    return all(_BY.search(text[max(0, each.start - _BACK) : each.start]) for each in (one, two))


def _may_be_copies(first: Profile, second: Profile) -> bool:
    """Whether the two may tell one thing at all, whatever their dates."""
    if first.conditional or second.conditional or parallel(first, second):
        return False
    return first.negated == second.negated and not are_contrasted(first.sides, second.sides)


def _are_copies(text: str, first: Profile, second: Profile) -> bool:
    """Whether all that the shorter of the two says besides its date is said in the other."""
    if not _may_be_copies(first, second):
        return False
    ones, twos = _told(first), _told(second)
    fewer, more = sorted((ones, twos), key=len)
    if len(fewer - names(first.words) - names(second.words)) < _FEWEST_SHARED or not fewer <= more:
        return False
    told_of = [subject(each.words) for each in (first, second)]
    if all(told_of) and (told_of[0].isdisjoint(twos) or told_of[1].isdisjoint(ones)):
        return False
    return not _are_told_of_two(text, first, second, fewer)


def _tell_one_event(text: str, first: Profile, second: Profile, *, near: bool) -> bool:
    """Whether two statements share most of what the shorter says, or half of it if they are near, and no sign parts them."""
    if not _may_be_copies(first, second) or figures_conflict(first, second):
        return False
    if are_of_other_times(first.words, second.words):
        return False
    ones, twos = _told(first), _told(second)
    shared = ones & twos
    if len(shared) < (_HALF if near else _MOST_OF_IT) * min(len(ones), len(twos)):
        return False
    fewest = _FEWEST_SHARED_OF_NEAR if near else _FEWEST_SHARED_OF_ANY
    if len(shared - names(first.words) - names(second.words)) < fewest:
        return False
    bodies = (each for each in (first, second) if each.role not in SUMMARY_ROLES and not each.opening)
    return not any(is_new(each.words) for each in bodies) and not _are_told_of_two(
        text, first, second, shared
    )


def _told(profile: Profile) -> frozenset[str]:
    return frozenset(stem for stem in profile.stems - days() - {_SINCE} if not stem[0].isdigit())


def _are_told_of_two(text: str, first: Profile, second: Profile, known: frozenset[str]) -> bool:
    one, two = ((each.statement.times[0], each.statement) for each in (first, second))
    return may_be_told_of_two(text, one, two, known=known)
