from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin, excerpt
from claims.admin.site import site
from claims.models import Verdict


@admin.register(Verdict, site=site)
class VerdictAdmin(RecordAdmin):
    author = "reviewer"
    list_display = ("value", "reason", "statement", "reviewer", "created_at", "batch")
    list_filter = ("value", "reason", ("reviewer", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("claim", "reviewer", "batch")
    search_fields = ("claim__text", "note")
    date_hierarchy = "created_at"
    fields = (
        "claim",
        "version",
        "reviewer",
        "round",
        "value",
        "reason",
        "note",
        "settles",
        "sent_back_by",
        "supersedes",
        "batch",
        "created_at",
    )

    @admin.display(description="claim")
    def statement(self, verdict: Verdict) -> str:
        return excerpt(verdict.claim.text)
