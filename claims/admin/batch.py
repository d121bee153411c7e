from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html

from claims.actions.errors import Refused
from claims.actions.undo import undo_batch
from claims.admin.base import RecordAdmin, person
from claims.admin.site import site
from claims.models import Action, Batch


@admin.register(Batch, site=site)
class BatchAdmin(RecordAdmin):
    """Bulk actions as they happened, and the way back."""

    list_display = ("number", "what", "actor", "created_at", "changed", "left_alone", "way_back")
    list_filter = ("action", ("actor", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("actor", "undone_by", "undoes")
    date_hierarchy = "created_at"
    fields = ("what", "actor", "created_at", "parameters", "chosen", "changed", "left_alone", "way_back")

    def get_urls(self) -> list[URLPattern]:
        undo = self.admin_site.admin_view(self.undo)
        return [path("<int:batch_id>/undo/", undo, name="claims_batch_undo"), *super().get_urls()]

    def undo(self, request: HttpRequest, batch_id: int) -> HttpResponse:
        """Ask first; then take the batch back and show the batch that did it."""
        batch = get_object_or_404(self.get_queryset(request).select_related("actor"), pk=batch_id)
        if request.method != "POST":
            context = {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "title": f"Undo {batch}",
                "batch": batch,
                "what": self.what(batch),
            }
            return TemplateResponse(request, "admin/claims/undo_batch.html", context)
        try:
            undone = undo_batch(actor=person(request), batch_id=batch_id)
        except Refused as refused:
            messages.error(request, str(refused))
            return redirect("admin:claims_batch_change", batch_id)
        messages.success(request, f"{undone.changed} rows are as they were before {batch}.")
        return redirect("admin:claims_batch_change", undone.pk)

    @admin.display(ordering="pk", description="batch")
    def number(self, batch: Batch) -> str:
        return f"batch {batch.pk}"

    @admin.display(description="action", ordering="action")
    def what(self, batch: Batch) -> str:
        undoes = f" batch {batch.undoes_id}" if batch.undoes_id else ""
        return f"{Action(batch.action).label}{undoes}"

    @admin.display
    def chosen(self, batch: Batch) -> str:
        return f"{len(batch.ids)} rows"

    @admin.display
    def left_alone(self, batch: Batch) -> str:
        return ", ".join(f"{number} {reason}" for reason, number in batch.skipped.items()) or "none"

    @admin.display(description="undo")
    def way_back(self, batch: Any) -> str:
        if hasattr(batch, "undone_by"):
            return format_html(
                'undone by <a href="{}">batch {}</a>',
                reverse("admin:claims_batch_change", args=[batch.undone_by.pk]),
                batch.undone_by.pk,
            )
        return format_html('<a href="{}">Undo…</a>', reverse("admin:claims_batch_undo", args=[batch.pk]))
