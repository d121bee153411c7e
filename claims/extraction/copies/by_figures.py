"""The verdict by figures: where two statements give the same one, how many like words make them one claim.

The less likely it is that a figure is the same by chance, the fewer.
"""

from __future__ import annotations

from claims.extraction.copies.figures import (
    share_a_count,
    share_a_telling_figure,
    shared_figures,
    tell_only_of_time,
)
from claims.extraction.copies.forms import is_labelled
from claims.extraction.copies.likeness import (
    COPY,
    Profile,
    are_of_other_subjects,
    more_than_units,
    of_other_names,
    summarises,
)
from claims.extraction.propositions.finite_verbs import has_main_verb
from claims.extraction.types import Role

ALL_BUT_ALL = 0.85
"""How much of the smaller content must be shared where both give figures, of different kinds."""

_LEAST_CONTENT = {1: 0.4, 2: 0.2}
"""How much of the smaller content must be shared besides one figure, or besides two and more."""

_LEAST_CONTENT_IN_BODY = {1: 0.55, 2: 0.35}

_SHARE_AND_SUM = frozenset({"percentage", "money"})
_FEWEST_OF_A_HEADLINE = 2
_LEAST_OF_A_HEADLINE = 0.25
"""A headline names more than the copies of its news do; two words of it beside its figure are enough."""

_FEWEST_BESIDE_TIME = 2
"""Shared stems that "once a week" or "a year and a half" needs besides: of one thing, many others come or last like that."""

_LEAST_BESIDE_A_TELLING_FIGURE = 0.1
_LEAST_BESIDE_A_COUNT = 0.2
_FEWEST_BESIDE_A_COUNT = 2
"""Of 23 homes an article speaks once; what is counted is one of the stems, so that another word goes with it."""
_LEAST_BESIDE_A_TELLING_FIGURE_IN_BODY = 0.4
_FEWEST_BESIDE_A_TELLING_FIGURE_IN_BODY = 3


def judge_by_figures(first: Profile, second: Profile, shared: int, contained: float) -> float:
    """Likeness of two statements that share so many figures and ``contained`` of the smaller content."""
    figures = min(shared, 2)
    alike = min(0.3 * figures + 0.4 * contained, COPY)
    if figures > 1 and repeats_figures(first, second):
        return alike
    telling, summarised = share_a_telling_figure(first, second), summarises(first, second)
    in_both = len(first.own_stems & second.own_stems)
    least = (_LEAST_CONTENT if summarised else _LEAST_CONTENT_IN_BODY)[figures]
    if Role.HEADLINE in {first.role, second.role} and in_both >= _FEWEST_OF_A_HEADLINE:
        least = min(least, _LEAST_OF_A_HEADLINE)
    if telling and summarised:
        least = min(least, _LEAST_BESIDE_A_TELLING_FIGURE)
    elif summarised and in_both >= _FEWEST_BESIDE_A_COUNT and share_a_count(first, second):
        least = min(least, _LEAST_BESIDE_A_COUNT)
    elif telling and in_both >= _FEWEST_BESIDE_A_TELLING_FIGURE_IN_BODY:
        least = min(least, _LEAST_BESIDE_A_TELLING_FIGURE_IN_BODY)
    fewest = _FEWEST_BESIDE_TIME if tell_only_of_time(first, second) else 1
    if in_both < fewest or contained < least or (not summarised and are_of_other_subjects(first, second)):
        return 0.0
    if any(map(_is_line, (first, second))) and _is_of_money(first) is not _is_of_money(second):
        return 0.0
    if not (telling and summarised) and contained < ALL_BUT_ALL and of_other_names(first, second):
        return 0.0
    labelled = any(is_labelled(each.words) for each in (first, second))
    if figures == 1 and not telling and not labelled and not more_than_units(first, second):
        return 0.0
    return alike


def _is_line(profile: Profile) -> bool:
    """Whether it only says how much its label is; "Cheaper rides: A day out costs 40% less" is a sentence."""
    return profile.role is Role.TABLE or (profile.field and not has_main_verb(profile.words))


def _is_of_money(profile: Profile) -> bool:
    """Whether it gives a price or a sum: "Storage: 128 GB" does not repeat what the version with 128 GB costs."""
    return any(figure.kind == "money" for figure in profile.figures)


def repeats_figures(first: Profile, second: Profile) -> bool:
    """Whether a summary gives two figures of the body again that would hardly recur together by chance.

    One of them is telling by itself, or they are of two sorts: 70% and about €67 million.
    """
    if not summarises(first, second) or shared_figures(first, second) < 2:
        return False
    sorts = {figure.kind for figure in first.figures} & {figure.kind for figure in second.figures}
    return share_a_telling_figure(first, second) or sorts >= _SHARE_AND_SUM
