"""Filters that speak the vocabulary of the models."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.models import Value
from claims.states import ArticleState, ClaimState


class StateFilter(admin.SimpleListFilter):
    """Articles by how far their review is."""

    title = parameter_name = "state"
    states: type[ArticleState | ClaimState] = ArticleState

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, str]]:
        return [(state.value, state.value) for state in self.states]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        state = self.value()
        return queryset.filter(state=state) if state in set(self.states) else queryset


class ClaimStateFilter(StateFilter):
    """Claims by how far their review is."""

    states = ClaimState


class VerdictFilter(admin.SimpleListFilter):
    """Claims by the verdict that stands."""

    title = parameter_name = "verdict"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, str]]:
        return [(value, value) for value in Value.decisions()]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(verdict__value=self.value()) if self.value() in Value.decisions() else queryset


class RemovedFilter(admin.SimpleListFilter):
    """Standing claims unless one asks for those that were merged or removed."""

    title = "standing"
    parameter_name = "removed"

    def lookups(self, request: HttpRequest, model_admin: object) -> list[tuple[str, str]]:
        return [("yes", "merged or removed")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(removed_at__isnull=self.value() != "yes")

    def choices(self, changelist: Any) -> Any:
        """The default is called what it is: "standing", where Django would say "All"."""
        for choice in super().choices(changelist):
            yield {**choice, "display": "standing"} if choice["display"] == "All" else choice
