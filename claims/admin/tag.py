from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin
from claims.admin.site import site
from claims.models import Tag


@admin.register(Tag, site=site)
class TagAdmin(RecordAdmin):
    list_display = ("name",)
    search_fields = ("name",)
