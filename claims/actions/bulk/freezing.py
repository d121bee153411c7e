"""The preview of a bulk edit: which rows it is about, as they are now, and what it would do to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Case, Count, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.utils import timezone

from claims.actions.bulk import EDITS
from claims.actions.bulk.edit import BulkEdit, Parameters, Skip
from claims.actions.bulk.insert_select import insert_select
from claims.actions.errors import Refused
from claims.models import Batch, BatchRow
from claims.permissions import authorise

FORGOTTEN = timedelta(days=1)
"""A preview that nobody confirmed within a day is cleared away."""

CHANGED_SINCE = Skip("changed since", ~Q(revision=OuterRef("seen")))
SAMPLE = 10


@dataclass(frozen=True, slots=True)
class Preview:
    """How many rows would change, how many would be skipped and why, and a few of the first."""

    change: int
    skipped: list[tuple[Skip, int]]
    sample: list[Any]

    @property
    def liftable(self) -> int:
        """Rows that are skipped unless the form says otherwise."""
        return sum(number for skip, number in self.skipped if skip.unless)


@transaction.atomic
def freeze(*, actor: User, edit: str, rows: QuerySet[Any], chosen: int | None = None) -> Batch:
    """Write down the rows that a bulk edit is to change, with their revisions. Nothing else is changed.

    ``rows`` are of the edit's noun; ``chosen`` is how many were asked for, where some may be gone.
    Raises PermissionDenied, Refused where no row is chosen, KeyError for an unknown edit.
    """
    kind = EDITS[edit]
    authorise(actor, "claims.bulk")
    authorise(actor, kind.permission)
    Batch.objects.filter(confirmed_at=None, created_at__lt=timezone.now() - FORGOTTEN).delete()
    batch = Batch.objects.create(actor=actor, action=kind.action, edit=edit)
    ids = rows.order_by().values("pk")
    noun = kind.noun._meta.model_name
    insert_select(
        BatchRow,
        kind.noun._default_manager.filter(pk__in=ids).order_by("pk"),
        batch=batch.pk,
        seen=F("revision"),
        **{str(noun): F("pk")},
    )
    batch.total = batch.rows.count()
    if not batch.total:
        raise Refused("No row was chosen: tick some, or choose all that match the filters.")
    if chosen is not None and chosen > batch.total:
        batch.skipped = {"no longer there": chosen - batch.total}
    batch.save(update_fields=["total", "skipped"])
    return batch


def fate(edit: BulkEdit, actor: User, parameters: Parameters) -> Subquery:
    """What would become of a batch row now: why it is skipped, or "changing". An expression over batch rows."""
    cases = [When(skip.rows, then=Value(skip.reason)) for skip in _skips(edit, actor, parameters)]
    noun = edit.noun._default_manager.filter(pk=OuterRef(f"{edit.noun._meta.model_name}_id"))
    judged = noun.annotate(fate=Case(*cases, default=Value(BatchRow.CHANGING))).order_by()
    return Subquery(judged.values("fate")[:1])


def _skips(edit: BulkEdit, actor: User, parameters: Parameters) -> list[Skip]:
    return [CHANGED_SINCE, *edit.skips(actor, parameters)]


def preview(batch: Batch) -> Preview:
    """What confirming the batch would do now, unless the form says otherwise."""
    edit = EDITS[batch.edit]
    rows = batch.rows.annotate(fate=fate(edit, batch.actor, batch.parameters))
    numbers = dict(rows.order_by().values_list("fate").annotate(number=Count("pk")))
    skips = _skips(edit, batch.actor, batch.parameters)
    gone = [(Skip(reason, Q()), number) for reason, number in batch.skipped.items()]
    shown = rows.filter(fate=BatchRow.CHANGING).select_related(
        "article", "claim__article", "flag__version__article"
    )
    sample = shown.defer("flag__version__text", "flag__version__source", "flag__version__analysis")[:SAMPLE]
    return Preview(
        change=numbers.get(BatchRow.CHANGING, 0),
        skipped=gone + [(skip, number) for skip in skips if (number := numbers.get(skip.reason))],
        sample=[row.article or row.claim or row.flag for row in sample],
    )
