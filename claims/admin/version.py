from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin.base import RecordAdmin
from claims.admin.site import site
from claims.models import Version


@admin.register(Version, site=site)
class VersionAdmin(RecordAdmin):
    list_display = ("article", "number", "engine", "format", "created_by", "created_at")
    list_display_links = ("article", "number")
    list_filter = ("engine", "format")
    list_select_related = ("article", "created_by")
    search_fields = ("article__title", "sha256", "url")
    search_help_text = "Article, SHA-256 of the text, address"
    date_hierarchy = "created_at"
    fields = (
        "article",
        "number",
        "sha256",
        "engine",
        "rules",
        "format",
        "url",
        "created_by",
        "created_at",
        "text",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Version]:
        return Version.objects.defer("text", "source", "analysis")
