"""Bulk edits: choose rows in a list, see what would change and what would not, confirm, undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from claims.actions.bulk import Plan
from claims.actions.errors import Refused
from claims.admin.base import RecordAdmin, excerpt, person
from claims.admin.frozen import NotFrozen, freeze, thaw
from claims.models import Batch

SAMPLE = 10
"""Rows shown of those that would change."""


@dataclass(frozen=True, slots=True)
class BulkEdit:
    """One thing that can be done to many rows.

    ``preview(actor=…, ids=…)`` and ``run(actor=…, ids=…, **what the form asked)`` are actions.
    ``preview_all`` counts what ``overwrite`` would add, where the form offers it.
    """

    name: str
    title: str
    form: type[Form]
    preview: Callable[..., Plan]
    run: Callable[..., Batch]
    preview_all: Callable[..., Plan] | None = None


class BulkAdmin(RecordAdmin):
    """A list whose rows can be edited together by ``bulk_edits``."""

    bulk_edits: ClassVar[tuple[BulkEdit, ...]] = ()

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Each bulk edit is an entry of the list's action menu, with its confirmation page."""
        edits = {
            edit.name: (partial(_choose, edit=edit), edit.name, f"{edit.title}…") for edit in self.bulk_edits
        }
        return {**edits, **super().get_actions(request)}

    def get_urls(self) -> list[URLPattern]:
        own = [
            path(
                f"{edit.name}/",
                self.admin_site.admin_view(partial(self.confirm, edit=edit)),
                name=f"{self.opts.app_label}_{self.opts.model_name}_{edit.name}",
            )
            for edit in self.bulk_edits
        ]
        return own + super().get_urls()

    def confirm(self, request: HttpRequest, *, edit: BulkEdit) -> HttpResponse:
        """Do what the confirmation page asked, or show it again with what is missing (422)."""
        actor = person(request)
        overview = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        try:
            ids = thaw(request.POST.get("chosen", ""), actor=actor, edit=edit.name)
        except NotFrozen:
            messages.error(request, "The choice got lost on the way: choose the rows again.")
            return redirect(overview)
        form = edit.form(request.POST)
        if form.is_valid():
            try:
                batch = edit.run(actor=actor, ids=ids, **form.cleaned_data)
            except Refused as refused:
                form.add_error(refused.field if refused.field in form.fields else None, str(refused))
            else:
                messages.success(request, _outcome(batch))
                return redirect("admin:claims_batch_change", batch.pk)
        return self.confirmation(request, edit, ids, form, status=422)

    def confirmation(
        self, request: HttpRequest, edit: BulkEdit, ids: list[int], form: Form, status: int = 200
    ) -> TemplateResponse:
        """What would change, what would be skipped and why, and the form that asks for the rest."""
        actor = person(request)
        plan = edit.preview(actor=actor, ids=ids)
        more = (
            len(edit.preview_all(actor=actor, ids=ids).change) - len(plan.change) if edit.preview_all else 0
        )
        if "overwrite" in form.fields and not more:
            del form.fields["overwrite"]
        rows = self.get_queryset(request).filter(pk__in=plan.change[:SAMPLE]).order_by("pk")
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": edit.title,
            "edit": edit,
            "action_url": reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{edit.name}"),
            "chosen": freeze(ids, actor=actor, edit=edit.name),
            "number": len(ids),
            "plan": plan,
            "more": more,
            "sample": [excerpt(str(row)) for row in rows],
            "form": form,
        }
        return TemplateResponse(request, "admin/claims/bulk.html", context, status=status)


def _choose(admin: BulkAdmin, request: HttpRequest, queryset: Any, *, edit: BulkEdit) -> TemplateResponse:
    """The rows that were ticked, or all of a filtered list, frozen into the confirmation page."""
    ids = list(queryset.order_by("pk").values_list("pk", flat=True))
    return admin.confirmation(request, edit, ids, edit.form())


def _outcome(batch: Batch) -> str:
    skipped = ", ".join(f"{number} {reason}" for reason, number in batch.skipped.items())
    return f"{batch.changed} changed" + (f"; left alone: {skipped}." if skipped else ".")
