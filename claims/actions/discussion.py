"""Comments, and who a claim is for."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.errors import Refused
from claims.actions.record import record
from claims.actions.seen import as_seen, lock, save_changed
from claims.models import Action, Claim, Comment
from claims.permissions import authorise


@transaction.atomic
def comment(*, actor: User, claim_id: int, body: str) -> Comment:
    """Add a remark to a claim's discussion. Never conflicts: remarks only add up."""
    authorise(actor, "claims.comment")
    if not body.strip():
        raise Refused("There is nothing in this comment.", field="body")
    claim = lock(Claim, claim_id)
    remark = Comment.objects.create(claim=claim, author=actor, body=body.strip())
    record(actor, Action.COMMENT, claim=claim, after={"comment": remark.pk})
    return remark


@transaction.atomic
def assign(*, actor: User, claim_id: int, seen: int, assignee: User | None) -> Claim:
    """Say who a claim is for; None takes it off everybody. Raises PermissionDenied, Refused, Conflict."""
    authorise(actor, "claims.assign")
    if assignee is not None and not assignee.has_perm("claims.give_verdict"):
        raise Refused(f"{assignee} can't decide claims: choose a reviewer.", field="assignee")
    claim = as_seen(Claim, claim_id, seen)
    before = {"assignee": claim.assignee_id}
    claim.assignee = assignee
    save_changed(claim, "assignee")
    after = {"assignee": claim.assignee_id, "revision": claim.revision}
    record(actor, Action.ASSIGN, claim=claim, before=before, after=after)
    return claim
