from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from claims.actions.bulk.running import undo_batch
from claims.actions.errors import Conflict, Refused
from claims.actions.undo import undo_event
from claims.filters import EventFilters
from claims.permissions import authorise
from claims.queries.activity import a_line_each, events
from claims.queries.batches import batch_for_page
from claims.queries.event_words import now
from claims.tables import EventTable
from claims.views.http import SeeOther, person
from claims.views.listing import listing


@require_GET
def activity(request: HttpRequest) -> HttpResponse:
    """The log, a line for each event and one for each batch."""
    return _log(request)


@require_POST
def event_undo(request: HttpRequest, event_id: int) -> HttpResponse:
    """Take one event back, then show the log as the address had it filtered."""
    authorise(request.user, "claims.undo")
    event = get_object_or_404(events(person(request)), pk=event_id)
    try:
        undo_event(actor=person(request), event_id=event_id)
    except Refused as refusal:
        return _log(request, problem=str(refusal), status=422)
    except Conflict as conflict:
        return _log(request, problem=f"{conflict} {now(conflict.current)} Nothing was undone.", status=409)
    messages.success(request, f"Undone: {event.get_action_display()}.")
    return _back(request)


@require_POST
def batch_undo(request: HttpRequest, batch_id: int) -> HttpResponse:
    """Take a whole batch back, but for rows that were changed since."""
    authorise(request.user, "claims.bulk")
    batch_for_page(batch_id)
    try:
        undo = undo_batch(actor=person(request), batch_id=batch_id)
    except Refused as refusal:
        return _log(request, problem=str(refusal), status=422)
    if request.GET.get("from") == "batch" or undo.job:
        return SeeOther(undo.get_absolute_url())
    skipped = sum(undo.skipped.values())
    kept = f" {skipped} had been changed since and stay as they are." if skipped else ""
    rows = f"{undo.changed} row{'' if undo.changed == 1 else 's'}"
    messages.success(request, f"Undone: {rows} of batch {batch_id}.{kept}")
    return _back(request)


def _back(request: HttpRequest) -> HttpResponse:
    return SeeOther(f"{reverse('activity')}?{request.GET.urlencode()}")


def _log(request: HttpRequest, *, problem: str = "", status: int = 200) -> HttpResponse:
    filters = EventFilters(request.GET, events(person(request)), request=request)
    in_batch = filters.form.is_valid() and bool(filters.form.cleaned_data["batch"])
    table = EventTable(filters.qs if in_batch else a_line_each(filters.qs))
    table.in_batch = in_batch
    return listing(request, "activity", table, filters, problem=problem, status=status)
