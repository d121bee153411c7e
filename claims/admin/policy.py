from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin
from claims.admin.site import site
from claims.models import Policy


@admin.register(Policy, site=site)
class PolicyAdmin(RecordAdmin):
    list_display = fields = ("reviewers_needed",)
