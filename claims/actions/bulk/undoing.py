"""Taking a whole batch back: a bulk edit like the others, whose rows are those that the batch changed."""

from __future__ import annotations

from typing import Any

from django.db.models import F, PositiveIntegerField, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from claims.actions.bulk.edit import BulkEdit, Change
from claims.actions.bulk.insert_select import insert_select
from claims.actions.bulk.undoing_verdicts import VERDICTS, first_of, undo_verdicts
from claims.actions.undo import restore
from claims.models import Action, Article, Batch, BatchRow, Claim, Event, Flag


def freeze_events(undo: Batch, edit: BulkEdit) -> None:
    """Write down the rows of the batch that ``undo`` takes back, as that batch left them."""
    noun = str(edit.noun._meta.model_name)
    insert_select(
        BatchRow,
        _open_events(undo).order_by("pk"),
        batch=undo.pk,
        seen=Cast(KeyTextTransform("revision", "after"), PositiveIntegerField()),
        **{noun: F(noun)},
    )
    undo.total = undo.rows.count()
    undo.save(update_fields=["total"])


def _open_events(undo: Batch) -> QuerySet[Any]:
    """What the undone batch did that nobody has undone one by one."""
    return Event.objects.filter(batch=undo.undoes, undone_by=None)


def _undo(change: Change) -> None:
    if first_of(change.batch).edit in VERDICTS:
        undo_verdicts(change)
        return
    # Named one by one, the rows are looked up by their index however many events the batch has.
    about = {f"{change.noun._meta.model_name}__in": list(change.rows.values_list("pk", flat=True))}
    events = _open_events(change.batch).filter(**about).select_related("undoes").order_by("pk")
    restore(change.actor, list(events), batch=change.batch)


EDITS = tuple(
    BulkEdit(
        name=f"undo_{noun._meta.model_name}",
        title="Undo",
        action=Action.UNDO,
        noun=noun,
        apply=_undo,
        offered=False,
    )
    for noun in (Article, Claim, Flag)
)
