"""Settling many flags in one go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from django.contrib.auth.models import User
from django.db.models import F, Q, Value
from django.utils import timezone

from claims.actions.bulk.edit import BulkEdit, Change, Parameters, Skip
from claims.actions.errors import Refused
from claims.models import Action, Flag, FlagState


def _skips(actor: User, parameters: Parameters, *, settles: Sequence[str]) -> Sequence[Skip]:
    return [Skip(f"already {state}", Q(state=state)) for state in FlagState.values if state not in settles]


def _needs_reason(parameters: Parameters) -> None:
    if not parameters["reason"].strip():
        raise Refused("Say why these flags are dismissed: the next editor will want to know.", field="reason")


def _settle(change: Change, *, action: str, state: str) -> None:
    reason = change.parameters["reason"].strip()
    change.log(
        action,
        before={"state": F("state"), "reason": F("reason"), "decided_by": F("decided_by_id")},
        after={"state": Value(state), "reason": Value(reason), "decided_by": Value(change.actor.pk)},
    )
    change.rows.update(
        state=state,
        reason=reason,
        decided_by=change.actor,
        decided_at=timezone.now(),
        revision=F("revision") + 1,
    )


def _edit(name: str, title: str, action: str, state: str, settles: Sequence[str]) -> BulkEdit:
    return BulkEdit(
        name=name,
        title=title,
        action=action,
        noun=Flag,
        permission="claims.decide_flag",
        skips=partial(_skips, settles=settles),
        check=_needs_reason if state == FlagState.DISMISSED else lambda parameters: None,
        apply=partial(_settle, action=action, state=state),
    )


_OPEN = (FlagState.OPEN.value,)

EDITS = (
    _edit("dismiss", "Dismiss as false alarms", Action.DISMISS_FLAG, FlagState.DISMISSED, _OPEN),
    _edit("confirm", "Confirm", Action.RESOLVE_FLAG, FlagState.CONFIRMED, _OPEN),
    _edit(
        "fixed", "Mark as fixed", Action.RESOLVE_FLAG, FlagState.FIXED, (*_OPEN, FlagState.CONFIRMED.value)
    ),
)
