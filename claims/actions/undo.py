"""Taking back what was done: an event is compensated by another, a batch by another batch.

An event keeps the fields it changed before and after. Undoing it restores what was before, if the
row is still as the event left it, and writes an event of the same shape the other way round: that
is why an undo can be undone too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from claims.actions.articles import DESCRIBES
from claims.actions.errors import Conflict, Refused
from claims.actions.record import State, moved_on
from claims.actions.restoring_verdicts import is_own_word_still, restore_verdicts
from claims.actions.save_rows import save_rows
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
)
from claims.models.event import FINAL
from claims.models.mention import CONTEXT
from claims.permissions import authorise

PLAIN_FIELDS = ("text", "kinds", "scope", "position")
COLUMNS = {
    "verdict": "verdict",
    "claim_state": "state",
    "assignee": "assignee",
    "removed": "removed_at",
    "merged_into": "merged_into",
    **{name: name for name in PLAIN_FIELDS},
}
"""A claim's columns by their names in an event's state."""
FLAG_FIELDS = ("state", "reason", "decided_by", "decided_at")


def can_undo(event: Event, user: User) -> bool:
    """Whether ``user`` may undo ``event``: one's own, or anybody's as an editor, and only once."""
    if event.action in FINAL or hasattr(event, "undone_by"):
        return False
    return user.has_perm("claims.undo") and (event.actor_id == user.pk or user.has_perm("claims.bulk"))


@transaction.atomic
def undo_event(*, actor: User, event_id: int) -> Event:
    """Undo one event. Returns the event that compensates it.

    Raises PermissionDenied, Refused for what can't be undone or was already, Conflict where the row
    was changed since.
    """
    authorise(actor, "claims.undo")
    lock_articles(Article, Event.objects.filter(pk=event_id).values_list("article", flat=True))
    Event.objects.select_for_update(no_key=True).get(pk=event_id)  # whoever undoes it meanwhile is waited for
    event = Event.objects.select_related("claim__verdict", "flag", "undone_by", "undoes", "article").get(
        pk=event_id
    )
    if hasattr(event, "undone_by"):
        raise Refused("This was undone already.")
    if event.action in FINAL:
        raise Refused(f"“{event.get_action_display()}” can't be undone.")
    if not can_undo(event, actor):
        raise PermissionDenied("Only an editor can undo what somebody else did.")
    if not (done := restore(actor, [event])):
        raise Conflict(_target(event))
    return done[0]


def _target(event: Event) -> Any:
    return event.claim or event.flag or event.article


def restore(actor: User, events: Sequence[Event], *, batch: Batch | None = None) -> list[Event]:
    """Bring back what was before each event, except where its row was changed since.

    Returns the events that compensate those that were undone. Call it inside a transaction.
    """
    rows = {
        model: _locked(model, [getattr(event, f"{name}_id") for event in events])
        for name, model in (("article", Article), ("claim", Claim), ("flag", Flag))
    }
    claims, flags = rows[Claim], rows[Flag]

    def subject(event: Event) -> Any:
        return claims.get(event.claim_id) or flags.get(event.flag_id) or rows[Article].get(event.article_id)

    undone = [event for event in events if _untouched(event, subject(event))]
    restored = restore_verdicts(undone, claims, batch)
    fresh: list[Event] = []
    now = timezone.now()
    for event in undone:
        _restore_fields(event, claims.get(event.claim_id), flags.get(event.flag_id), now)
        _restore_description(event, rows[Article].get(event.article_id))
        fresh.append(_compensation(actor, event, subject(event), restored.get(event.pk, {}), batch))
    touched = [subject(event) for event in undone]
    columns = sorted({column for event in undone for name in event.before if (column := COLUMNS.get(name))})
    described = sorted({name for event in undone for name in event.before if name in DESCRIBES})
    for model, fields in ((Article, described), (Claim, columns), (Flag, FLAG_FIELDS)):
        save_rows([row for row in touched if isinstance(row, model)], ["revision", *fields])
    Event.objects.bulk_create(fresh)
    moved_on(fresh)
    return fresh


def _untouched(event: Event, row: Any) -> bool:
    """Whether the row is as the event left it, but for what is none of the reviewer's business."""
    if "revision" not in event.after:
        return True
    return row is not None and (row.revision == event.after["revision"] or is_own_word_still(event, row))


def _locked(model: Any, ids: Sequence[int | None]) -> dict[int | None, Any]:
    rows = (
        model.objects.select_for_update(no_key=True)
        .filter(pk__in=[pk for pk in ids if pk is not None])
        .order_by("pk")
    )
    return {row.pk: row for row in rows}


def _compensation(
    actor: User, event: Event, row: Article | Claim | Flag | None, restored: State, batch: Batch | None
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


def _restore_fields(event: Event, claim: Claim | None, flag: Flag | None, now: datetime) -> None:
    """Set what was before on the loaded rows; evidence, mentions and tags are written at once."""
    before = event.before
    if "tagged" in before:
        _restore_tag(event, before)
    if flag is not None:
        flag.state, flag.reason, flag.decided_by_id = before["state"], before["reason"], before["decided_by"]
        flag.decided_at = None if flag.state == FlagState.OPEN else now
    if "evidence" in before:
        removed_at = now if before["removed"] else None
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
        claim.removed_at = now if before["removed"] else None
    if "merged_into" in before:
        claim.merged_into_id = before["merged_into"]
    if "mentions" in before:
        _restore_mentions(event, claim)
    if "span" in before:
        _restore_span(before)


def _restore_description(event: Event, article: Any) -> None:
    """The database takes a day as the log keeps it, in ISO 8601."""
    for name in DESCRIBES:
        if name in event.before:
            setattr(article, name, event.before[name])


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
    mention.block = mention.version.blocks.get(start__lte=start, end__gte=end)
    mention.save()


def _restore_tag(event: Event, before: State) -> None:
    tags = Article.tags.through.objects.filter(article=event.article_id, tag=before["tag"])
    if not before["tagged"]:
        tags.delete()
    elif not tags.exists():
        tags.create(article_id=event.article_id, tag_id=before["tag"])
