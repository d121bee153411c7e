"""Bulk edits in one step, for tests that are about something else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User

from claims.actions.bulk import EDITS
from claims.actions.bulk.freezing import freeze
from claims.actions.bulk.running import confirm
from claims.models import Batch

DEFAULTS: dict[str, dict[str, Any]] = {
    "set_verdict": {"reason": "", "note": "", "decided": "leave"},
    "confirm": {"reason": ""},
    "fixed": {"reason": ""},
}


def preview_of(actor: User, edit: str, ids: Iterable[int]) -> Batch:
    """A batch that is frozen and not confirmed."""
    chosen = list(ids)
    rows = EDITS[edit].noun._default_manager.filter(pk__in=chosen)
    return freeze(actor=actor, edit=edit, rows=rows, chosen=len(chosen))


def bulk(actor: User, edit: str, ids: Iterable[int], **parameters: Any) -> Batch:
    """Freeze the rows and confirm at once."""
    batch = preview_of(actor, edit, ids)
    return confirm(actor=actor, batch_id=batch.pk, parameters={**DEFAULTS.get(edit, {}), **parameters})
