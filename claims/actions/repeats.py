"""A form that is sent twice is carried out once: each carries a key of its own, kept with what it stored."""

from __future__ import annotations

from django.contrib.auth.models import User

from claims.actions.errors import Conflict
from claims.models import Claim, Verdict


def sent_before(actor: User, claim: Claim, key: str, **wanted: str) -> Verdict | None:
    """The verdict that the form with this key stored on the locked claim already, None without one.

    Raises Conflict where it was sent with other content: somebody went back and chose anew.
    """
    if not key:
        return None
    stored: Verdict | None = Verdict.objects.filter(reviewer_id=actor.pk, key=key).first()
    if stored is None:
        return None
    if stored.claim_id != claim.pk or any(getattr(stored, name) != value for name, value in wanted.items()):
        raise Conflict(claim)
    stored.claim = claim
    return stored
