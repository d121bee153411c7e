"""Figures that differ between copies in other words.

"The battery is 5,500 mAh" and "Inside there is a 5,000 mAh battery" are alike in nothing but what they tell. So two
figures of one unit are taken for one only where something speaks for a slip besides: all else that the two give
is the same, two digits changed places, or it is the only figure of its kind in the article; and where nothing hints
at two things, times or places (``told_of_two``).
"""

from __future__ import annotations

from collections.abc import Mapping

from claims.extraction.copies.contrasts import are_contrasted
from claims.extraction.copies.figures import same_figure
from claims.extraction.copies.likeness import (
    SUMMARY_ROLES,
    Profile,
    names,
    overlap,
    parallel,
    role_summarises,
)
from claims.extraction.copies.rivals import Slip, slip_between
from claims.extraction.copies.slips import Slips, days, have_other_sources
from claims.extraction.copies.stems import canonical
from claims.extraction.copies.subjects import is_new, narrowed, picked_out, subject
from claims.extraction.copies.told_figures import COMPARED, Kind, Told, ToldFigures
from claims.extraction.copies.told_of_two import may_be_of_one_time, may_be_told_of_two
from claims.extraction.types import Difference, Role, Span
from claims.extraction.wordlists import words as wordlist

_MOST_VALUES = 60
"""Values of one kind that are held against each other; an article that has more is a table."""
_RATES = frozenset(f"a {unit}" for unit in ("day", "week", "month", "year", "head", "tonne"))
"""What one of two copies may leave out: "visitors pay 45 crowns a day"."""
_OF_A_HEAD = frozenset({"duration", "percentage"})
_OF_ONE_THING = frozenset({"measure", "count"})
_ANYTHING = frozenset(map(canonical, ("person", "people", "time", "day", "km", "m", "mile", "year")))
_SAME, _ALL_BUT_SAME, _MOSTLY_SAME, _ENOUGH = 0.85, 0.6, 0.45, 0.3


def find(text: str, profiles: Mapping[int, Profile], weights: Mapping[str, float]) -> Slips:
    """The pairs of statements that are copies in other words, each with the one figure that differs."""
    told = ToldFigures(text, profiles)
    found: Slips = {}
    for kind, ones, twos in told.rivals(_MOST_VALUES):
        slip = slip_between(ones[0].figure, twos[0].figure)
        if slip is not Slip.NONE and (pair := _slipped(told, weights, kind, ones, twos, slip)):
            one, two = sorted(pair, key=lambda each: each.at)
            found.setdefault((one.at, two.at), (Difference("number", _span(one.figure), _span(two.figure)),))
    return found


def _slipped(
    told: ToldFigures,
    weights: Mapping[str, float],
    kind: Kind,
    ones: list[Told],
    twos: list[Told],
    slip: Slip,
) -> tuple[Told, Told] | None:
    """The two places where one figure is given with two values, or None where both may be right."""
    profiles = told.profiles
    if any(all(profiles[each.at].role is Role.HEADLINE for each in side) for side in (ones, twos)):
        return None  # what no sentence under the headline carries is no slip of a copy
    roles = [{profiles[each.at].role for each in side} for side in (ones, twos)]
    if not any(role_summarises(one, two) for one in roles[0] for two in roles[1]):
        return None
    pairs = [
        (one, two)
        for one in ones
        for two in twos
        if one.at != two.at
        and _may_be_copies(profiles[one.at], profiles[two.at])
        and _speaks_for_a_slip(told, weights, kind, (one, two), (ones, twos), slip)
    ]
    for one, two in pairs:
        told_again = _other_figures(profiles[one.at], profiles[two.at], one, two)[0] > 0
        if not told.know_both(ones, twos, told_again=told_again) and not may_be_told_of_two(
            told.text,
            told.place(one),
            told.place(two),
            told.known(one, two) | (_RATES if slip >= Slip.SWAPPED_PAIR else frozenset()),
        ):
            return one, two
    return None


def _may_be_copies(first: Profile, second: Profile) -> bool:
    """Whether the two may tell one thing at all, whatever their figures."""
    if first.statement.sentence == second.statement.sentence or first.negated != second.negated:
        return False
    if first.conditional or second.conditional or parallel(first, second):
        return False
    return first.of_a_whole == second.of_a_whole and not are_contrasted(first.sides, second.sides)


def _speaks_for_a_slip(
    told: ToldFigures,
    weights: Mapping[str, float],
    kind: Kind,
    pair: tuple[Told, Told],
    held: tuple[list[Told], list[Told]],
    slip: Slip,
) -> bool:
    """Whether what else the two statements tell makes them copies of one."""
    one, two = pair
    first, second = told.profiles[one.at], told.profiles[two.at]
    ones, twos = map(told.stems, held)
    shared = _told_by_both(first, second, ones & twos, kind)
    same, others = _other_figures(first, second, one, two)
    if (
        not shared
        or others
        or _is_of_another_subject(told, pair, held, same=bool(same), strict=slip <= Slip.TENFOLD and not same)
    ):
        return False
    if slip is not Slip.SWAPPED and have_other_sources(first, second):
        return False
    contained = max(
        overlap(mine - days(), theirs - days(), weights)[0]
        for mine, theirs in ((ones, twos), (first.stems, second.stems))
    )
    close = told.beside(one) & told.beside(two) & shared
    places = [[told.place(each) for each in side] for side in held]
    alike = 2 if same or slip is Slip.SWAPPED else int(len(close) > 1)
    if not may_be_of_one_time(told.text, *places, alike=alike, news=told.news([*held[0], *held[1]])):
        return False
    if same:
        return bool(close) or contained >= _ENOUGH
    if slip is Slip.TENFOLD:
        told_twice = kind[0] == "measure" and len(told.values[kind]) == 2 and max(map(len, held)) > 1
        return contained >= (_MOSTLY_SAME if told_twice and close else _SAME) and len(shared) > 1
    if slip is Slip.SWAPPED:
        return contained >= _MOSTLY_SAME
    if slip is Slip.SWAPPED_PAIR:
        return contained >= (_ENOUGH if close else _MOSTLY_SAME)
    if contained >= _ALL_BUT_SAME and len(shared) > 1:
        return True
    if kind[0] in _OF_A_HEAD and told.heads(one) & told.heads(two) & shared:
        return True
    only = kind[0] in _OF_ONE_THING and len(told.values[kind]) == 2 and kind[1] not in _ANYTHING
    return only and bool(close) and contained >= _MOSTLY_SAME


def _is_of_another_subject(
    told: ToldFigures,
    pair: tuple[Told, Told],
    held: tuple[list[Told], list[Told]],
    *,
    same: bool,
    strict: bool,
) -> bool:
    """Whether one of the two is told of somebody or something that the other side nowhere speaks of.

    Summaries may call it as they like, and so may all what the news is about; but where no more than the figure is
    near, ``strict``, nothing may be new in the subject.
    """
    known = told.known(*pair)
    for this, others in zip(pair, reversed(held), strict=True):
        if told.profiles[this.at].role in SUMMARY_ROLES:
            continue
        profile, there = told.profiles[this.at], told.stems(others) | known
        words = profile.words
        if is_new(words) and not profile.opening and not same:
            return True
        narrower = (*narrowed(words), picked_out(told.text, this.figure, profile.statement))
        if any(phrase - days() and phrase.isdisjoint(there) for phrase in narrower):
            return True
        told_of = subject(words)
        if told_of.isdisjoint(there) if told_of and not strict else told_of - there:
            return True
    return False


def _told_by_both(first: Profile, second: Profile, both: frozenset[str], kind: Kind) -> frozenset[str]:
    """Of the stems that both sides hold those that are no names, no days and not what the figures count."""
    empty = {canonical(kind[1]), *map(canonical, wordlist("days_and_months")), "year", "month", "week", "day"}
    named = names(first.words) | names(second.words)
    return frozenset(stem for stem in both - empty - named if not stem[0].isdigit())


def _other_figures(first: Profile, second: Profile, one: Told, two: Told) -> tuple[int, int]:
    """How many other figures of the statement with fewer stand in the other too, and how many do not."""
    ones = [each for each in first.figures if each != one.figure and each.kind in COMPARED]
    twos = [each for each in second.figures if each != two.figure and each.kind in COMPARED]
    fewer, more = sorted((ones, twos), key=len)
    same = sum(any(same_figure(each, other) or each.value == other.value for other in more) for each in fewer)
    return same, len(fewer) - same


def _span(of: Span) -> Span:
    return Span(of.start, of.end)
