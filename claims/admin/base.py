"""What every noun's admin page shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db.models import JSONField, Model, QuerySet
from django.http import HttpRequest
from django.utils.text import Truncator

from claims.models.claim import open_to
from claims.templatetags.panel import figure

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    AnyUserAdmin = UserAdmin[User]
else:
    ModelAdmin, AnyUserAdmin = admin.ModelAdmin, UserAdmin

EXCERPT = 90
"""Characters of a long text in a list."""

TITLE = 40
"""Characters of an article's title beside something else."""


class ForAdmins:
    """Pages for the role of admin. Nothing is deleted: what was done with it stays."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("claims.administer")

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.has_module_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.has_module_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return self.has_module_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class RecordAdmin(ForAdmins, ModelAdmin):
    """Rows to look at. They change through actions only, which keep the log: never by a form here."""

    author = ""
    """Of rows about claims: the field that names who wrote them. In a blind review they alone see theirs."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        return rows.filter(open_to(request.user, self.author)) if self.author else rows

    show_full_result_count = False  # counting a large table twice for "5 of 90,000" is not worth it
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """JSON is for programs: here it is told in words."""
        return [self._readable(name) for name in super().get_fields(request, obj)]

    def _readable(self, name: Any) -> Any:
        columns = {field.name: field for field in self.model._meta.get_fields()}
        if not isinstance(column := columns.get(name), JSONField):
            return name

        def words(row: Model) -> str:
            return in_words(getattr(row, name)) or self.get_empty_value_display()

        words.__name__ = name
        words.short_description = column.verbose_name  # type: ignore[attr-defined]  # what the admin reads
        return words


def in_words(value: Any, depth: int = 0) -> str:
    """A value of a JSON column as a person reads it: a line for each thing, nothing for what is empty."""
    between = ("\n", ", ", " / ")[min(depth, 2)]
    match value:
        case None | "" | [] | {}:
            return ""
        case bool():
            return "yes" if value else "no"
        case {"quote": str() as quote, "value": _} if quote:
            return figure(value)
        case dict():
            told = {name: in_words(held, depth + 1) for name, held in value.items()}
            return between.join(f"{name.replace('_', ' ')}: {words}" for name, words in told.items() if words)
        case list():
            return between.join(words for held in value if (words := in_words(held, depth + 1)))
    return str(value)


def excerpt(text: str, length: int = EXCERPT) -> str:
    """``text`` on one line, cut to fit a list."""
    return Truncator(" ".join(text.split())).chars(length)
