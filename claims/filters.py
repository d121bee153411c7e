"""What the tables can be narrowed down to. Each filter's state stands in the page's address."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.http import HttpRequest, QueryDict
from django_filters import BooleanFilter, CharFilter, ChoiceFilter, FilterSet, ModelChoiceFilter, NumberFilter

from claims.extraction.propositions.kinds import KINDS
from claims.models import Action, Article, Claim, Event, Flag, FlagState, Tag, Value
from claims.models.claim import ClaimQuerySet
from claims.queries.articles import articles
from claims.queries.flags import flags
from claims.queries.queue import HIGH_PRIORITY, claims
from claims.rules import RULES
from claims.rules.base import Severity
from claims.states import ArticleState, ClaimState

UNSOURCED = ("vague", "none")


def words(values: Iterable[str]) -> list[tuple[str, str]]:
    """Choices that are shown as they are stored."""
    return [(str(value), str(value)) for value in values]


LONGEST = 200
"""Characters that are searched for; SQLite refuses patterns of some thousand."""


class Search(CharFilter):  # type: ignore[misc]  # django_filters has no types
    """A search box. Looks for the words as they are typed, in any of ``fields``."""

    def __init__(self, *fields: str) -> None:
        super().__init__(label="Search", max_length=LONGEST, widget=forms.TextInput(attrs={"type": "search"}))
        self.fields = fields

    def filter(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        anywhere = Q()
        for field in self.fields:
            anywhere |= Q(**{f"{field}__icontains": value})
        return rows.filter(anywhere) if value else rows


class Choice(ChoiceFilter):  # type: ignore[misc]  # django_filters has no types
    """One of a few words, or any."""

    def __init__(self, label: str, choices: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(label=label, choices=choices, empty_label="any", **options)


class Tick(BooleanFilter):  # type: ignore[misc]  # django_filters has no types
    """A checkbox that narrows when it is ticked and does nothing when it isn't."""

    def __init__(self, label: str, narrow: Callable[[Any, HttpRequest], Any]) -> None:
        super().__init__(label=label, widget=forms.CheckboxInput)
        self.narrow = narrow

    def filter(self, rows: QuerySet[Any], value: object) -> QuerySet[Any]:
        return self.narrow(rows, self.parent.request) if value else rows


class Id(NumberFilter):  # type: ignore[misc]  # django_filters has no types
    """An id that came with a link and stays with the other filters in a hidden field."""

    field_class = forms.IntegerField

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.HiddenInput, min_value=1, max_value=2**62, **options)

    def get_max_validator(self) -> None:
        """None: ``max_value`` is enough for a whole number."""


class Filters(FilterSet):  # type: ignore[misc]  # django_filters has no types
    """Base of the filters below, so that one line says why its parent has no types."""


class ArticleFilters(Filters):
    q = Search("title", "byline", "url")
    state = Choice("State", words(ArticleState))
    outlet = CharFilter(label="Outlet", lookup_expr="icontains", max_length=LONGEST)
    tag = ModelChoiceFilter(
        label="Tag", field_name="tags", queryset=Tag.objects.all(), empty_label="any", widget=forms.Select
    )


class ClaimFilters(Filters):
    q = Search("text", "speaker")
    state = Choice("State", words(ClaimState))
    verdict = Choice("Verdict", words(Value.decisions()), field_name="verdict__value")
    kind = Choice("Kind", words(KINDS), method="of_kind")
    mine = Tick("mine", lambda claims, request: claims.assigned_to(request.user))
    flagged = Tick("flagged", lambda claims, _: claims.flagged())
    unsourced = Tick("unsourced", lambda claims, _: claims.filter(sourcing__in=UNSOURCED))
    high = Tick("high priority", lambda claims, _: claims.filter(score__gte=HIGH_PRIORITY))
    article = Id()

    def of_kind(self, claims: ClaimQuerySet, _name: str, value: str) -> ClaimQuerySet:
        # SQLite can't look inside a JSON list; kinds are plain words, so their text will do.
        return claims.alias(kind_words=Cast("kinds", TextField())).filter(kind_words__contains=f'"{value}"')


class FlagFilters(Filters):
    code = Choice("Rule", [(rule.code, f"{rule.code} {rule.name}") for rule in RULES.values()])
    severity = Choice("Severity", words(Severity))
    state = Choice("State", words(FlagState.values))
    scope = Choice("Stands in", [("ours", "the article"), ("others", "other articles")], method="in_scope")
    article = Id(field_name="version__article")

    def in_scope(self, flags: QuerySet[Flag], _name: str, value: str) -> QuerySet[Flag]:
        return flags.filter(in_scope=value == "ours")


class EventFilters(Filters):
    person = ModelChoiceFilter(
        label="Person", field_name="actor", queryset=User.objects.order_by("username"), empty_label="anybody"
    )
    action = Choice("Action", Action.choices)
    article = Id()
    claim = Id()
    batch = Id()

    class Meta:
        model = Event
        fields: list[str] = []


@dataclass(frozen=True)
class RowList:
    """A table's rows: what there is, and how it is narrowed down unless the address says otherwise."""

    noun: type[Article] | type[Claim] | type[Flag]
    filters: type[Filters]
    rows: Callable[[], QuerySet[Any]]
    at_first: str = ""

    def filtered(self, request: HttpRequest, query: QueryDict) -> Filters:
        """The filters as ``query`` sets them; their ``qs`` has the rows."""
        return self.filters(query or QueryDict(self.at_first), self.rows(), request=request)


LISTS: dict[str, RowList] = {
    "articles": RowList(Article, ArticleFilters, articles),
    # "any state" is an address of its own, ?state=
    "claims": RowList(Claim, ClaimFilters, claims, "state=undecided"),
    "flags": RowList(Flag, FlagFilters, flags, "state=open"),
}
"""The tables whose rows can be edited together, by the name of their page."""
