from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from claims.filters import ArticleFilters
from claims.queries.articles import articles as all_articles
from claims.tables import ArticleTable
from claims.views.listing import listing


@require_GET
def articles(request: HttpRequest) -> HttpResponse:
    """Every article with its progress and its open flags."""
    filters = ArticleFilters(request.GET, all_articles(), request=request)
    return listing(request, "articles", ArticleTable(filters.qs), filters)
