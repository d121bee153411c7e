"""The kinds of filters that the tables are narrowed down with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.validators import RegexValidator
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django_filters import BooleanFilter, CharFilter, ChoiceFilter, DateFilter, FilterSet, NumberFilter

from claims.permissions import reviewers

LONGEST = 200
"""Characters that are searched for; SQLite refuses patterns of some thousand."""

LAST_DAY = date(9999, 12, 30)


def words(values: Iterable[str]) -> list[tuple[str, str]]:
    """Choices that are shown as they are stored."""
    return [(str(value), str(value)) for value in values]


def search_box() -> forms.TextInput:
    return forms.TextInput(attrs={"type": "search", "aria-keyshortcuts": "/"})


class Words(CharFilter):  # type: ignore[misc]  # django_filters has no types
    """A search box that a method of the filters answers."""

    def __init__(self, method: str) -> None:
        super().__init__(label="Search", max_length=LONGEST, widget=search_box(), method=method)


class Search(CharFilter):  # type: ignore[misc]  # django_filters has no types
    """A search box. Looks for the words as they are typed, in any of ``fields``."""

    def __init__(self, *fields: str) -> None:
        super().__init__(label="Search", max_length=LONGEST, widget=search_box())
        self.fields = fields

    def filter(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        anywhere = Q()
        for field in self.fields:
            anywhere |= Q(**{f"{field}__icontains": value})
        return rows.filter(anywhere) if value else rows


class Choice(ChoiceFilter):  # type: ignore[misc]  # django_filters has no types
    """One of a few words, or any."""

    def __init__(self, label: str, choices: Any, **options: Any) -> None:
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


class Ids(CharFilter):  # type: ignore[misc]  # django_filters has no types
    """Rows that somebody ticked, as "3,14,15", in a hidden field."""

    def __init__(self, column: str) -> None:
        whole_numbers = RegexValidator(r"^\d{1,18}(,\d{1,18})*$", "These are no rows.")
        super().__init__(widget=forms.HiddenInput, validators=[whole_numbers], max_length=10_000)
        self.column = column

    def filter(self, rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        return rows.filter(**{f"{self.column}__in": value.split(",")}) if value else rows


class Day(DateFilter):  # type: ignore[misc]  # django_filters has no types
    """From a day on, or until the end of it, of what has a date (``moment=False``) or a moment."""

    def __init__(self, label: str, column: str, *, until: bool = False, moment: bool = True) -> None:
        super().__init__(label=label, widget=forms.DateInput(attrs={"type": "date"}))
        self.column, self.until, self.moment = column, until, moment

    def filter(self, rows: QuerySet[Any], value: date | None) -> QuerySet[Any]:
        if value is None:
            return rows
        edge: date = min(value, LAST_DAY) + timedelta(days=1) if self.until else value
        if self.moment:
            edge = timezone.make_aware(datetime.combine(edge, time.min))
        return rows.filter(**{f"{self.column}__{'lt' if self.until else 'gte'}": edge})


def people() -> list[tuple[str, str]]:
    """Whom claims can be assigned to."""
    return [(str(pk), name) for pk, name in reviewers().values_list("pk", "username")]


def assignees() -> list[tuple[str, str]]:
    return [("me", "me"), ("nobody", "nobody"), *people()]


def everybody() -> QuerySet[User]:
    return User.objects.order_by("username")


class Filters(FilterSet):  # type: ignore[misc]  # django_filters has no types
    """Base of the filters: those named in ``front`` stand above the table, the others in a fold."""

    front: tuple[str, ...] = ("q",)

    @property
    def shown(self) -> list[forms.BoundField]:
        return [field for field in self.form.visible_fields() if field.name in self.front]

    @property
    def folded(self) -> list[forms.BoundField]:
        return [field for field in self.form.visible_fields() if field.name not in self.front]

    @property
    def in_use(self) -> int:
        """How many of the folded filters narrow the table, or are wrong."""
        return sum(1 for field in self.folded if field.value() or field.errors)
