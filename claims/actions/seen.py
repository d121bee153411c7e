"""Locking a row and making sure that it is still what the user saw."""

from __future__ import annotations

from typing import TypeVar

from claims.actions.errors import Conflict
from claims.models import Article, Claim, Flag

Row = TypeVar("Row", Article, Claim, Flag)


def as_seen(model: type[Row], pk: int, seen: int) -> Row:
    """The locked row, if its revision is still ``seen``. Call it inside a transaction.

    Raises Conflict with the row as it is now, or the model's DoesNotExist.
    """
    row = model._default_manager.select_for_update().get(pk=pk)
    if row.revision != seen:
        raise Conflict(row)
    return row


def save_changed(row: Article | Claim | Flag, *fields: str) -> None:
    """Save ``fields`` and move the revision on, so that what others saw is stale."""
    row.revision += 1
    row.save(update_fields=[*fields, "revision"])
