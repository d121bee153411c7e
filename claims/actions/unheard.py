"""What reviewers say in an independent review while others still have to give their word."""

from __future__ import annotations

from claims.models import Action, Claim
from claims.states import ClaimState

SPOKEN = (Action.GIVE_VERDICT, Action.WITHDRAW_VERDICT, Action.UNDO)
"""Events by which reviewers say what they think of an undecided claim."""


def only_others_spoke(claim: Claim, seen: int, *, but: int | None = None) -> bool:
    """Whether all that changed since revision ``seen`` is what reviewers said, other than the one with the id ``but``.

    That is none of anybody's business yet, so it can't be a conflict, and would tell that they spoke.
    """
    if claim.state != ClaimState.UNDECIDED or claim.article.reviewers_needed == 1 or seen > claim.revision:
        return False
    spoken = claim.events.filter(action__in=SPOKEN, after__revision__gt=seen).exclude(actor=but)
    return bool(spoken.count() == claim.revision - seen)
