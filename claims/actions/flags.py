"""Settling a flag: confirmed, fixed or dismissed, and opening it again."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from claims.actions.errors import Refused
from claims.actions.record import State, record
from claims.actions.seen import as_seen, save_changed
from claims.models import Action, Flag, FlagState
from claims.permissions import authorise


def flag_state(flag: Flag) -> State:
    """What an event keeps of a flag."""
    return {"state": flag.state, "reason": flag.reason, "decided_by": flag.decided_by_id}


def _settle(actor: User, action: str, flag_id: int, seen: int, state: str, reason: str) -> Flag:
    authorise(actor, "claims.decide_flag")
    flag = as_seen(Flag, flag_id, seen)
    before = flag_state(flag)
    flag.state, flag.reason = state, reason.strip()
    flag.decided_by, flag.decided_at = (None, None) if state == FlagState.OPEN else (actor, timezone.now())
    save_changed(flag, "state", "reason", "decided_by", "decided_at")
    record(actor, action, flag=flag, before=before, after={**flag_state(flag), "revision": flag.revision})
    return flag


@transaction.atomic
def resolve_flag(*, actor: User, flag_id: int, seen: int, state: str, reason: str = "") -> Flag:
    """Mark a flag ``confirmed`` (it is right) or ``fixed``. Raises PermissionDenied, Refused, Conflict."""
    if state not in {FlagState.CONFIRMED, FlagState.FIXED}:
        raise Refused(f"A flag is resolved as confirmed or fixed, not “{state}”.", field="state")
    return _settle(actor, Action.RESOLVE_FLAG, flag_id, seen, state, reason)


@transaction.atomic
def dismiss_flag(*, actor: User, flag_id: int, seen: int, reason: str) -> Flag:
    """Say that a flag is a false alarm, and why. Raises PermissionDenied, Refused, Conflict."""
    if not reason.strip():
        raise Refused("Say why this flag is dismissed: the next editor will want to know.", field="reason")
    return _settle(actor, Action.DISMISS_FLAG, flag_id, seen, FlagState.DISMISSED, reason)


@transaction.atomic
def reopen_flag(*, actor: User, flag_id: int, seen: int) -> Flag:
    """Open a settled flag again. Raises PermissionDenied, Conflict."""
    return _settle(actor, Action.REOPEN_FLAG, flag_id, seen, FlagState.OPEN, "")
