from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from claims.admin.bulk import BulkAdmin
from claims.admin.filters import StateFilter
from claims.admin.sheets.articles import ArticleSheet
from claims.admin.sheets.page import SheetMixin
from claims.admin.site import site
from claims.models import Article


@admin.register(Article, site=site)
class ArticleAdmin(SheetMixin, BulkAdmin):
    sheet = ArticleSheet
    list_display = ("title", "outlet", "published", "state", "progress", "created_at", "created_by", "tagged")
    list_filter = (StateFilter, "tags")
    list_select_related = ("created_by",)
    search_fields = ("title", "outlet", "byline", "url")
    date_hierarchy = "created_at"
    fields = (
        "title",
        "outlet",
        "byline",
        "published",
        "url",
        "language",
        "state",
        "reviewers_needed",
        "tagged",
        "progress",
        "current_version",
        "created_by",
        "created_at",
    )

    def get_queryset(self, request: HttpRequest) -> Any:
        return Article.objects.with_progress().prefetch_related("tags")

    @admin.display(description="claims decided")
    def progress(self, article: Any) -> str:
        """``article`` carries the counts of ``with_progress``."""
        return f"{article.total - article.undecided - article.disagreed} of {article.total}"

    @admin.display(description="tags")
    def tagged(self, article: Article) -> str:
        return ", ".join(str(tag) for tag in article.tags.all()) or "–"

    @admin.display(description="current version")
    def current_version(self, article: Article) -> str:
        return str(article.current or "–")
