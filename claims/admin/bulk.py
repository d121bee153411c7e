"""Bulk edits from the admin's lists: the choice made here is previewed, confirmed and undone on the desk."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from claims.actions.bulk import edits_of
from claims.actions.bulk.edit import BulkEdit
from claims.actions.bulk.freezing import freeze
from claims.actions.errors import Refused
from claims.admin.base import RecordAdmin
from claims.views.http import person


class BulkAdmin(RecordAdmin):
    """A list whose rows can be edited together: each bulk edit of its noun is an entry of the action menu."""

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        edits = {
            edit.name: (partial(_choose, edit=edit), edit.name, f"{edit.title}…")
            for edit in edits_of(self.model)
        }
        return {**edits, **super().get_actions(request)}


def _choose(admin: BulkAdmin, request: HttpRequest, queryset: Any, *, edit: BulkEdit) -> HttpResponse:
    """Freeze the rows that were ticked, or all of a filtered list, and go on to the preview."""
    try:
        return redirect(freeze(actor=person(request), edit=edit.name, rows=queryset))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(request.get_full_path())
