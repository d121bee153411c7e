from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin
from claims.admin.site import site
from claims.models import SavedView


@admin.register(SavedView, site=site)
class SavedViewAdmin(RecordAdmin):
    """Filters that people gave a name; they are changed on the tables themselves."""

    list_display = ("name", "page", "owner", "shared", "query")
    list_filter = ("page", "shared")
    list_select_related = ("owner",)
    search_fields = ("name", "query")
