"""Which figures two statements share, and which stand against each other."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claims.extraction.copies.conversions import converted
from claims.extraction.copies.likeness import Profile
from claims.extraction.copies.rounding import is_rounded_to
from claims.extraction.copies.stems import canonical
from claims.extraction.types import Quantity

_WIDEST = Decimal("0.25")
"""The widest interval, as a share of its value, that still is one figure rounded."""
_TELLING_DIGITS = 3
_TELLING_COUNT = 1000
_TELLING_MEASURE = 100
_TELLING_SUM = 1_000_000
_TELLING_TIMES = 12
_FEWEST_TIMES = 3
_WHOLE = 100
_MULTIPLE = frozenset({"time", "times"})
_WORK = frozenset({"job", "post", "position", "role", "worker", "employee", "staff", "redundancy"})
_TIMES = frozenset({"time", "occasion", "instance", "incident"})
_TIMED = frozenset({"interval", "period"})
_COUNTED = frozenset({"count", "number"})
_SIZES = _COUNTED | {"money", "measure"}
_PRINTED_SIZES = _SIZES | {"percentage"}
_POINTS = frozenset({"pp", "bp"})
_WORKED_OUT = frozenset({"change", "difference"})
_COINS = frozenset({"coin", "token"})
_ANYBODY = frozenset({"person", "people", "workforce", "staff", "membership", "population", "crowd"})
"""Units that name no more than that people are counted."""


def same_unit(one: Quantity, two: Quantity) -> bool:
    """Whether two figures count the same sort of thing: firms and companies do."""
    return one.unit == two.unit or (
        one.kind == two.kind == "count" and canonical(one.unit) == canonical(two.unit)
    )


def same_figure(one: Quantity, two: Quantity) -> bool:
    """Whether two figures can stand for one number, as precisely as they are printed.

    A wide range ("$20,000 to $50,000") is only ever the same as itself. One may be the other, rounded; and 18 months
    are a year and a half.
    """
    if not same_unit(one, two):
        both = converted(one, two)
        if both is None:
            return False
        one, two = both
    return _same_number(one, two)


def _same_number(one: Quantity, two: Quantity) -> bool:
    """Whether some number would have been printed both ways."""
    if one.value == two.value:
        return True
    if abs(one.value - two.value) > _WIDEST * (abs(one.value) + abs(two.value)):
        return False  # as most are: no narrow interval reaches that far
    ones, twos = _is_narrow(one), _is_narrow(two)
    if ones and twos and one.low < two.high and two.low < one.high:
        return True
    return (ones and is_rounded_to(one, two)) or (twos and is_rounded_to(two, one))


def _is_narrow(figure: Quantity) -> bool:
    return figure.high - figure.low <= _WIDEST * abs(figure.value)


def shared_figures(first: Profile, second: Profile) -> int:
    """How many figures of the one with fewer stand in the other too."""
    if not first.figures or not second.figures:
        return 0
    fewer, more = sorted((first.figures, second.figures), key=len)
    return sum(any(_stand_for_one(one, two) for two in more) for one in fewer)


def _stand_for_one(one: Quantity, two: Quantity) -> bool:
    """As ``same_figure``; and 41,000 people may be the same as 41,000 passengers, or as a workforce of 41,000.

    What happened 312 times happened on 312 occasions, and makes 312 of what it is called: 312 spills. "13.1 million
    in total" may be crowns, and 14,300 coins be bitcoin; what is an eighth of another thing, that is eight times as much; what falls "from 9,600 to 7,200" falls by 25%; and
    310 jobs go with 310 employees.
    """
    if same_figure(one, two):
        return True
    kinds, units = {one.kind, two.kind}, {one.unit, two.unit}
    if "difference" in kinds:
        return _are_apart(*sorted((one, two), key=lambda each: each.kind != "difference"))
    if kinds == {"percentage", "change"}:
        return one.low < two.high and two.low < one.high
    if "percentage" in kinds:
        pair = sorted((one, two), key=lambda each: each.kind == "percentage")
        return not units.isdisjoint(_MULTIPLE) and _are_reciprocal(*pair)
    if not kinds <= _SIZES or not _same_number(one, two):
        return False
    if kinds == {"number", "money"}:
        return one.value == two.value and "" in units and _is_telling(one)
    if kinds == {"count", "money"}:
        return not units.isdisjoint(_COINS) and _is_telling(one)
    return kinds <= _COUNTED and _count_one(one, two, units)


def _count_one(one: Quantity, two: Quantity, units: set[str]) -> bool:
    """Whether two counts of one number may be of one thing that each calls otherwise."""
    if one.value == two.value and (
        units <= _WORK
        or (one.value >= _TELLING_TIMES and one.kind == two.kind and not units.isdisjoint(_TIMES))
    ):
        return True
    return one.value >= _TELLING_COUNT and not units.isdisjoint(_ANYBODY)


def is_near(one: Quantity, two: Quantity) -> bool:
    """Whether the two may stand for one number, whatever they are said to count: 640 children and 643 pupils.

    That alone tells little; it is for weighing with all else that two statements say.
    """
    if _stand_for_one(one, two):
        return True
    kinds = {one.kind, two.kind}
    if not kinds <= _PRINTED_SIZES or min(abs(one.value), abs(two.value)) <= _TELLING_TIMES:
        return False
    alike = (
        one.unit == two.unit
        or kinds == {"count"}
        or (kinds != {"percentage", "number"} and "number" in kinds)
    )
    return alike and _same_number(one, two)


def _are_apart(difference: Quantity, other: Quantity) -> bool:
    """Whether ``other`` tells by how much the two figures of ``difference`` differ: "an extra 600 birds", "20 basis points"."""
    if difference.unit != "pp":
        return other.kind in _SIZES and other.value == difference.value >= _TELLING_TIMES
    points = converted(replace(difference, kind="percentage"), other)
    return other.unit in _POINTS and _same_number(*(points or (difference, other)))


def _are_reciprocal(times: Quantity, share: Quantity) -> bool:
    return times.value >= _FEWEST_TIMES and times.value * share.value == _WHOLE


def tell_only_of_time(first: Profile, second: Profile) -> bool:
    """Whether all figures that one of them gives are how often something comes or how long it lasts."""
    return any(all(figure.kind in _TIMED for figure in each.figures) for each in (first, second))


def share_a_telling_figure(first: Profile, second: Profile) -> bool:
    """Whether both give one number that two facts would hardly have by chance: $18.4 million, 9,200 crews.

    Nor is it chance where the one tells by how much the two figures of the other differ.
    """
    return any(
        (
            (one.kind in _WORKED_OUT) is not (two.kind in _WORKED_OUT)
            or (one.value == two.value and _is_telling(one))
        )
        and _stand_for_one(one, two)
        for one in first.figures
        for two in second.figures
    )


def share_a_count(first: Profile, second: Profile) -> bool:
    """Whether both count so many of one thing, more than a few: 23 homes."""
    return any(
        one.kind == two.kind == "count"
        and one.value == two.value >= _TELLING_TIMES
        and canonical(one.unit) == canonical(two.unit)
        for one in first.figures
        for two in second.figures
    )


def _is_telling(figure: Quantity) -> bool:
    if figure.kind in _TIMED:
        return False  # many things happen once a week, and their minutes are nowhere printed
    digits = len("".join(map(str, figure.value.as_tuple().digits)).strip("0"))
    if figure.kind == "money" and figure.value >= _TELLING_SUM:
        return digits >= _TELLING_DIGITS - 1
    if figure.kind == "measure" and figure.value >= _TELLING_MEASURE:
        return digits >= _TELLING_DIGITS - 1
    return digits >= _TELLING_DIGITS or (figure.kind == "count" and figure.value >= _TELLING_COUNT)


def figures_conflict(first: Profile, second: Profile) -> bool:
    """Whether some unit that both use has no figure in common.

    Bare numbers ("at three", "up from 30,000") may count anything: beside a telling figure that both give
    they contradict nothing.
    """
    if not first.figures or not second.figures:
        return False
    return any(
        figure.kind != "difference"
        and _stands_against(figure, first, second)
        and (figure.unit or not share_a_telling_figure(first, second))
        for figure in first.figures
    )


def _stands_against(figure: Quantity, first: Profile, second: Profile) -> bool:
    """Whether the second counts what ``figure`` of the first does, and none that both count alike is the same."""
    rivals = [two for two in second.figures if same_unit(figure, two)]
    if not rivals or any(
        same_figure(own, rival) for own in first.figures if same_unit(figure, own) for rival in rivals
    ):
        return False
    return not (
        _tells_the_difference(figure, second) or any(_tells_the_difference(two, first) for two in rivals)
    )


def _tells_the_difference(figure: Quantity, other: Profile) -> bool:
    """Whether ``figure`` is by how much two figures of the other differ: "1,200 less" and "2,700, from 3,900"."""
    return any(two.kind == "difference" and _stand_for_one(figure, two) for two in other.figures)


def give_one_share(first: Profile, second: Profile) -> bool:
    """Whether both give the same share, which cannot be that of those who did and of those who did not."""
    ones, twos = (
        {figure.value for figure in each.figures if figure.kind == "percentage"} for each in (first, second)
    )
    return not ones.isdisjoint(twos - {Decimal(_WHOLE) / 2})


def gives_finer_shares(summary: Profile, told: Profile) -> bool:
    """Whether a summary gives a share more exactly than the text that it would sum up: 5.25% is not from "5 per cent"."""
    shares = [[figure for figure in each.figures if figure.kind == "percentage"] for each in (summary, told)]
    return any(_is_finer(mine, other) for mine in shares[0] for other in shares[1]) and not any(
        mine.value == other.value for mine in shares[0] for other in shares[1]
    )


def _is_finer(one: Quantity, two: Quantity) -> bool:
    if one.unit != two.unit or two.approx:
        return False
    return one.high - one.low < two.high - two.low and same_figure(one, two)
