from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import FileResponse, HttpRequest

from claims.admin.base import TITLE, excerpt
from claims.admin.bulk import BulkAdmin
from claims.admin.filters import ClaimStateFilter, RemovedFilter, VerdictFilter
from claims.admin.sheets.claims import ClaimSheet
from claims.admin.sheets.page import SheetMixin
from claims.admin.site import site
from claims.models import Claim
from claims.reports.hand_out import hand_out_chosen
from claims.views.files import attached
from claims.views.http import person


@admin.register(Claim, site=site)
class ClaimAdmin(SheetMixin, BulkAdmin):
    sheet = ClaimSheet
    list_display = (
        "label",
        "statement",
        "article_title",
        "state",
        "verdict",
        "sourcing",
        "score",
        "assignee",
        "scope",
    )
    list_display_links = ("label", "statement")
    list_filter = (
        ClaimStateFilter,
        VerdictFilter,
        RemovedFilter,
        "scope",
        "sourcing",
        "origin",
        ("assignee", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("article", "verdict", "assignee")
    search_fields = ("text", "speaker", "article__title")
    actions = ("export_chosen",)

    @admin.display(description="claim", ordering="text")
    def statement(self, claim: Claim) -> str:
        return excerpt(claim.text)

    @admin.display(description="article", ordering="article")
    def article_title(self, claim: Claim) -> str:
        return excerpt(claim.article.title, TITLE)

    @admin.action(description="Export as CSV")
    def export_chosen(self, request: HttpRequest, queryset: Any) -> FileResponse:
        ids = list(queryset.order_by("article", "position", "pk").values_list("pk", flat=True))
        return attached(hand_out_chosen(actor=person(request), ids=ids))
