"""The queue of claims across articles, and which claim comes next."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from claims.models import Claim

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


def claims() -> QuerySet[Claim]:
    """The claims that count, the most worth checking first."""
    return Claim.objects.in_scope().for_review().select_related("article", "verdict", "assignee")


def next_claim(user: User) -> Claim | None:
    """The claim that comes first for ``user`` to decide: what others have in hand, or for them, is theirs."""
    open_claims = Claim.objects.in_scope().to_decide_by(user).free_for(user).for_review()
    return open_claims.assigned_to(user).first() or open_claims.filter(Q(assignee=None)).first()
