"""How far a claim and an article are: one machine, pure. README draws it; the actions keep it.

A claim's state follows from the words that reviewers gave on it and from how many its article needs.
An article's state follows from its claims and from what was handed out, which the database knows: see
``ArticleQuerySet.moved_on``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class ClaimState(StrEnum):
    UNDECIDED = "undecided"
    DECIDED = "decided"
    DISAGREED = "disagreed"
    ADJUDICATED = "adjudicated"


CLOSED = (ClaimState.DECIDED, ClaimState.ADJUDICATED)
"""A verdict stands. In every other state none does."""
OPEN = (ClaimState.UNDECIDED, ClaimState.DISAGREED)
"""Somebody still has to do something."""


class ArticleState(StrEnum):
    NEW = "new"
    IN_REVIEW = "in review"
    COMPLETE = "complete"
    REPORTED = "reported"
    CHANGED = "changed"


class Act(StrEnum):
    """What a person does to a claim's state; the value follows “can't be”."""

    DECIDE = "decided"
    WITHDRAW = "taken back"
    ADJUDICATE = "adjudicated"
    SEND_BACK = "sent back"


ALLOWED: dict[Act, tuple[ClaimState, ...]] = {
    Act.DECIDE: (ClaimState.UNDECIDED, ClaimState.DECIDED, ClaimState.DISAGREED),
    Act.WITHDRAW: tuple(ClaimState),
    Act.ADJUDICATE: (ClaimState.DISAGREED, ClaimState.ADJUDICATED),
    Act.SEND_BACK: (ClaimState.DISAGREED,),
}
"""In which states each act is possible. An adjudication settles a claim: only undoing it opens it again."""


@dataclass(frozen=True, slots=True)
class Word:
    """A reviewer's live verdict. ``settles`` marks an adjudicator's, which ends a disagreement."""

    id: int
    value: str
    settles: bool = False


def refusal(act: Act, state: str) -> str | None:
    """Why ``act`` is not possible in ``state``, as a sentence; None where it is."""
    if ClaimState(state) in ALLOWED[act]:
        return None
    if state == ClaimState.ADJUDICATED:
        return f"This claim is adjudicated: it can't be {act} unless the adjudication is withdrawn."
    return f"This claim is {state}, not disagreed: it can't be {act}."


def standing(words: Sequence[Word], needed: int) -> tuple[ClaimState, Word | None]:
    """The state that ``words`` add up to, given oldest first, and the one of them that stands.

    ``needed`` is how many reviewers must decide: with one, the last word stands; with more, they
    decide independently and must agree.
    """
    if settled := [word for word in words if word.settles]:
        return ClaimState.ADJUDICATED, settled[-1]
    if len(words) < needed or not words:
        return ClaimState.UNDECIDED, None
    if needed > 1 and len({word.value for word in words}) > 1:
        return ClaimState.DISAGREED, None
    return ClaimState.DECIDED, words[-1]
