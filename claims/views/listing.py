"""A filtered, sorted, paged table: one page, of which htmx gets the part that changes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django_filters import FilterSet

from claims.actions.bulk import edits_of
from claims.filters import LISTS
from claims.htmx import wants_fragment
from claims.queries.articles import article_title
from claims.queries.saved_views import tabs
from claims.tables import Table
from claims.views.http import person


def choosable(request: HttpRequest, page: str, table: type[Table]) -> HttpResponse:
    """A table whose rows can be edited together by those who may."""
    rows = LISTS[page]
    filters = rows.filtered(request, request.GET)
    shown = table(filters.qs)
    if request.user.has_perm("claims.bulk"):
        shown.edits = [edit for edit in edits_of(rows.noun) if request.user.has_perm(edit.permission)]
        shown.noun = page
    return listing(request, page, shown, filters)


def listing(
    request: HttpRequest, page: str, table: Table, filters: FilterSet, *, problem: str = "", status: int = 200
) -> HttpResponse:
    """Render ``table`` on the page of that name, sorted and paged as the address says.

    ``problem`` is a sentence about what could not be done, said above the table.
    """
    table.request, table.here, table.page_name = request, reverse(page), page
    table.show(sort=request.GET.getlist("sort"), page=request.GET.get("page", "1"))
    article_id = filters.form.cleaned_data.get("article") if filters.form.is_valid() else None
    table.typed = filters.form.cleaned_data.get("q") or ""
    fragment = wants_fragment(request)
    context = {
        "table": table,
        "filters": filters,
        "fragment": fragment,
        "article_title": article_title(int(article_id)) if article_id else None,
        "problem": problem,
        "tabs": tabs(person(request), page, request.GET, LISTS[page].at_first) if page in LISTS else (),
    }
    template = f"claims/{page}.html#results" if fragment else f"claims/{page}.html"
    return render(request, template, context, status=status)
