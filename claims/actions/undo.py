"""Taking back what was done: an event is compensated by another, a batch by another batch.

An event keeps the fields it changed before and after. Undoing it restores what was before, if the
row is still as the event left it, and writes an event of the same shape the other way round: that
is why an undo can be undone too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from claims.actions.bulk import chunks
from claims.actions.errors import Conflict, Refused
from claims.actions.record import State, moved_on, verdict_change
from claims.actions.seen import lock_articles
from claims.models import (
    Action,
    Article,
    Batch,
    Claim,
    Event,
    Evidence,
    Flag,
    FlagState,
    Mention,
    Value,
    Verdict,
)
from claims.models.mention import CONTEXT
from claims.permissions import authorise

FINAL = {
    Action.IMPORT_ARTICLE,
    Action.REANALYSE,
    Action.CLOSE_FLAG,
    Action.CONFIGURE_RULE,
    Action.COMMENT,
    Action.EXPORT_REPORT,
    Action.TAKE_OVER,
    Action.SET_POLICY,
}
"""What can't be undone: it adds to the record and takes nothing away, or is set back as it was set."""

PLAIN_FIELDS = ("text", "kinds", "scope")
COLUMNS = {
    "verdict": "verdict",
    "claim_state": "state",
    "assignee": "assignee",
    "removed": "removed_at",
    "merged_into": "merged_into",
    **{name: name for name in PLAIN_FIELDS},
}
"""A claim's columns by their names in an event's state."""
FLAG_FIELDS = ("state", "reason", "decided_by", "decided_at", "revision")


def can_undo(event: Event, user: User) -> bool:
    """Whether ``user`` may undo ``event``: one's own, or anybody's as an editor, and only once."""
    if event.action in FINAL or hasattr(event, "undone_by"):
        return False
    return user.has_perm("claims.undo") and (event.actor_id == user.pk or user.has_perm("claims.bulk"))


def can_undo_batch(batch: Batch, user: User) -> bool:
    """Whether ``user`` may undo ``batch``: as an editor, and only once."""
    return not hasattr(batch, "undone_by") and user.has_perm("claims.bulk")


@transaction.atomic
def undo_event(*, actor: User, event_id: int) -> Event:
    """Undo one event. Returns the event that compensates it.

    Raises PermissionDenied, Refused for what can't be undone or was already, Conflict where the row
    was changed since.
    """
    authorise(actor, "claims.undo")
    lock_articles(Article, Event.objects.filter(pk=event_id).values_list("article", flat=True))
    Event.objects.select_for_update(no_key=True).get(pk=event_id)  # whoever undoes it meanwhile is waited for
    event = _events().get(pk=event_id)
    if hasattr(event, "undone_by"):
        raise Refused("This was undone already.")
    if event.action in FINAL:
        raise Refused(f"“{event.get_action_display()}” can't be undone.")
    if not can_undo(event, actor):
        raise PermissionDenied("Only an editor can undo what somebody else did.")
    done, _ = _undo(actor, [event], batch=None)
    if not done:
        raise Conflict(_target(event))
    return done[0]


@transaction.atomic
def undo_batch(*, actor: User, batch_id: int) -> Batch:
    """Undo a bulk action. Rows changed since are left as they are and counted as skipped.

    Raises PermissionDenied, or Refused where it was undone already.
    """
    authorise(actor, "claims.bulk")
    batch = Batch.objects.select_for_update().get(pk=batch_id)
    if hasattr(batch, "undone_by"):
        raise Refused("This batch was undone already.")
    undo = Batch.objects.create(actor=actor, action=Action.UNDO, ids=batch.ids, undoes=batch)
    skipped: Counter[str] = Counter()
    lock_articles(Article, batch.events.values_list("article", flat=True).distinct())
    open_ids = list(batch.events.filter(undone_by=None).order_by("pk").values_list("pk", flat=True))
    for part in chunks(open_ids):
        done, reasons = _undo(actor, list(_events().filter(pk__in=part)), batch=undo)
        undo.changed += len(done)
        skipped.update(reasons)
    undo.skipped = dict(skipped)
    undo.save(update_fields=["changed", "skipped"])
    return undo


def _events() -> Any:
    return Event.objects.select_related("claim__verdict", "flag", "undone_by", "undoes", "article")


def _target(event: Event) -> Any:
    return event.claim or event.flag or event.article


def _undo(actor: User, events: Sequence[Event], *, batch: Batch | None) -> tuple[list[Event], list[str]]:
    """Restore what was before each event. Returns the compensating events and why others were skipped."""
    claims = _locked(Claim, [event.claim_id for event in events])
    flags = _locked(Flag, [event.flag_id for event in events])
    fresh: list[Event] = []
    skipped: list[str] = []
    undone: list[Event] = []
    for event in events:
        row = claims.get(event.claim_id) or flags.get(event.flag_id)
        if "revision" in event.after and (row is None or row.revision != event.after["revision"]):
            skipped.append("changed since")
        else:
            undone.append(event)
    restored = _restore_verdicts(undone, claims, batch)
    for event in undone:
        claim, flag = claims.get(event.claim_id), flags.get(event.flag_id)
        _restore_fields(event, claim, flag)
        fresh.append(_compensation(actor, event, claim or flag, restored.get(event.pk, {}), batch))
    changed = {column for event in undone for name in event.before if (column := COLUMNS.get(name))}
    Claim.objects.bulk_update(claims.values(), ["revision", *sorted(changed)], batch_size=500)
    Flag.objects.bulk_update(flags.values(), FLAG_FIELDS, batch_size=500)
    Event.objects.bulk_create(fresh)
    moved_on(fresh)
    return fresh, skipped


def _locked(model: Any, ids: Sequence[int | None]) -> dict[int | None, Any]:
    rows = (
        model.objects.select_for_update(no_key=True)
        .filter(pk__in=[pk for pk in ids if pk is not None])
        .order_by("pk")
    )
    return {row.pk: row for row in rows}


def _compensation(
    actor: User, event: Event, row: Claim | Flag | None, restored: State, batch: Batch | None
) -> Event:
    """The event of the same shape the other way round; moves the row's revision on."""
    after: State = {**event.before, **restored}
    if "revision" in event.after and row is not None:
        row.revision += 1
        after["revision"] = row.revision
    return Event(
        actor=actor,
        action=Action.UNDO,
        article_id=event.article_id,
        claim_id=event.claim_id,
        flag_id=event.flag_id,
        batch=batch,
        before={name: value for name, value in event.after.items() if name != "revision"},
        after=after,
        undoes=event,
    )


def _restore_verdicts(
    events: Sequence[Event], claims: dict[int | None, Any], batch: Batch | None
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


def _restore_fields(event: Event, claim: Claim | None, flag: Flag | None) -> None:
    """Set what was before on the loaded rows; evidence and mentions are written at once."""
    before = event.before
    if flag is not None:
        flag.state, flag.reason, flag.decided_by_id = before["state"], before["reason"], before["decided_by"]
        flag.decided_at = None if flag.state == FlagState.OPEN else timezone.now()
    if "evidence" in before:
        removed_at = timezone.now() if before["removed"] else None
        Evidence.objects.filter(pk=before["evidence"]).update(removed_at=removed_at)
        return
    if claim is None:
        return
    for name in PLAIN_FIELDS:
        if name in before:
            setattr(claim, name, before[name])
    if "assignee" in before:
        claim.assignee_id = before["assignee"]
    if "removed" in before:
        claim.removed_at = timezone.now() if before["removed"] else None
    if "merged_into" in before:
        claim.merged_into_id = before["merged_into"]
    if "mentions" in before:
        _restore_mentions(event, claim)
    if "span" in before:
        _restore_span(before)


def _restore_mentions(event: Event, claim: Claim) -> None:
    """Give mentions that were moved by a merge or a split back to the claim that held them."""
    Mention.objects.filter(pk__in=event.before["mentions"]).update(claim=claim)
    leaving = set(event.after["mentions"]) - set(event.before["mentions"])
    if leaving:
        Mention.objects.filter(pk__in=leaving).update(claim=event.before["merged_into"])


def _restore_span(before: State) -> None:
    mention = Mention.objects.select_related("version").get(pk=before["mention"])
    (start, end), text = before["span"], mention.version.text
    mention.start, mention.end, mention.quote = start, end, text[start:end]
    mention.prefix, mention.suffix = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    mention.save()
