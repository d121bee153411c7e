"""Carrying out a bulk edit that was previewed: at once, or as a job in chunks that each are all or nothing."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from claims.actions.bulk import EDITS
from claims.actions.bulk.edit import BulkEdit, Change
from claims.actions.bulk.freezing import fate
from claims.actions.bulk.undoing import freeze_events
from claims.actions.errors import Refused
from claims.actions.jobs import cancel_job, enqueue
from claims.actions.record import BESIDE_THE_REPORT
from claims.actions.seen import lock_articles
from claims.models import Action, Batch, BatchRow, JobState
from claims.permissions import authorise

CANCELLED = "cancelled before its turn"


@transaction.atomic
def confirm(*, actor: User, batch_id: int, parameters: dict[str, Any]) -> Batch:
    """Carry out a previewed batch with what the form asked; a large one is left to a job.

    Raises PermissionDenied, Refused where it was confirmed already or the form makes no sense.
    """
    batch = Batch.objects.select_for_update(of=("self",)).select_related("actor").get(pk=batch_id)
    edit = EDITS[batch.edit]
    authorise(actor, "claims.bulk")
    authorise(actor, edit.permission)
    if batch.confirmed_at:
        raise Refused("This was confirmed already.")
    if batch.actor_id != actor.pk:
        raise PermissionDenied("Only whoever chose the rows can confirm what becomes of them.")
    edit.check(parameters)
    batch.parameters = parameters
    return start(batch, edit)


def start(batch: Batch, edit: BulkEdit) -> Batch:
    """Run ``batch``, or enqueue it where it is large. Call it inside a transaction."""
    batch.confirmed_at = timezone.now()
    if batch.total > edit.inline:
        batch.job = enqueue(
            actor=batch.actor,
            kind="batch",
            parameters={"batch": batch.pk},
            total=batch.total,
            result_url=batch.get_absolute_url(),
        )
    batch.save(update_fields=["parameters", "confirmed_at", "job"])
    if batch.job is None:
        while change_some(batch):
            pass
        finish(batch)
    return batch


def change_some(batch: Batch) -> int:
    """Deal with the next chunk. Returns its number of rows, 0 where none was left. Inside a transaction.

    The rows are marked in the same transaction that changes them: none is changed twice, and whoever is
    interrupted leaves nothing half-done.
    """
    edit = EDITS[batch.edit]
    waiting = batch.rows.filter(outcome=BatchRow.WAITING).order_by("pk")
    ids = list(waiting.values_list("pk", flat=True)[: edit.chunk])
    if not ids:
        return 0
    part = batch.rows.filter(pk__gte=ids[0], pk__lte=ids[-1], outcome=BatchRow.WAITING)
    _lock(edit, list(part.values_list(edit.noun_key, flat=True)))
    part.update(outcome=fate(edit, batch.actor, batch.parameters))
    chunk = batch.rows.filter(pk__gte=ids[0], pk__lte=ids[-1])
    change = Change(batch=batch, parameters=batch.parameters, noun=edit.noun, part=chunk)
    edit.apply(change)
    change.move_on(report_changes=edit.action not in {*BESIDE_THE_REPORT, Action.UNDO})
    chunk.filter(outcome=BatchRow.CHANGING).update(outcome=BatchRow.DONE)
    return len(ids)


def _lock(edit: BulkEdit, ids: list[int]) -> None:
    """Hold the rows of this chunk, their articles first: from here to its end nobody else changes them."""
    lock_articles(edit.noun, ids)
    rows = edit.noun._default_manager.select_for_update(no_key=True).filter(pk__in=ids)
    list(rows.order_by("pk").values_list("pk"))


def finish(batch: Batch, *, cancelled: bool = False) -> None:
    """Write down what became of the rows. Call it inside a transaction."""
    if cancelled:
        batch.rows.filter(outcome=BatchRow.WAITING).update(outcome=CANCELLED)
    numbers = dict(batch.rows.order_by().values_list("outcome").annotate(number=Count("pk")))
    batch.changed = numbers.pop(BatchRow.DONE, 0)
    batch.skipped = {**batch.skipped, **dict(sorted(numbers.items()))}
    batch.finished_at = timezone.now()
    batch.save(update_fields=["changed", "skipped", "finished_at"])


@transaction.atomic
def cancel_batch(*, actor: User, batch_id: int) -> Batch:
    """Stop a batch that runs as a job after the chunk in hand: what is changed stays, and can be undone.

    Raises PermissionDenied, or Refused where there is nothing to stop.
    """
    authorise(actor, "claims.bulk")
    batch = Batch.objects.get(pk=batch_id)
    if batch.job_id is None:
        raise Refused("This batch is not running.")
    job = cancel_job(actor=actor, job_id=batch.job_id)
    if job.state == JobState.CANCELLED:
        finish(batch, cancelled=True)
    return batch


def why_not_undoable(batch: Batch) -> str:
    """Why a batch can't be undone, empty where it can."""
    if hasattr(batch, "undone_by"):
        return "This batch was undone already."
    if batch.action == Action.REANALYSE:
        return "A new analysis can't be undone: it adds a version and takes nothing away."
    if batch.finished_at is None:
        return "This batch is not done yet: cancel it first."
    if not batch.changed:
        return "This batch changed nothing."
    return ""


def may_undo_batch(batch: Batch, user: User) -> bool:
    """Whether ``user`` may undo ``batch``: as an editor, and only once."""
    return not why_not_undoable(batch) and user.has_perm("claims.bulk")


@transaction.atomic
def undo_batch(*, actor: User, batch_id: int) -> Batch:
    """Undo a bulk action by another. Rows changed since are left as they are and listed as skipped.

    Raises PermissionDenied, or Refused where it can't be undone.
    """
    authorise(actor, "claims.bulk")
    Batch.objects.select_for_update().get(pk=batch_id)
    batch = Batch.objects.select_related("undone_by").get(pk=batch_id)
    if problem := why_not_undoable(batch):
        raise Refused(problem)
    noun = EDITS[batch.edit].noun
    edit = EDITS[f"undo_{noun._meta.model_name}"]
    undo = Batch.objects.create(actor=actor, action=Action.UNDO, edit=edit.name, undoes=batch)
    freeze_events(undo, edit)
    return start(undo, edit)
