"""What the table of flags is narrowed down to."""

from __future__ import annotations

from django.db.models import QuerySet
from django_filters import ModelChoiceFilter

from claims.filters.base import Choice, Day, Filters, Id, Search, everybody, words
from claims.models import Flag, FlagState
from claims.rules import RULES
from claims.rules.base import Severity


class FlagFilters(Filters):
    front = ("q", "code", "severity", "state", "scope")

    q = Search("message", "quote")
    code = Choice("Rule", [(rule.code, f"{rule.code} {rule.name}") for rule in RULES.values()])
    severity = Choice("Severity", words(Severity))
    state = Choice("State", words(FlagState.values))
    scope = Choice("Stands in", [("ours", "the article"), ("others", "other articles")], method="in_scope")
    decided_by = ModelChoiceFilter(
        label="Decided by", field_name="decided_by", queryset=lambda _: everybody(), empty_label="anybody"
    )
    decided_from = Day("Decided from", "decided_at")
    decided_until = Day("Decided until", "decided_at", until=True)
    imported_from = Day("Read from", "version__created_at")
    imported_until = Day("Read until", "version__created_at", until=True)
    article = Id(field_name="version__article")

    def in_scope(self, flags: QuerySet[Flag], _name: str, value: str) -> QuerySet[Flag]:
        return flags.filter(in_scope=value == "ours")
