"""The verdict by content: how alike two statements must be to be one claim where no figure tells that they are.

A summary needs less of it where the words that it shares with the body are rare in the article, or where both give
one date or year. The running text seldom repeats itself and needs most.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log

from claims.extraction.copies.likeness import (
    COPY,
    Profile,
    core,
    more_than_names,
    of_other_names,
    overlap,
    share_a_year,
    stands_in_full,
    summarises,
)
from claims.extraction.copies.series import MOST_COPIES
from claims.extraction.copies.shared_dates import share_a_date
from claims.extraction.propositions.finite_verbs import has_finite
from claims.extraction.types import Role

_SAME = 0.44
"""Likeness from which a summary's statement repeats the body's."""

_SAME_YEAR = 0.34
"""Likeness that is enough where both name the same year and share five stems."""

_SAME_DATE = 0.34
"""Likeness that is enough where both give the same date."""

_SAME_IN_BRIEF = 0.46
"""Likeness that is enough where a summary of three stems shares two rare ones with the body."""

_SAME_BY_RARE_WORDS = 0.4
"""Likeness that is enough where three shared words hardly stand anywhere else in the article."""

_ALL_BUT_ONE = 0.54
"""Likeness from which three shared stems of four are enough."""

_PLAINLY_SAME = 0.6
"""Likeness from which three shared stems are enough; below it, it takes four."""

_SAME_IN_BODY = 0.66
"""Likeness from which two statements of the running text are one: there, repeating is the exception."""

FEWEST_SHARED_STEMS = 3
FEWEST_SHARED_IN_BRIEF = 2
MOST_OF_A_BRIEF = 3
"""Of how many stems of content a summary may be in which two are enough."""

_FEWEST_SHARED_IN_BODY = 5
_FACT_SHEET = frozenset({Role.TABLE, Role.OTHER})


def judge_by_content(
    text: str, first: Profile, second: Profile, alike: float, weights: Mapping[str, float]
) -> float:
    """Likeness of two statements that no figure tells to be the same."""
    if alike < _SAME and summarises(first, second):
        cores = core(first), core(second)
        if cores != (first.stems, second.stems) and len(cores[0] & cores[1]) > FEWEST_SHARED_STEMS:
            _, alike = overlap(*cores, weights)
    both = first.stems & second.stems
    shared = len(both)
    if _tell_of_one_date(text, first, second, alike):
        return alike
    if stands_in_full(first, second):
        return COPY
    if shared == FEWEST_SHARED_IN_BRIEF and _is_brief_of(first, second, alike, weights):
        return alike
    if shared < FEWEST_SHARED_STEMS or len(first.own_stems & second.own_stems) < FEWEST_SHARED_STEMS - 1:
        return 0.0
    if not _FACT_SHEET.isdisjoint({first.role, second.role}) and (first.figures or second.figures):
        return 0.0  # what a line of a fact sheet says is its figure
    if _is_of_figures_alone(first) or _is_of_figures_alone(second):
        return 0.0
    if not summarises(first, second):
        enough = alike >= _SAME_IN_BODY and shared >= _FEWEST_SHARED_IN_BODY
        return alike if enough and _of_one_subject(both, first, second) else 0.0
    if shared >= _FEWEST_SHARED_IN_BODY and share_a_year(first, second):
        return alike if alike >= _SAME_YEAR else 0.0
    if _share_rare_words(first, second, weights):
        return max(alike, _SAME) if alike >= _SAME_BY_RARE_WORDS else 0.0
    all_but_one = (
        min(len(first.stems), len(second.stems)) == FEWEST_SHARED_STEMS + 1 and alike >= _ALL_BUT_ONE
    )
    enough = alike >= _PLAINLY_SAME or shared > FEWEST_SHARED_STEMS or all_but_one
    return alike if alike >= _SAME and enough and more_than_names(both, first, second) else 0.0


def _is_of_figures_alone(profile: Profile) -> bool:
    """Whether an answer or item without a verb ("2.4% with the pen, 1.5% with shots") says nothing besides its figures."""
    return profile.role is not Role.HEADLINE and bool(profile.figures) and not has_finite(profile.words)


def _is_brief_of(first: Profile, second: Profile, alike: float, weights: Mapping[str, float]) -> bool:
    """Whether a summary of three words of content has two of them from the body, which hardly stand elsewhere.

    "He had survived on berries and rainwater": whoever writes of both again says the same of them.
    """
    brief, told = sorted((first, second), key=lambda each: (len(each.figures), len(each.own_stems)))
    if alike < _SAME_IN_BRIEF or brief.figures or not summarises(first, second):
        return False
    if told.figures and len(told.own_stems) > MOST_OF_A_BRIEF:
        return False
    if first.negated != second.negated or min(len(first.own_stems), len(second.own_stems)) > MOST_OF_A_BRIEF:
        return False
    both = first.own_stems & second.own_stems
    if len(both) < FEWEST_SHARED_IN_BRIEF:
        return False
    seldom = _seldom(weights)
    return all(weights[stem] >= seldom for stem in both) and more_than_names(both, first, second)


def _share_rare_words(first: Profile, second: Profile, weights: Mapping[str, float]) -> bool:
    """Whether the two have three words in common that hardly stand anywhere else, not all of them names."""
    both = first.own_stems & second.own_stems
    if len(both) < FEWEST_SHARED_STEMS or first.negated != second.negated:
        return False
    seldom = _seldom(weights)
    rare = frozenset(stem for stem in both if weights[stem] >= seldom)
    return len(rare) >= FEWEST_SHARED_STEMS and more_than_names(rare, first, second)


def _seldom(weights: Mapping[str, float]) -> float:
    """The weight of a stem that as many statements hold as an article has copies of one claim."""
    return log(1 + (exp(max(weights.values())) - 1) / MOST_COPIES)


def _tell_of_one_date(text: str, first: Profile, second: Profile, alike: float) -> bool:
    """Whether a summary and the body tell in two like words, the date being one, of the same day, month or year.

    "The deal is due to close in May" and "The takeover closes in May" have little else in common, and need not.
    """
    if alike < _SAME_DATE or not summarises(first, second) or first.negated != second.negated:
        return False
    if (first.figures and second.figures) or of_other_names(first, second):
        return False
    in_both = len(first.own_stems & second.own_stems)
    return in_both >= FEWEST_SHARED_IN_BRIEF and share_a_date(text, first, second)


def _of_one_subject(shared: frozenset[str], first: Profile, second: Profile) -> bool:
    """Whether two statements of the running text, or two headlines, may speak of one thing."""
    if first.role is second.role is Role.HEADLINE:
        return True
    if first.negated != second.negated or of_other_names(first, second):
        return False
    return more_than_names(shared, first, second)
