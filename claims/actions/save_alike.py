"""Saving many rows, with one statement for all that are to hold the same value."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, cast

from django.db.models import Field, Model

MANY = 500
"""Rows a statement: below every database's limit of parameters."""

FEW = 8
"""Up to so many different sets of values get a statement each; more are spelled out row by row."""


def save_alike(rows: Sequence[Model], fields: Iterable[str]) -> None:
    """Save ``fields`` of ``rows``, all of one model, as ``bulk_update`` would.

    Rows of a batch mostly get the same values back, and then it takes a fraction of the time.
    """
    if not rows:
        return
    names = list(fields)
    manager = type(rows[0])._default_manager
    columns = [cast("Field[Any, Any]", rows[0]._meta.get_field(name)).attname for name in names]
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        groups[repr([getattr(row, column) for column in columns])].append(row)
    if len(groups) > FEW:
        manager.bulk_update(rows, names, batch_size=MANY)
        return
    for group in groups.values():
        values = {column: getattr(group[0], column) for column in columns}
        for at in range(0, len(group), MANY):
            manager.filter(pk__in=[row.pk for row in group[at : at + MANY]]).update(**values)
