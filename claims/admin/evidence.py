from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin, excerpt
from claims.admin.site import site
from claims.models import Evidence


@admin.register(Evidence, site=site)
class EvidenceAdmin(RecordAdmin):
    author = "added_by"
    list_display = ("source", "publisher", "stance", "statement", "added_by", "added_at", "removed_at")
    list_filter = (
        "stance",
        ("removed_at", admin.EmptyFieldListFilter),
        ("added_by", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("claim", "added_by")
    search_fields = ("title", "publisher", "url", "quote", "claim__text")
    date_hierarchy = "added_at"

    @admin.display
    def source(self, evidence: Evidence) -> str:
        return excerpt(str(evidence))

    @admin.display(description="claim")
    def statement(self, evidence: Evidence) -> str:
        return excerpt(evidence.claim.text)
