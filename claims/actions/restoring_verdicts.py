"""Undoing what reviewers said: their earlier word is written again as a new verdict."""

from __future__ import annotations

from collections.abc import Sequence

from claims.actions.record import State, verdict_change
from claims.actions.standing import own_verdict, settle
from claims.actions.unheard import only_others_spoke
from claims.models import Batch, Claim, Event, Value, Verdict
from claims.states import ClaimState


def is_own_word_still(event: Event, claim: Claim) -> bool:
    """Whether a reviewer's word in an independent review is as the event left it, whatever others have said since."""
    said = event.after.get("own")
    if not said or event.after["claim_state"] != ClaimState.UNDECIDED:
        return False
    own = own_verdict(claim, event.after["reviewer"])
    return own is not None and own.pk == said["id"] and only_others_spoke(claim, event.after["revision"])


def restore_verdicts(
    events: Sequence[Event], claims: dict[int | None, Claim], batch: Batch | None
) -> dict[int, State]:
    """Write each reviewer's earlier word again as a new verdict, and point the claims back.

    Returns what each event's compensation keeps of it, by the event's id.
    """
    restored: dict[int, State] = {}
    changes = [event for event in events if "own" in event.before]
    tails = {
        (verdict.claim_id, verdict.reviewer_id): verdict
        for verdict in Verdict.objects.filter(
            claim__in=[event.claim_id for event in changes], superseded_by=None
        ).order_by("pk")
    }
    rows = []
    for event in changes:
        reviewer = event.before["reviewer"]
        tail = tails[event.claim_id, reviewer]
        own = event.before["own"] or {"value": Value.WITHDRAWN, "reason": "", "note": ""}
        rows.append(
            Verdict(
                claim_id=tail.claim_id,
                version_id=tail.version_id,
                reviewer_id=reviewer,
                round=tail.round,
                value=own["value"],
                reason=own["reason"],
                note=own["note"],
                settles=own.get("settles", False),
                sent_back_by_id=own.get("sent_back_by"),
                supersedes=tail,
                batch=batch,
            )
        )
    for event, verdict in zip(changes, Verdict.objects.bulk_create(rows), strict=True):
        claim, was = claims[event.claim_id], event.before["verdict"]
        if claim.revision != event.after["revision"]:
            settle(claim)
            restored[event.pk] = verdict_change(claim.state, claim.verdict, verdict, verdict.reviewer_id)
            continue
        if was is None:
            claim.verdict = None
        elif was["reviewer"] == verdict.reviewer_id:
            claim.verdict = verdict
        else:
            claim.verdict_id = was["id"]
        claim.state = event.before["claim_state"]
        state = verdict_change(claim.state, verdict, verdict, verdict.reviewer_id)
        if claim.verdict_id != verdict.pk:
            state["verdict"] = was
        restored[event.pk] = state
    return restored
