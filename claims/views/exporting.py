"""Claims of many articles in one file: what will be in it, then the file, at once or by a job."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from claims.actions.exporting import order_export
from claims.filters import LISTS
from claims.filters.claims import ClaimFilters
from claims.permissions import authorise
from claims.queries.exports import content_of, exportable, exports_of, kept_export, standings
from claims.reports.across import INLINE, TABLES, Table, hand_out_across
from claims.views.bulk import ticked
from claims.views.files import attached, streamed
from claims.views.http import SeeOther, person

MOST_TICKED = 500
"""Rows that an address can name."""


def _filters(request: HttpRequest) -> ClaimFilters:
    """The same filters as above the table of claims, over every claim that counts."""
    return ClaimFilters(request.GET, exportable(), request=request)


def _table(format: str) -> Table:
    if format not in TABLES:
        raise Http404(f"There is no “{format}” of many claims: choose {', '.join(TABLES)}.")
    return TABLES[format]


@require_GET
def export(request: HttpRequest) -> HttpResponse:
    """How many claims in each state it will be, before anything is made."""
    authorise(request.user, "claims.export_report")
    filters = _filters(request)
    valid = filters.is_valid()
    counts = standings(filters.qs) if valid else {}
    total = sum(counts.values())
    context = {
        "filters": filters,
        "counts": counts,
        "total": total,
        "at_once": total <= INLINE,
        "tables": TABLES.values(),
        "query": request.GET.urlencode(),
        "kept": exports_of(person(request)),
    }
    return render(request, "claims/export.html", context, status=200 if valid else 422)


@require_POST
def export_ticked(request: HttpRequest, noun: str) -> HttpResponse:
    """The rows chosen in a table of claims or articles, on the way to the page that says what they hold."""
    authorise(request.user, "claims.export_report")
    if noun not in {"claims", "articles"}:
        raise Http404(f"There is no export of “{noun}”.")
    query = QueryDict(request.POST.get("filters", ""))
    if request.POST.get("which") != "all":
        ids = ticked(request)
    elif noun == "claims":
        return SeeOther(f"{reverse('export')}?{LISTS[noun].cleaned(request, query)}")
    else:
        ids = set(LISTS[noun].filtered(request, query).qs.values_list("pk", flat=True)[: MOST_TICKED + 1])
    if not 1 <= len(ids) <= MOST_TICKED:
        number = "No row was" if not ids else f"More than {MOST_TICKED} articles were"
        messages.error(request, f"{number} chosen: tick some, or use the filters of the export page.")
        return SeeOther(f"{reverse(noun)}?{query.urlencode()}")
    return SeeOther(f"{reverse('export')}?{noun}={','.join(map(str, sorted(ids)))}")


@require_GET
def export_download(request: HttpRequest, format: str) -> HttpResponseBase:
    """The file at once. A GET that writes one line into the log, as a report's download does."""
    authorise(request.user, "claims.export_report")
    table, filters = _table(format), _filters(request)
    number = filters.qs.count() if filters.is_valid() else INLINE + 1
    if number > INLINE:
        return redirect(f"{reverse('export')}?{request.GET.urlencode()}")
    return attached(hand_out_across(actor=person(request), claims=filters.qs, number=number, table=table))


@require_POST
def export_order(request: HttpRequest, format: str) -> HttpResponse:
    """Leave it to a job, and show how far it is."""
    authorise(request.user, "claims.export_report")
    table, filters = _table(format), _filters(request)
    if not filters.is_valid():
        return redirect(f"{reverse('export')}?{request.GET.urlencode()}")
    ordered = order_export(
        actor=person(request),
        query=request.GET.urlencode(),
        format=table.name,
        claims=filters.qs.count(),
    )
    return redirect(ordered.job)


@require_GET
def export_file(request: HttpRequest, export_id: int) -> HttpResponseBase:
    """A kept file, part by part; 410 once it is not kept any more."""
    authorise(request.user, "claims.export_report")
    kept = kept_export(export_id)
    if kept.expired:
        return render(request, "claims/export_expired.html", {"export": kept}, status=410)
    answer = streamed(content_of(kept), name=str(kept), content_type=TABLES[kept.format].content_type)
    answer.headers["Content-Length"] = str(kept.size)
    return answer
