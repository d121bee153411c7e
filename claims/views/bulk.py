"""Bulk edits from the tables and the admin: choose, look at what would happen, confirm, follow, undo."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, QueryDict, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from claims.actions.bulk import EDITS
from claims.actions.bulk.freezing import freeze, preview
from claims.actions.bulk.running import confirm, may_undo_batch
from claims.actions.errors import Refused
from claims.filters import LISTS
from claims.forms.bulk import form_for
from claims.htmx import wants_fragment
from claims.models import Batch
from claims.permissions import authorise
from claims.queries.batches import batch_for_page, nobody_works
from claims.reports.as_csv import CSV
from claims.reports.skipped_csv import write_skipped
from claims.views.files import streamed
from claims.views.http import SeeOther, person, whole_number


@require_POST
def batch_new(request: HttpRequest, noun: str) -> HttpResponse:
    """Freeze the rows chosen in a table, and go on to the preview."""
    authorise(request.user, "claims.bulk")
    edit = EDITS.get(request.POST.get("edit", ""))
    if noun not in LISTS:
        raise Http404(f"There is no table of “{noun}”.")
    table = LISTS[noun]
    if edit is None or not edit.offered or edit.noun is not table.noun:
        messages.error(request, "Choose what to do with the rows.")
        return _back(request, noun)
    if request.POST.get("which") == "all":
        rows, chosen = table.filtered(request, QueryDict(request.POST.get("filters", ""))).qs, None
    else:
        ids = ticked(request)
        rows, chosen = edit.noun._default_manager.filter(pk__in=ids), len(ids)
    try:
        batch = freeze(actor=person(request), edit=edit.name, rows=rows, chosen=chosen)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return _back(request, noun)
    return SeeOther(batch.get_absolute_url())


def ticked(request: HttpRequest) -> set[int]:
    """The rows of a table that were ticked, or all that its page shows."""
    listed = request.POST.getlist("page_row" if request.POST.get("which") == "page" else "row")
    return {pk for typed in listed if (pk := whole_number(typed))}


def _back(request: HttpRequest, noun: str) -> HttpResponse:
    return SeeOther(f"{reverse(noun)}?{QueryDict(request.POST.get('filters', '')).urlencode()}")


@require_GET
def batch(request: HttpRequest, batch_id: int) -> HttpResponse:
    """A bulk edit: before it is confirmed its preview, then how far it is and what became of the rows."""
    authorise(request.user, "claims.read")
    found = batch_for_page(batch_id)
    if found.confirmed_at is None:
        return _preview(request, found, form_for(found.edit)())
    return _show(request, found)


@require_POST
def batch_confirm(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Carry the edit out, or show the preview again with what is missing."""
    authorise(request.user, "claims.bulk")
    found = batch_for_page(batch_id)
    form = form_for(found.edit)(request.POST)
    if form.is_valid():
        try:
            confirm(actor=person(request), batch_id=batch_id, parameters=form.cleaned_data)
        except Refused as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        else:
            return SeeOther(found.get_absolute_url())
    if found.confirmed_at:
        messages.error(request, "This was confirmed already.")
        return _show(request, found, status=422)
    return _preview(request, found, form, status=422)


@require_GET
def batch_skipped(request: HttpRequest, batch_id: int) -> StreamingHttpResponse:
    """The rows that were left alone, with why, as CSV."""
    authorise(request.user, "claims.read")
    lines = write_skipped(batch_for_page(batch_id))
    return streamed(lines, name=f"batch-{batch_id}-skipped.csv", content_type=CSV.content_type)


def _preview(request: HttpRequest, batch: Batch, form: Form, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {
        "batch": batch,
        "edit": EDITS[batch.edit],
        "preview": preview(batch),
        "form": form,
        "may_confirm": batch.actor_id == person(request).pk,
    }
    return render(request, "claims/batch_preview.html", context, status=status)


def _show(request: HttpRequest, batch: Batch, status: int = 200) -> HttpResponse:
    context = {
        "batch": batch,
        "edit": EDITS[batch.edit],
        "job": batch.job,
        "here": batch.get_absolute_url(),
        "nobody_works": nobody_works(batch.job),
        "undoable": may_undo_batch(batch, person(request)),
    }
    template = "claims/batch.html#standing" if wants_fragment(request) else "claims/batch.html"
    return render(request, template, context, status=status)
