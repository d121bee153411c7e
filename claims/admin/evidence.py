from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin.base import RecordAdmin, excerpt
from claims.admin.site import site
from claims.models import ArchivedCopy, Evidence
from claims.models.claim import open_to


@admin.register(Evidence, site=site)
class EvidenceAdmin(RecordAdmin):
    author = "added_by"
    list_display = (
        "source",
        "publisher",
        "stance",
        "weighed",
        "copied",
        "statement",
        "added_by",
        "added_at",
        "removed_at",
    )
    list_filter = (
        "stance",
        ("removed_at", admin.EmptyFieldListFilter),
        ("added_by", admin.RelatedOnlyFieldListFilter),
    )
    search_fields = ("title", "publisher", "url", "quote", "claim__text")
    date_hierarchy = "added_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        seen = super().get_queryset(request).values("pk")
        return (
            Evidence.objects.beside_article().filter(pk__in=seen).select_related("claim", "added_by", "copy")
        )

    @admin.display
    def source(self, evidence: Evidence) -> str:
        return excerpt(str(evidence))

    @admin.display(description="marks")
    def weighed(self, evidence: Evidence) -> str:
        return "; ".join(evidence.marks)

    @admin.display(boolean=True, description="copy kept")
    def copied(self, evidence: Evidence) -> bool:
        return hasattr(evidence, "copy")

    @admin.display(description="claim")
    def statement(self, evidence: Evidence) -> str:
        return excerpt(evidence.claim.text)


@admin.register(ArchivedCopy, site=site)
class ArchivedCopyAdmin(RecordAdmin):
    list_display = ("evidence", "url", "sha256", "taken_by", "taken_at")
    search_fields = ("url", "sha256")
    list_select_related = ("evidence", "taken_by")
    date_hierarchy = "taken_at"

    def get_queryset(self, request: HttpRequest) -> QuerySet[ArchivedCopy]:
        seen = Evidence.objects.filter(open_to(request.user, "added_by"))
        return super().get_queryset(request).filter(evidence__in=seen)
