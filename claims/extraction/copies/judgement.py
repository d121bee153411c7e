"""Whether two statements are one claim: what sets them apart first, then the verdict by figures or by content."""

from __future__ import annotations

from collections.abc import Mapping

from claims.extraction.copies import differences, mood
from claims.extraction.copies.by_content import (
    FEWEST_SHARED_IN_BRIEF,
    FEWEST_SHARED_STEMS,
    MOST_OF_A_BRIEF,
    judge_by_content,
)
from claims.extraction.copies.by_figures import ALL_BUT_ALL, judge_by_figures, repeats_figures
from claims.extraction.copies.contrasts import are_contrasted
from claims.extraction.copies.figures import (
    figures_conflict,
    give_one_share,
    gives_finer_shares,
    shared_figures,
)
from claims.extraction.copies.likeness import COPY, SUMMARY_ROLES, Profile, overlap, parallel, summarises
from claims.extraction.copies.news import (
    headline_and_opening,
    is_headline_of,
    is_told_as_the_reason,
    tells_its_news,
)
from claims.extraction.copies.slips import MOST_STEMS_APART, slip
from claims.extraction.types import Role

_HEADLINE = 0.9
"""What a headline and its opening count as: less than a copy in like words, which is joined first."""


def likeness(text: str, first: Profile, second: Profile, weights: Mapping[str, float]) -> float:
    """0 where the two are different claims, else how alike they are, up to 1."""
    alike = _likeness(text, first, second, weights)
    return 0.0 if alike and _are_told_apart(first, second) else alike


def are_ruled_out(text: str, first: Profile, second: Profile) -> bool:
    """Whether something sets the two apart, however much else speaks for one claim."""
    return (
        first.conditional != second.conditional
        or first.statement.block == second.statement.block
        or parallel(first, second)
        or _say_other_things(text, first, second)
        or _are_told_apart(first, second)
    )


def _say_other_things(text: str, first: Profile, second: Profile) -> bool:
    """Whether one gives another side, another figure or a finer one, or denies what the other says."""
    return (
        are_contrasted(first.sides, second.sides)
        or figures_conflict(first, second)
        or _contradict(text, first, second)
        or (
            bool(first.figures and second.figures)
            and summarises(first, second)
            and gives_finer_shares(*sorted((first, second), key=_is_running_text))
        )
    )


def _are_told_apart(first: Profile, second: Profile) -> bool:
    """Whether like words are told of two things: one corrects the other, comes on top of it, or is still to come."""
    return (
        mood.corrects_the_text(first.words)
        or mood.corrects_the_text(second.words)
        or _is_besides_the_headline(first, second)
        or _is_besides_the_headline(second, first)
        or mood.are_of_other_times(first.words, second.words)
    )


def _is_besides_the_headline(headline: Profile, other: Profile) -> bool:
    return (
        headline.role is Role.HEADLINE
        and mood.comes_on_top(other.words)
        and not mood.comes_on_top(headline.words)
    )


def _likeness(text: str, first: Profile, second: Profile, weights: Mapping[str, float]) -> float:
    """The likeness before a look at whether like words are told of two things."""
    if _too_little_in_common(first, second) or first.conditional != second.conditional:
        return 0.0
    if first.statement.overlaps(second.statement) or parallel(first, second):
        return 0.0
    if slip(text, first, second):
        return COPY
    if _say_other_things(text, first, second):
        return 0.0
    figures = shared_figures(first, second)
    if pair := headline_and_opening(first, second):
        if not figures and not tells_its_news(*pair):
            return 0.0
        if is_headline_of(*pair):
            return _HEADLINE
    if first.negated != second.negated and first.denied == second.denied:
        return 0.0
    if not figures and (first.of_a_whole or second.of_a_whole):
        return 0.0
    contained, alike = overlap(first.stems, second.stems, weights)
    if figures:
        return judge_by_figures(first, second, figures, contained)
    both_give_figures = bool(first.figures and second.figures)
    if both_give_figures and (contained < ALL_BUT_ALL or not _kinds(first).isdisjoint(_kinds(second))):
        return 0.0
    if is_told_as_the_reason(first, second):
        return 0.0
    return judge_by_content(text, first, second, alike, weights)


def _contradict(text: str, first: Profile, second: Profile) -> bool:
    """Whether one of them negates what the other says, and not only in other words ("no freight", "will not run").

    Where 1.4% "were not repaid", and defaults "reached 1.4%", both say the same.
    """
    if first.denied == second.denied or (first.negated and second.negated):
        return False
    denied, other = (first, second) if first.denied else (second, first)
    if mood.denies_outright(denied.words):
        return not give_one_share(first, second) or bool(differences.denial(text, denied, other))
    return bool(differences.denial(text, first, second) or differences.denial(text, second, first))


def _is_running_text(profile: Profile) -> bool:
    return profile.role not in SUMMARY_ROLES


def _kinds(profile: Profile) -> frozenset[str]:
    return frozenset(figure.kind for figure in profile.figures)


def _too_little_in_common(first: Profile, second: Profile) -> bool:
    """Whether a count of stems already tells that nothing below can find the two alike."""
    shared = len(first.stems & second.stems)
    if not shared:
        return not repeats_figures(first, second)
    if shared >= FEWEST_SHARED_STEMS or (first.figures and second.figures):
        return False
    if shared == FEWEST_SHARED_IN_BRIEF:
        dated = first.statement.times and second.statement.times
        if dated or min(len(first.stems), len(second.stems)) <= MOST_OF_A_BRIEF:
            return False
    return len(first.stems) + len(second.stems) - 2 * shared > MOST_STEMS_APART
