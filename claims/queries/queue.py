"""The queue of claims across articles, and which claim comes next."""

from __future__ import annotations

from django.contrib.auth.models import User

from claims.models import Claim
from claims.models.claim import ClaimQuerySet

HIGH_PRIORITY = 0.7
"""A score from here on is high priority: about the first quarter of the claims of a news article."""
LOW_PRIORITY = 0.4
"""A score below is low priority."""

PRIORITIES = {
    "high": (HIGH_PRIORITY, 2.0),
    "middle": (LOW_PRIORITY, HIGH_PRIORITY),
    "low": (0.0, LOW_PRIORITY),
}
"""From which score on, and below which."""


def claims() -> ClaimQuerySet:
    """The claims that count, the most worth checking first.

    Articles come by a query of their own: joined, SQLite would start from them and sort everything.
    """
    found = Claim.objects.in_scope().for_review().select_related("verdict", "assignee")
    return found.prefetch_related("article")


def next_for(user: User, chosen: ClaimQuerySet) -> list[ClaimQuerySet]:
    """What ``user`` can decide of the ``chosen`` claims, in the order it is handed out.

    First what is for them, then what is for nobody in particular: what is for others is theirs.
    """
    to_decide = chosen.to_decide_by(user).for_review()
    return [to_decide.assigned_to(user), to_decide.filter(assignee=None)]
