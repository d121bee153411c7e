from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from claims.admin.base import TITLE, excerpt
from claims.admin.bulk import BulkAdmin
from claims.admin.site import site
from claims.models import Flag


@admin.register(Flag, site=site)
class FlagAdmin(BulkAdmin):
    list_display = ("code", "rule", "severity", "words", "article", "state", "decided_by", "in_scope")
    list_display_links = ("code", "rule")
    list_filter = ("state", "severity", "in_scope", "code")
    search_fields = ("code", "rule", "quote", "message", "version__article__title")

    def get_queryset(self, request: HttpRequest) -> Any:
        flags = Flag.objects.select_related("version__article", "decided_by")
        return flags.defer("version__text", "version__source", "version__analysis")

    @admin.display(description="quote")
    def words(self, flag: Flag) -> str:
        return excerpt(flag.quote)

    @admin.display(ordering="version__article")
    def article(self, flag: Flag) -> str:
        return excerpt(flag.version.article.title, TITLE)
