"""Deciding a claim, and taking a decision back."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.errors import Refused
from claims.actions.leases import check_free, release
from claims.actions.record import record, verdict_change
from claims.actions.repeats import sent_before
from claims.actions.seen import check_seen, lock, save_changed
from claims.actions.standing import check_act, own_verdict, settle
from claims.actions.unheard import only_others_spoke
from claims.models import REASONS, Action, Claim, Reason, Value, Verdict
from claims.permissions import authorise
from claims.states import Act


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


@transaction.atomic
def give_verdict(
    *,
    actor: User,
    claim_id: int,
    seen: int,
    value: str,
    reason: str = "",
    note: str = "",
    key: str = "",
    over: bool = False,
) -> Verdict:
    """Decide a claim. The verdict supersedes the reviewer's earlier one on it.

    ``seen`` is the claim's revision the reviewer looked at; ``key`` the form's own, with which the
    same decision is stored once however often it is sent; ``over`` takes the claim from whoever has
    it in hand. Raises PermissionDenied, Refused for a verdict without a fitting reason or a claim
    that is adjudicated, Conflict where the claim was changed since, Held.
    """
    authorise(actor, "claims.give_verdict")
    check_verdict(value, reason)
    claim = lock(Claim, claim_id)
    if stored := sent_before(actor, claim, key, value=value, reason=reason, note=note.strip()):
        return stored
    if not only_others_spoke(claim, seen, but=actor.pk):
        check_seen(claim, seen)
    check_act(Act.DECIDE, claim)
    check_free(actor, claim, over=over)
    verdict = Verdict(reviewer=actor, value=value, reason=reason, note=note.strip(), key=key)
    release(actor, claim)
    return store_verdict(actor, Action.GIVE_VERDICT, claim, verdict)


@transaction.atomic
def withdraw_verdict(*, actor: User, claim_id: int, seen: int, key: str = "") -> Verdict:
    """Take one's own verdict back; another reviewer's live verdict stands again, if there is one.

    Raises PermissionDenied, Conflict, or Refused where the actor has no verdict on the claim.
    """
    authorise(actor, "claims.give_verdict")
    claim = lock(Claim, claim_id)
    if stored := sent_before(actor, claim, key, value=Value.WITHDRAWN):
        return stored
    if not only_others_spoke(claim, seen, but=actor.pk):
        check_seen(claim, seen)
    check_act(Act.WITHDRAW, claim)
    own = own_verdict(claim, actor.pk)
    if own is None or own.value == Value.WITHDRAWN:
        raise Refused("You have no verdict on this claim to withdraw.")
    taken_back = Verdict(reviewer=actor, value=Value.WITHDRAWN, settles=own.settles, key=key)
    return store_verdict(actor, Action.WITHDRAW_VERDICT, claim, taken_back)


def store_verdict(actor: User, action: str, claim: Claim, verdict: Verdict) -> Verdict:
    """Put ``verdict`` at the end of its reviewer's chain on a locked claim, settle the claim and log it.

    What was sent back stays as it is: the reviewer begins a new round.
    """
    if claim.article.current_id is None:
        raise Refused("This article has no text to decide on.")
    own = own_verdict(claim, verdict.reviewer_id)
    before = verdict_change(claim.state, claim.verdict, own, verdict.reviewer_id)
    anew = own is not None and own.sent_back_by_id is not None
    verdict.claim, verdict.version_id = claim, claim.article.current_id
    verdict.supersedes = None if anew else own
    verdict.round = own.round + anew if own else 1
    verdict.save()
    settle(claim)
    save_changed(claim, "verdict", "state")
    after = verdict_change(claim.state, claim.verdict, verdict, verdict.reviewer_id)
    record(actor, action, claim=claim, before=before, after={**after, "revision": claim.revision})
    return verdict
