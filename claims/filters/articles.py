"""What the table of articles is narrowed down to."""

from __future__ import annotations

from django import forms
from django.db.models import Exists, OuterRef
from django_filters import CharFilter, ModelChoiceFilter

from claims.filters.base import LONGEST, Choice, Day, Filters, Search, assignees, words
from claims.models import Claim, Tag
from claims.models.article import ArticleQuerySet
from claims.states import ArticleState


class ArticleFilters(Filters):
    front = ("q", "state", "outlet", "tag")

    q = Search("title", "byline", "outlet", "url")
    state = Choice("State", words(ArticleState))
    outlet = CharFilter(label="Outlet", lookup_expr="icontains", max_length=LONGEST)
    tag = ModelChoiceFilter(
        label="Tag", field_name="tags", queryset=Tag.objects.all(), empty_label="any", widget=forms.Select
    )
    assigned = Choice("With claims for", assignees, method="for_whom")
    published_from = Day("Published from", "published", moment=False)
    published_until = Day("Published until", "published", until=True, moment=False)
    imported_from = Day("Imported from", "created_at")
    imported_until = Day("Imported until", "created_at", until=True)

    def for_whom(self, articles: ArticleQuerySet, _name: str, value: str) -> ArticleQuerySet:
        """Articles with something left to decide for a person, or for nobody in particular."""
        who = {"me": self.request.user.pk, "nobody": None}.get(value, value)
        waiting = Claim.objects.in_scope().waiting().filter(article=OuterRef("pk"), assignee=who)
        return articles.filter(Exists(waiting))
