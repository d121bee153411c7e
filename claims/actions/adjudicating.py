"""Ending a disagreement: by a third person's verdict, or by sending it back to one of the two."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction

from claims.actions.errors import Refused
from claims.actions.repeats import sent_before
from claims.actions.seen import check_seen, lock
from claims.actions.standing import check_act
from claims.actions.verdicts import check_verdict, store_verdict
from claims.models import Action, Claim, Value, Verdict
from claims.permissions import authorise
from claims.states import Act


def is_party(actor: User, claim: Claim) -> bool:
    """Whether ``actor`` is one of those who disagree."""
    return Verdict.objects.live().of_reviewers().filter(claim=claim, reviewer=actor).exists()


def _check_third(actor: User, claim: Claim) -> None:
    if is_party(actor, claim):
        raise PermissionDenied("You are one of those who disagree: somebody else has to settle it.")


@transaction.atomic
def adjudicate(
    *, actor: User, claim_id: int, seen: int, value: str, reason: str = "", note: str = "", key: str = ""
) -> Verdict:
    """Settle a claim that reviewers disagree on. ``note`` says why, and is required.

    Raises PermissionDenied, also for one of those who disagree; Refused, Conflict.
    """
    authorise(actor, "claims.adjudicate")
    check_verdict(value, reason)
    if not note.strip():
        raise Refused("Say why: both reviewers will want to know.", field="note")
    claim = lock(Claim, claim_id)
    if stored := sent_before(actor, claim, key, value=value, reason=reason, note=note.strip()):
        return stored
    check_seen(claim, seen)
    check_act(Act.ADJUDICATE, claim)
    _check_third(actor, claim)
    verdict = Verdict(reviewer=actor, value=value, reason=reason, note=note.strip(), settles=True, key=key)
    return store_verdict(actor, Action.ADJUDICATE, claim, verdict)


@transaction.atomic
def send_back(*, actor: User, claim_id: int, seen: int, reviewer: User, note: str, key: str = "") -> Verdict:
    """Ask one of those who disagree to decide anew, in a new round. ``note`` says why: they read it.

    Their verdict is taken back until then. Raises PermissionDenied, Refused, Conflict.
    """
    authorise(actor, "claims.adjudicate")
    if not note.strip():
        raise Refused(f"Say why it goes back to {reviewer}.", field="note")
    claim = lock(Claim, claim_id)
    if stored := sent_before(reviewer, claim, key, note=note.strip()):
        return stored
    check_seen(claim, seen)
    check_act(Act.SEND_BACK, claim)
    _check_third(actor, claim)
    if not is_party(reviewer, claim):
        raise Refused(f"{reviewer} has no verdict on this claim.", field="reviewer")
    verdict = Verdict(
        reviewer=reviewer, value=Value.WITHDRAWN, note=note.strip(), sent_back_by=actor, key=key
    )
    return store_verdict(actor, Action.SEND_BACK, claim, verdict)
