from __future__ import annotations

from django.contrib import admin

from claims.admin.base import RecordAdmin
from claims.admin.site import site
from claims.models import Lease, Presence


@admin.register(Lease, site=site)
class LeaseAdmin(RecordAdmin):
    list_display = ("claim", "holder", "until")
    list_select_related = ("claim", "holder")
    fields = ("claim", "holder", "until")


@admin.register(Presence, site=site)
class PresenceAdmin(RecordAdmin):
    list_display = ("article", "person", "claim", "until")
    list_select_related = ("article", "person", "claim")
    fields = ("article", "person", "claim", "until")
