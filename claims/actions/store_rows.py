"""Storing many new rows at once: ``COPY`` on PostgreSQL, which takes rows as they come, ``bulk_create`` elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Model

Row = TypeVar("Row", bound=Model)


def store_rows(rows: Iterable[Row]) -> list[Row]:
    """Store unsaved rows, all of one model, and give them their ids. Call it inside a transaction.

    Constraints hold as ever; ``save`` and signals are not run, as with ``bulk_create``.
    """
    new = list(rows)
    if not new:
        return new
    if connection.vendor != "postgresql":
        return list(type(new[0])._default_manager.bulk_create(new))
    for row, pk in zip(new, _ids(type(new[0]), len(new)), strict=True):
        row.pk = pk
    _copy(new)
    for row in new:
        row._state.adding, row._state.db = False, connection.alias
    return new


def _ids(model: type[Model], number: int) -> list[int]:
    """The next ids of the table, which nobody else gets."""
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [table, str(model._meta.pk.column), number],
        )
        return [pk for (pk,) in cursor.fetchall()]


def _copy(rows: list[Any]) -> None:
    quote = connection.ops.quote_name
    fields = rows[0]._meta.concrete_fields
    columns = ", ".join(quote(str(field.column)) for field in fields)
    with (
        connection.cursor() as cursor,
        # Names come from the models.
        cursor.copy(f"COPY {quote(rows[0]._meta.db_table)} ({columns}) FROM STDIN") as copy,
    ):
        for row in rows:
            values = (field.pre_save(row, add=True) for field in fields)
            copy.write_row(
                [
                    field.get_db_prep_save(value, connection)
                    for field, value in zip(fields, values, strict=True)
                ]
            )
