"""Slips: two copies of one sentence, or a summary and what it sums up, that disagree on one thing only."""

from __future__ import annotations

from claims.extraction.copies import differences
from claims.extraction.copies.likeness import Profile, holds_wording, parallel, same_wording, summarises
from claims.extraction.types import Difference, Role

MOST_STEMS_APART = 2
"""How many stems two copies of one sentence may have that the other lacks: one name for another."""

_FEWEST_STEMS_OF_A_COPY = 4
_FEWEST_STEMS_OF_A_DENIAL = 3


def slip(text: str, first: Profile, second: Profile) -> tuple[Difference, ...]:
    """What two copies of one sentence disagree on, where that is one thing only; else nothing.

    "The north tower is 40 m high" and "The south tower is 44 m high" differ in two things: they are
    two claims. A date alone tells two events apart unless one copy is the summary of the other.
    """
    if parallel(first, second):
        return ()
    if summarises(first, second) and (slipped := differences.misprinted(first, second)):
        return (slipped,)
    if not _otherwise_same(first, second):
        return ()
    found = differences.between(text, first, second)
    aspects = {difference.aspect for difference in found}
    if len(aspects) != 1:
        return ()
    if aspects <= {"date", "name"} and not summarises(first, second):
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
    near = len(first.stems ^ second.stems) <= MOST_STEMS_APART
    least = _FEWEST_STEMS_OF_A_COPY if first.negated == second.negated else _FEWEST_STEMS_OF_A_DENIAL
    if len(fewer) == least - 1 and Role.HEADLINE not in {first.role, second.role}:
        least -= holds_wording(first, second)
    contained = len(fewer) >= least and fewer <= more and summarises(first, second)
    return contained or (near and same_wording(first, second))
