from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from claims.tables import ArticleTable
from claims.views.listing import choosable


@require_GET
def articles(request: HttpRequest) -> HttpResponse:
    """Every article with its progress and its open flags."""
    return choosable(request, "articles", ArticleTable)
