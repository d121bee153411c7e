from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin
from claims.admin.site import site
from claims.models.preferences import Preferences


@admin.register(Preferences, site=site)
class PreferencesAdmin(RecordAdmin):
    list_display = ("user", "keys", "tour_done")
    list_select_related = ("user",)
