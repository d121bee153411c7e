from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin
from claims.admin.site import site
from claims.models import PublishedReport


@admin.register(PublishedReport, site=site)
class PublishedReportAdmin(RecordAdmin):
    list_display = ("id", "article", "issue", "created_by", "created_at", "sha256")
    list_select_related = ("article", "created_by")
    search_fields = ("article__title", "sha256")
    date_hierarchy = "created_at"
    exclude = ("document", "page")
