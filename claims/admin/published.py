from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin
from claims.admin.site import site
from claims.models import PublishedReport, ReportLink


@admin.register(PublishedReport, site=site)
class PublishedReportAdmin(RecordAdmin):
    list_display = ("id", "article", "issue", "created_by", "created_at", "sha256")
    list_select_related = ("article", "created_by")
    search_fields = ("article__title", "sha256")
    date_hierarchy = "created_at"
    exclude = ("document", "page")


@admin.register(ReportLink, site=site)
class ReportLinkAdmin(RecordAdmin):
    """Ways in for readers without an account; they are made and revoked on the report's page."""

    list_display = ("id", "report", "created_by", "created_at", "revoked_by", "revoked_at")
    list_select_related = ("report__article", "created_by", "revoked_by")
    date_hierarchy = "created_at"
