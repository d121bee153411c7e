"""The index that full-text search reads on PostgreSQL. SQLite searches without one."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.ddl_references import Statement
from django.db.models import Model


def words_of(*columns: str) -> SearchVector:
    """The words of some columns, as they are written: texts are in many languages, so none is stemmed."""
    return SearchVector(*columns, config="simple")


class FullTextIndex(GinIndex):
    """Of ``words_of`` the columns that are searched, which the query must name in the same order."""

    def create_sql(
        self, model: type[Model], schema_editor: BaseDatabaseSchemaEditor, using: str = "", **kwargs: Any
    ) -> Statement:
        if schema_editor.connection.vendor != "postgresql":
            return Statement("SELECT 1")  # Django runs whatever an index says, so it says nothing
        return super().create_sql(model, schema_editor, using, **kwargs)
