from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html

from claims.admin.base import RecordAdmin
from claims.admin.site import site
from claims.models import Action, Batch, BatchRow


@admin.register(Batch, site=site)
class BatchAdmin(RecordAdmin):
    """Bulk actions as they happened. Their own pages on the desk show the rows and the way back."""

    list_display = ("number", "what", "actor", "created_at", "total", "changed", "left_alone", "way_back")
    list_filter = ("action", ("actor", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("actor", "undone_by", "undoes")
    date_hierarchy = "created_at"
    fields = (
        "what",
        "actor",
        "created_at",
        "confirmed_at",
        "finished_at",
        "parameters",
        "total",
        "changed",
        "left_alone",
        "way_back",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Batch]:
        return Batch.objects.confirmed()

    @admin.display(ordering="pk", description="batch")
    def number(self, batch: Batch) -> str:
        return f"batch {batch.pk}"

    @admin.display(description="action", ordering="action")
    def what(self, batch: Batch) -> str:
        undoes = f" batch {batch.undoes_id}" if batch.undoes_id else ""
        return f"{Action(batch.action).label}{undoes}"

    @admin.display
    def left_alone(self, batch: Batch) -> str:
        return ", ".join(f"{number} {reason}" for reason, number in batch.skipped.items()) or "none"

    @admin.display(description="on the desk")
    def way_back(self, batch: Any) -> str:
        undone = f"undone by batch {batch.undone_by.pk}" if hasattr(batch, "undone_by") else "Rows and undo"
        return format_html('<a href="{}">{}</a>', batch.get_absolute_url(), undone)


@admin.register(BatchRow, site=site)
class BatchRowAdmin(RecordAdmin):
    """What became of each row of a batch."""

    list_display = ("batch", "article", "claim", "flag", "seen", "outcome")
    list_select_related = ("batch", "article", "claim", "flag")
    search_fields = ("outcome",)
