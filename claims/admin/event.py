from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin.base import TITLE, RecordAdmin, excerpt
from claims.admin.site import site
from claims.models import Event
from claims.queries.activity import seen_by
from claims.views.http import person


@admin.register(Event, site=site)
class EventAdmin(RecordAdmin):
    list_display = ("at", "actor", "action", "subject", "article_title", "batch")
    list_filter = ("action", ("actor", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("actor", "article", "claim", "flag", "batch")
    search_fields = ("article__title", "claim__text")
    date_hierarchy = "at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        return Event.objects.filter(seen_by(person(request)))

    @admin.display(description="article", ordering="article")
    def article_title(self, event: Event) -> str:
        return excerpt(event.article.title, TITLE) if event.article else ""

    @admin.display
    def subject(self, event: Event) -> str:
        """The claim or flag it happened to, if it was one."""
        return excerpt(str(event.claim or event.flag or ""))
