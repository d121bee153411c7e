from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin
from claims.admin.site import site
from claims.models import Job


@admin.register(Job, site=site)
class JobAdmin(RecordAdmin):
    """What ``manage.py work`` did, does and will do."""

    list_display = (
        "kind",
        "state",
        "done",
        "total",
        "attempts",
        "holder",
        "heartbeat",
        "actor",
        "created_at",
    )
    list_filter = ("state", "kind")
    list_select_related = ("actor",)
    date_hierarchy = "created_at"
