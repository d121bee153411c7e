"""Taking a batch of verdicts back, or bringing it back, in statements over sets as it was given.

What ``actions.undo.restore`` does row by row: each reviewer's earlier word is written again as a new verdict,
the claim points back at what stood, and an event of the same shape the other way round is written.
"""

from __future__ import annotations

from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    Exists,
    F,
    Max,
    Min,
    OuterRef,
    Q,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Coalesce, JSONObject, NullIf

from claims.actions.bulk import verdicts
from claims.actions.bulk.edit import Change
from claims.actions.bulk.insert_select import Nested, insert_select
from claims.actions.bulk.verdicts import fields_of
from claims.models import Action, Batch, Event, Verdict
from claims.models.verdict import Value as Decision

VERDICTS = frozenset(edit.name for edit in verdicts.EDITS)


def first_of(batch: Batch) -> Batch:
    """The batch that was undone first, whose undoing may have been undone in turn, and so on."""
    while batch.undoes is not None:
        batch = batch.undoes
    return batch


def undo_verdicts(change: Change) -> None:
    """Deal with a chunk. Its batch is the undoing of one of ``VERDICTS``, once or several times over."""
    reviewer = first_of(change.batch).actor_id
    # The chunk's claims by number too: the database then looks at its part of the batch's events alone.
    lowest, highest = change.rows.aggregate(lowest=Min("pk"), highest=Max("pk")).values()
    if lowest is None:
        return
    about = {"claim__gte": lowest, "claim__lte": highest, "claim__in": change.rows}
    events = Event.objects.filter(batch=change.batch.undoes, undone_by=None, **about)
    _write_again(change, reviewer, about)
    _point_back(change, reviewer)
    _log(change, events, reviewer)
    change.move_on(report_changes=True)


def _write_again(change: Change, reviewer: int, about: dict[str, Any]) -> None:
    """The reviewer's word as it was before, at the end of their chain: "withdrawn" where they had given none."""
    newer = Verdict.objects.filter(claim=OuterRef("claim"), reviewer=reviewer, pk__gt=OuterRef("pk"))
    undone = {"claim__events__batch": change.batch.undoes, "claim__events__undone_by": None}
    ends = Verdict.objects.filter(~Exists(newer), reviewer=reviewer, **undone, **about)
    own = KeyTransform("own", "claim__events__before")

    def said(name: str) -> KeyTextTransform:
        return KeyTextTransform(name, own)

    def text(name: str, otherwise: str) -> Coalesce:
        return Coalesce(said(name), Value(otherwise), output_field=TextField())

    insert_select(
        Verdict,
        ends.order_by("claim_id"),
        claim=F("claim"),
        version=F("version"),
        reviewer=reviewer,
        round=F("round"),
        value=text("value", Decision.WITHDRAWN.value),
        reason=text("reason", ""),
        note=text("note", ""),
        settles=Case(
            When(claim__events__before__own__settles=True, then=Value(value=True)), default=Value(value=False)
        ),
        sent_back_by=Cast(NullIf(said("sent_back_by"), Value("null")), BigIntegerField()),  # SQLite's word
        supersedes=F("pk"),
        batch=change.batch.pk,
    )


def _stood(reviewer: int, own: Any, others: Any) -> Case:
    """What stood before an event: nothing, the reviewer's ``own`` word, or that of one of ``others``."""
    return Case(
        When(Q(before__verdict=None), then=Value(None)),
        When(before__verdict__reviewer=reviewer, then=own),
        default=others,
    )


def _point_back(change: Change, reviewer: int) -> None:
    written = Verdict.objects.filter(batch=change.batch, claim=OuterRef("claim")).order_by().values("pk")[:1]
    other = Cast(KeyTextTransform("id", KeyTransform("verdict", "before")), BigIntegerField())
    # One a claim. An order would have PostgreSQL walk all of the batch's events for each.
    event = Event.objects.filter(batch=change.batch.undoes, undone_by=None, claim=OuterRef("pk")).order_by()
    stood = event.values(stood=_stood(reviewer, Subquery(written), other))[:1]
    state = event.values(state=KeyTextTransform("claim_state", "before"))[:1]
    change.rows.update(verdict=Subquery(stood), state=Subquery(state), revision=F("revision") + 1)


def _log(change: Change, events: Any, reviewer: int) -> None:
    """An event for each that is undone. The claims are as they are from now on."""
    new = fields_of("claim__verdicts")
    insert_select(
        Event,
        events.filter(claim__verdicts__batch=change.batch.pk).order_by("claim_id"),
        actor=change.actor.pk,
        action=Action.UNDO,
        article=F("article"),
        claim=F("claim"),
        batch=change.batch.pk,
        undoes=F("pk"),
        before=JSONObject(
            claim_state=KeyTextTransform("claim_state", "after"),
            verdict=Nested(KeyTransform("verdict", "after")),
            own=Nested(KeyTransform("own", "after")),
            reviewer=Value(reviewer),
        ),
        after=JSONObject(
            claim_state=F("claim__state"),
            verdict=Nested(_stood(reviewer, new, KeyTransform("verdict", "before"))),
            own=Nested(new),
            reviewer=Value(reviewer),
            revision=F("claim__revision"),
        ),
    )
