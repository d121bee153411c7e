"""Deciding a claim, and taking a decision back."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.errors import Refused
from claims.actions.record import record, verdict_change
from claims.actions.seen import as_seen, save_changed
from claims.models import REASONS, Action, Claim, Reason, Value, Verdict
from claims.permissions import authorise


def check_verdict(value: str, reason: str) -> None:
    """Raise Refused unless ``reason`` goes with ``value``."""
    if value not in Value.decisions():
        raise Refused(f"“{value}” is not a verdict: choose supported, disputed or unverified.", field="value")
    fitting = [Reason(choice).value for choice in REASONS[value]]
    if fitting and reason not in fitting:
        labels = ", ".join(Reason(choice).label for choice in fitting)
        raise Refused(f"Say why it is {value}: {labels}.", field="reason")
    if not fitting and reason:
        raise Refused("A supported claim takes no reason, only evidence and a note.", field="reason")


def own_verdict(claim: Claim, reviewer_id: int) -> Verdict | None:
    """The end of the reviewer's chain on this claim: the row a new one supersedes, withdrawn or not."""
    return Verdict.objects.filter(claim=claim, reviewer_id=reviewer_id, superseded_by=None).first()


@transaction.atomic
def give_verdict(
    *, actor: User, claim_id: int, seen: int, value: str, reason: str = "", note: str = ""
) -> Verdict:
    """Decide a claim. The verdict supersedes the reviewer's earlier one on it.

    ``seen`` is the claim's revision the reviewer looked at. Raises PermissionDenied, Refused for a
    verdict without a fitting reason, Conflict where the claim was changed since.
    """
    authorise(actor, "claims.give_verdict")
    check_verdict(value, reason)
    claim = as_seen(Claim, claim_id, seen)
    if claim.removed_at is not None:
        raise Refused("This claim was merged or removed: decide the one that stands for it.")
    if claim.article.current_id is None:
        raise Refused("This article has no text to decide on.")
    own = own_verdict(claim, actor.pk)
    before = verdict_change(claim.verdict, own, actor.pk)
    verdict = Verdict.objects.create(
        claim=claim,
        version_id=claim.article.current_id,
        reviewer=actor,
        value=value,
        reason=reason,
        note=note.strip(),
        supersedes=own,
    )
    claim.verdict = verdict
    save_changed(claim, "verdict")
    record(
        actor,
        Action.GIVE_VERDICT,
        claim=claim,
        before=before,
        after={**verdict_change(verdict, verdict, actor.pk), "revision": claim.revision},
    )
    return verdict


@transaction.atomic
def withdraw_verdict(*, actor: User, claim_id: int, seen: int) -> Claim:
    """Take one's own verdict back; another reviewer's live verdict stands again, if there is one.

    Raises PermissionDenied, Conflict, or Refused where the actor has no verdict on the claim.
    """
    authorise(actor, "claims.give_verdict")
    claim = as_seen(Claim, claim_id, seen)
    own = own_verdict(claim, actor.pk)
    if own is None or own.value == Value.WITHDRAWN:
        raise Refused("You have no verdict on this claim to withdraw.")
    before = verdict_change(claim.verdict, own, actor.pk)
    withdrawn = Verdict.objects.create(
        claim=claim, version_id=own.version_id, reviewer=actor, value=Value.WITHDRAWN, supersedes=own
    )
    claim.verdict = Verdict.objects.live().filter(claim=claim).order_by("-pk").first()
    save_changed(claim, "verdict")
    record(
        actor,
        Action.WITHDRAW_VERDICT,
        claim=claim,
        before=before,
        after={**verdict_change(claim.verdict, withdrawn, actor.pk), "revision": claim.revision},
    )
    return claim
