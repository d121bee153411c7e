from __future__ import annotations

from django.contrib import admin

from claims.admin.base import TITLE, RecordAdmin, excerpt
from claims.admin.site import site
from claims.models import Event


@admin.register(Event, site=site)
class EventAdmin(RecordAdmin):
    list_display = ("at", "actor", "action", "subject", "article_title", "batch")
    list_filter = ("action", ("actor", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("actor", "article", "claim", "flag", "batch")
    search_fields = ("article__title", "claim__text")
    date_hierarchy = "at"

    @admin.display(description="article", ordering="article")
    def article_title(self, event: Event) -> str:
        return excerpt(event.article.title, TITLE) if event.article else ""

    @admin.display
    def subject(self, event: Event) -> str:
        """The claim or flag it happened to, if it was one."""
        return excerpt(str(event.claim or event.flag or ""))
