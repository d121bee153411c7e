"""``INSERT … SELECT`` from a queryset, which Django's ORM has no word for. The same on every database."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Field, ForeignKey, Func, Model, QuerySet, Value
from django.utils import timezone


class Nested(Func):
    """A JSON object inside another: SQLite forgets on the way that it was one."""

    template = "%(expressions)s"
    arity = 1

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template="JSON(%(expressions)s)", **context)


def insert_select(model: type[Model], rows: QuerySet[Any], **columns: Any) -> None:
    """Insert a row of ``model`` for each of ``rows``.

    ``columns`` are expressions over ``rows`` or plain values, by field name; the other fields get their
    defaults. Constraints hold as ever; ``save`` and signals are not run, as with ``bulk_create``.
    """
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    unknown = set(columns) - {field.name for field in fields}
    if unknown:
        raise TypeError(f"{model.__name__} has no {', '.join(sorted(unknown))}")
    chosen = {f"to_{field.name}": _expression(field, columns) for field in fields}
    query = rows.annotate(**chosen).values_list(*chosen).query
    try:
        select, parameters = query.get_compiler(connection=connection).as_sql()
    except EmptyResultSet:  # Django knows beforehand that there are no rows, as for an empty list of ids
        return
    quote = connection.ops.quote_name
    into = ", ".join(quote(str(field.column)) for field in fields)
    with connection.cursor() as cursor:
        # Names come from the models and every value is a parameter.
        cursor.execute(f"INSERT INTO {quote(model._meta.db_table)} ({into}) {select}", parameters)


def _expression(field: Field[Any, Any], columns: dict[str, Any]) -> Any:
    value = columns[field.name] if field.name in columns else _default(field)
    if hasattr(value, "resolve_expression"):
        return value
    kind = field.target_field if isinstance(field, ForeignKey) else field
    return Value(value, output_field=kind)


def _default(field: Field[Any, Any]) -> Any:
    return timezone.now() if getattr(field, "auto_now_add", False) else field.get_default()
