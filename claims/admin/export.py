from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin
from claims.admin.site import site
from claims.models import Export


@admin.register(Export, site=site)
class ExportAdmin(RecordAdmin):
    """Files of claims that were asked for; their bytes are fetched from the export page."""

    list_display = ("id", "format", "claims", "size", "created_by", "created_at", "sha256")
    list_filter = ("format",)
    list_select_related = ("created_by",)
    date_hierarchy = "created_at"
