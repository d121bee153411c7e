"""What the table of claims is narrowed down to."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, TextField
from django.db.models.functions import Cast
from django_filters import ModelChoiceFilter

from claims.extraction.propositions.kinds import KINDS
from claims.extraction.types import Role, Sourcing
from claims.filters.base import Choice, Day, Filters, Id, Ids, Tick, Words, assignees, everybody, words
from claims.models import Mention, Value
from claims.models.claim import ClaimQuerySet
from claims.queries.queue import PRIORITIES
from claims.queries.search import found
from claims.states import ClaimState

UNSOURCED = ("vague", "none")


class ClaimFilters(Filters):
    front = ("q", "state", "verdict", "assigned", "priority")

    q = Words("in_words")
    state = Choice("State", words(ClaimState))
    verdict = Choice("Verdict", words(Value.decisions()), field_name="verdict__value")
    assigned = Choice("For", assignees, method="for_whom")
    priority = Choice("Priority", words(PRIORITIES), method="of_priority")
    kind = Choice("Kind", words(KINDS), method="of_kind")
    sourcing = Choice("Sourcing", [*words(Sourcing), ("unsourced", "vague or none")], method="of_sourcing")
    role = Choice(
        "Stands in", [(role.value, role.value.replace("_", " ")) for role in Role], method="standing_in"
    )
    decided_by = ModelChoiceFilter(
        label="Decided by",
        field_name="verdict__reviewer",
        queryset=lambda _: everybody(),
        empty_label="anybody",
    )
    decided_from = Day("Decided from", "verdict__created_at")
    decided_until = Day("Decided until", "verdict__created_at", until=True)
    imported_from = Day("Imported from", "article__created_at")
    imported_until = Day("Imported until", "article__created_at", until=True)
    flagged = Tick("flagged", lambda claims, _: claims.flagged())
    article = Id()
    claims = Ids("pk")
    articles = Ids("article")

    def in_words(self, claims: ClaimQuerySet, _name: str, value: str) -> ClaimQuerySet:
        return found(claims, value, self.request.user)

    def of_kind(self, claims: ClaimQuerySet, _name: str, value: str) -> ClaimQuerySet:
        # SQLite can't look inside a JSON list; kinds are plain words, so their text will do.
        return claims.alias(kind_words=Cast("kinds", TextField())).filter(kind_words__contains=f'"{value}"')

    def of_sourcing(self, claims: ClaimQuerySet, _name: str, value: str) -> ClaimQuerySet:
        return claims.filter(sourcing__in=UNSOURCED if value == "unsourced" else [value])

    def for_whom(self, claims: ClaimQuerySet, _name: str, value: str) -> ClaimQuerySet:
        who: Any = {"me": self.request.user.pk, "nobody": None}.get(value, value)
        return claims.filter(assignee=who)

    def of_priority(self, claims: ClaimQuerySet, _name: str, value: str) -> ClaimQuerySet:
        least, below = PRIORITIES[value]
        return claims.filter(score__gte=least, score__lt=below)

    def standing_in(self, claims: ClaimQuerySet, _name: str, value: str) -> ClaimQuerySet:
        there = Mention.objects.filter(
            claim=OuterRef("pk"), version=OuterRef("article__current"), block__role=value
        )
        return claims.filter(Exists(there))
