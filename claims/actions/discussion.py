"""Comments, evidence and who a claim is for."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.actions.errors import Refused
from claims.actions.record import record
from claims.actions.seen import as_seen, lock, save_changed
from claims.models import Action, Claim, Comment, Evidence, Stance
from claims.models.links import is_web_address
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
def add_evidence(
    *,
    actor: User,
    claim_id: int,
    url: str = "",
    title: str = "",
    publisher: str = "",
    quote: str = "",
    published: date | None = None,
    stance: str = Stance.SUPPORTS,
    note: str = "",
) -> Evidence:
    """Put a source beside a claim. Raises Refused unless it names a web address, a title or a quote."""
    authorise(actor, "claims.add_evidence")
    if not (url or title or quote):
        raise Refused("Name the source: a link, a title or what it says.", field="url")
    if url and not is_web_address(url):
        raise Refused("A link begins with https:// or http://.", field="url")
    claim = lock(Claim, claim_id)
    evidence = Evidence.objects.create(
        claim=claim,
        url=url,
        title=title,
        publisher=publisher,
        quote=quote,
        published=published,
        accessed=timezone.localdate(),
        stance=stance,
        note=note,
        added_by=actor,
    )
    record(
        actor,
        Action.ADD_EVIDENCE,
        claim=claim,
        before={"evidence": evidence.pk, "removed": True},
        after={"evidence": evidence.pk, "removed": False},
    )
    return evidence


@transaction.atomic
def remove_evidence(*, actor: User, evidence_id: int) -> Evidence:
    """Take a source off a claim; the row stays for the record."""
    authorise(actor, "claims.add_evidence")
    claim = lock(Claim, Evidence.objects.values_list("claim", flat=True).get(pk=evidence_id))
    evidence = Evidence.objects.get(pk=evidence_id)
    if evidence.removed_at is not None:
        raise Refused("This evidence was removed already.")
    evidence.removed_at = timezone.now()
    evidence.save(update_fields=["removed_at"])
    record(
        actor,
        Action.REMOVE_EVIDENCE,
        claim=claim,
        before={"evidence": evidence.pk, "removed": False},
        after={"evidence": evidence.pk, "removed": True},
    )
    return evidence


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
