"""Whether two statements are one claim, from how alike they are and what they disagree on."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log

from claims.extraction.copies import differences, forms, mood
from claims.extraction.copies.contrasts import are_contrasted
from claims.extraction.copies.figures import figures_conflict, share_a_telling_figure, shared_figures
from claims.extraction.copies.likeness import (
    SUMMARY_ROLES,
    Profile,
    core,
    holds_wording,
    more_than_names,
    more_than_units,
    of_other_names,
    overlap,
    overlap_of_cores,
    parallel,
    same_wording,
    share_a_year,
    stands_in_full,
)
from claims.extraction.copies.news import (
    headline_and_opening,
    is_headline_of,
    is_told_as_the_reason,
    tells_its_news,
)
from claims.extraction.copies.series import MOST_COPIES
from claims.extraction.copies.shared_dates import share_a_date
from claims.extraction.types import Difference, Role

SAME = 0.44
"""Likeness from which a summary's statement repeats the body's."""

SAME_YEAR = 0.34
"""Likeness that is enough where both name the same year and share five stems."""

SAME_DATE = 0.34
"""Likeness that is enough where both give the same date."""

SAME_IN_BRIEF = 0.46
"""Likeness that is enough where a summary of three stems shares two rare ones with the body."""

SAME_BY_RARE_WORDS = 0.4
"""Likeness that is enough where three shared words hardly stand anywhere else in the article."""

ALL_BUT_ONE = 0.54
"""Likeness from which three shared stems of four are enough."""

PLAINLY_SAME = 0.6
"""Likeness from which three shared stems are enough; below it, it takes four."""

SAME_IN_BODY = 0.66
"""Likeness from which two statements of the running text are one: there, repeating is the exception."""

ALL_BUT_ALL = 0.85
"""How much of the smaller content must be shared where both give figures, of different kinds."""

_FEWEST_SHARED_STEMS = 3
_FEWEST_SHARED_IN_BODY = 5
_FEWEST_SHARED_IN_BRIEF = 2
_MOST_OF_A_BRIEF = 3
_FEWEST_STEMS_OF_A_COPY = 4
_FEWEST_STEMS_OF_A_DENIAL = 3
_MOST_STEMS_APART = 2
_LEAST_CONTENT = {1: 0.4, 2: 0.2}
"""How much of the smaller content must be shared besides one figure, or besides two and more."""

_LEAST_CONTENT_IN_BODY = {1: 0.55, 2: 0.35}

_LEAST_OF_A_HEADLINE = 0.25
"""A headline names more than the copies of its news do; two words of it beside its figure are enough."""

_LEAST_BESIDE_A_TELLING_FIGURE = 0.1

_LEAST_BESIDE_A_TELLING_FIGURE_IN_BODY = 0.4


_FACT_SHEET = frozenset({Role.TABLE, Role.OTHER})

_COPY = 0.95
"""What a copy with a slip counts as, and the most that figures can make of a likeness."""

_HEADLINE = 0.9
"""What a headline and its opening count as: less than a copy in like words, which is joined first."""


def likeness(text: str, first: Profile, second: Profile, weights: Mapping[str, float]) -> float:
    """0 where the two are different claims, else how alike they are, up to 1."""
    alike = _likeness(text, first, second, weights)
    if alike and any(mood.corrects_the_text(each.words) for each in (first, second)):
        return 0.0
    if alike and any(_is_besides_the_headline(*pair) for pair in ((first, second), (second, first))):
        return 0.0
    return 0.0 if alike and mood.are_of_other_times(first.words, second.words) else alike


def _is_besides_the_headline(headline: Profile, other: Profile) -> bool:
    return (
        headline.role is Role.HEADLINE
        and mood.comes_on_top(other.words)
        and not mood.comes_on_top(headline.words)
    )


def _likeness(text: str, first: Profile, second: Profile, weights: Mapping[str, float]) -> float:
    if first.statement.overlaps(second.statement) or first.conditional != second.conditional:
        return 0.0
    if _too_little_in_common(first, second) or parallel(first, second):
        return 0.0
    if slip(text, first, second):
        return _COPY
    if are_contrasted(first.sides, second.sides):
        return 0.0
    if figures_conflict(first, second) or _contradict(text, first, second):
        return 0.0
    if pair := headline_and_opening(first, second):
        if not shared_figures(*pair) and not tells_its_news(*pair):
            return 0.0
        if is_headline_of(*pair):
            return _HEADLINE
    if first.negated != second.negated and first.denied == second.denied:
        return 0.0
    contained, shared = overlap(first, second, weights)
    alike = _alike(contained, shared)
    if (first.of_a_whole or second.of_a_whole) and not shared_figures(first, second):
        return 0.0
    if first.figures and second.figures:
        if shared_figures(first, second) or _repeats_figures(first, second):
            return _by_figures(first, second, contained)
        if contained < ALL_BUT_ALL or not _kinds(first).isdisjoint(_kinds(second)):
            return 0.0
    if alike < SAME and _summarises(first, second) and len(core(first) & core(second)) > _FEWEST_SHARED_STEMS:
        contained, shared = overlap_of_cores(first, second, weights)
        alike = _alike(contained, shared)
    if is_told_as_the_reason(first, second):
        return 0.0
    return _by_content(text, first, second, alike, weights)


def _alike(contained: float, shared: float) -> float:
    return 0.6 * contained + 0.4 * shared


def _contradict(text: str, first: Profile, second: Profile) -> bool:
    """Whether one of them negates what the other says."""
    if first.denied == second.denied:
        return False
    if mood.denies_outright((first if first.denied else second).words):
        return True
    return bool(differences.denial(text, first, second) or differences.denial(text, second, first))


def _kinds(profile: Profile) -> frozenset[str]:
    return frozenset(figure.kind for figure in profile.figures)


def _too_little_in_common(first: Profile, second: Profile) -> bool:
    """Whether a count of stems already tells that nothing below can find the two alike."""
    shared = len(first.stems & second.stems)
    if not shared:
        return not _repeats_figures(first, second)
    if shared >= _FEWEST_SHARED_STEMS or (first.figures and second.figures):
        return False
    if shared == _FEWEST_SHARED_IN_BRIEF:
        dated = first.statement.times and second.statement.times
        if dated or min(len(first.stems), len(second.stems)) <= _MOST_OF_A_BRIEF:
            return False
    return len(first.stems) + len(second.stems) - 2 * shared > _MOST_STEMS_APART


def _repeats_figures(first: Profile, second: Profile) -> bool:
    """Whether a summary gives two figures of the body again, one of which would hardly recur by chance."""
    return (
        _summarises(first, second)
        and shared_figures(first, second) > 1
        and share_a_telling_figure(first, second)
    )


def _by_figures(first: Profile, second: Profile, contained: float) -> float:
    """Likeness of two statements that both give figures: some must be the same, with like words."""
    figures = min(shared_figures(first, second), 2)
    summarises = _summarises(first, second)
    least = (_LEAST_CONTENT if summarises else _LEAST_CONTENT_IN_BODY).get(figures, 1.0)
    in_both = len(first.own_stems & second.own_stems)
    if Role.HEADLINE in {first.role, second.role} and in_both >= _FEWEST_SHARED_IN_BRIEF:
        least = min(least, _LEAST_OF_A_HEADLINE)
    if share_a_telling_figure(first, second):
        if summarises:
            least = min(least, _LEAST_BESIDE_A_TELLING_FIGURE)
        elif in_both >= _FEWEST_SHARED_STEMS:
            least = min(least, _LEAST_BESIDE_A_TELLING_FIGURE_IN_BODY)
    if _repeats_figures(first, second):
        return min(0.3 * figures + 0.4 * contained, _COPY)
    if not figures or contained < least or not first.own_stems & second.own_stems:
        return 0.0
    telling = share_a_telling_figure(first, second)
    if not (summarises and telling) and contained < ALL_BUT_ALL and of_other_names(first, second):
        return 0.0
    labelled = any(forms.is_labelled(each.words) for each in (first, second))
    if figures == 1 and not telling and not labelled and not more_than_units(first, second):
        return 0.0
    return min(0.3 * figures + 0.4 * contained, _COPY)


def _by_content(
    text: str, first: Profile, second: Profile, alike: float, weights: Mapping[str, float]
) -> float:
    """Likeness of two statements that no figure tells to be the same."""
    both = first.stems & second.stems
    shared = len(both)
    if _tell_of_one_date(text, first, second, alike):
        return alike
    if stands_in_full(first, second):
        return _COPY
    if shared == _FEWEST_SHARED_IN_BRIEF and _is_brief_of(first, second, alike, weights):
        return alike
    if shared < _FEWEST_SHARED_STEMS or len(first.own_stems & second.own_stems) < _FEWEST_SHARED_STEMS - 1:
        return 0.0
    if not _FACT_SHEET.isdisjoint({first.role, second.role}) and (first.figures or second.figures):
        return 0.0  # what a line of a fact sheet says is its figure
    if not _summarises(first, second):
        enough = alike >= SAME_IN_BODY and shared >= _FEWEST_SHARED_IN_BODY
        return alike if enough and _of_one_subject(both, first, second) else 0.0
    if shared >= _FEWEST_SHARED_IN_BODY and share_a_year(first, second):
        return alike if alike >= SAME_YEAR else 0.0
    if _share_rare_words(first, second, weights):
        return max(alike, SAME) if alike >= SAME_BY_RARE_WORDS else 0.0
    all_but_one = (
        min(len(first.stems), len(second.stems)) == _FEWEST_SHARED_STEMS + 1 and alike >= ALL_BUT_ONE
    )
    enough = alike >= PLAINLY_SAME or shared > _FEWEST_SHARED_STEMS or all_but_one
    return alike if alike >= SAME and enough and more_than_names(both, first, second) else 0.0


def _is_brief_of(first: Profile, second: Profile, alike: float, weights: Mapping[str, float]) -> bool:
    """Whether a summary of three words of content has two of them from the body, which hardly stand elsewhere.

    "He had survived on berries and rainwater": whoever writes of both again says the same of them.
    """
    brief, told = sorted((first, second), key=lambda each: (len(each.figures), len(each.own_stems)))
    if alike < SAME_IN_BRIEF or brief.figures or not _summarises(first, second):
        return False
    if told.figures and len(told.own_stems) > _MOST_OF_A_BRIEF:
        return False
    if first.negated != second.negated or min(len(first.own_stems), len(second.own_stems)) > _MOST_OF_A_BRIEF:
        return False
    both = first.own_stems & second.own_stems
    seldom = _seldom(weights)
    rare = len(both) > 1 and all(weights[stem] >= seldom for stem in both)
    return rare and more_than_names(both, first, second)


def _share_rare_words(first: Profile, second: Profile, weights: Mapping[str, float]) -> bool:
    """Whether the two have three words in common that hardly stand anywhere else, not all of them names."""
    if first.negated != second.negated:
        return False
    seldom = _seldom(weights)
    rare = frozenset(stem for stem in first.own_stems & second.own_stems if weights[stem] >= seldom)
    return len(rare) >= _FEWEST_SHARED_STEMS and more_than_names(rare, first, second)


def _seldom(weights: Mapping[str, float]) -> float:
    """The weight of a stem that as many statements hold as an article has copies of one claim."""
    return log(1 + (exp(max(weights.values())) - 1) / MOST_COPIES)


def _tell_of_one_date(text: str, first: Profile, second: Profile, alike: float) -> bool:
    """Whether a summary and the body tell in two like words, the date being one, of the same day, month or year.

    "The deal is due to close in May" and "The takeover closes in May" have little else in common, and need not.
    """
    if alike < SAME_DATE or not _summarises(first, second) or first.negated != second.negated:
        return False
    if (first.figures and second.figures) or len(
        first.own_stems & second.own_stems
    ) < _FEWEST_SHARED_IN_BRIEF:
        return False
    if of_other_names(first, second):
        return False
    return share_a_date(text, first, second)


def _of_one_subject(shared: frozenset[str], first: Profile, second: Profile) -> bool:
    """Whether two statements of the running text, or two headlines, may speak of one thing."""
    if first.role is second.role is Role.HEADLINE:
        return True
    if first.negated != second.negated or of_other_names(first, second):
        return False
    return more_than_names(shared, first, second)


def _summarises(first: Profile, second: Profile) -> bool:
    """Whether one stands where an article repeats itself; two captions do not repeat each other."""
    return first.role is not second.role and (first.role in SUMMARY_ROLES or second.role in SUMMARY_ROLES)


def slip(text: str, first: Profile, second: Profile) -> tuple[Difference, ...]:
    """What two copies of one sentence disagree on, where that is one thing only; else nothing.

    "The north tower is 40 m high" and "The south tower is 44 m high" differ in two things: they are
    two claims. A date alone tells two events apart unless one copy is the summary of the other.
    """
    if parallel(first, second):
        return ()
    if _summarises(first, second) and (slipped := differences.misprinted(first, second)):
        return (slipped,)
    if not _otherwise_same(first, second):
        return ()
    found = differences.between(text, first, second)
    aspects = {difference.aspect for difference in found}
    if len(aspects) != 1:
        return ()
    if aspects <= {"date", "name"} and not _summarises(first, second):
        return ()
    return found if aspects == {"name"} or not _tell_apart(first, second) else ()


def _tell_apart(first: Profile, second: Profile) -> bool:
    """Whether each has content that the other lacks."""
    return bool(first.stems - second.stems) and bool(second.stems - first.stems)


def _otherwise_same(first: Profile, second: Profile) -> bool:
    """Whether the content is the same, a name apart, or a summary's is all in the body's."""
    fewer, more = sorted((first.stems, second.stems), key=len)
    if len(fewer) < 2:
        return False
    near = len(first.stems ^ second.stems) <= _MOST_STEMS_APART
    least = _FEWEST_STEMS_OF_A_COPY if first.negated == second.negated else _FEWEST_STEMS_OF_A_DENIAL
    if len(fewer) == least - 1 and Role.HEADLINE not in {first.role, second.role}:
        least -= holds_wording(first, second)
    contained = len(fewer) >= least and fewer <= more and _summarises(first, second)
    return contained or (near and same_wording(first, second))
