"""The verdict report: to read, and to take away in any of the formats."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from claims.permissions import authorise
from claims.queries.published import address_of, issues_of
from claims.queries.report import handed_out, report_head, report_rows
from claims.reports import FORMATS
from claims.reports.claim_review import lacking
from claims.reports.hand_out import hand_out
from claims.views.files import attached
from claims.views.http import person


@require_GET
def report(request: HttpRequest, article_id: int) -> HttpResponse:
    authorise(request.user, "claims.read")
    head = report_head(article_id, address=address_of(article_id))
    rows = list(report_rows(head))
    context = {
        "report": head,
        "rows": rows,
        "lacking": lacking(head, rows),
        "formats": FORMATS.values(),
        "handed_out": handed_out(head.version),
        "issues": issues_of(article_id),
    }
    return render(request, "claims/report.html", context)


@require_GET
def report_download(request: HttpRequest, article_id: int, format: str) -> FileResponse:
    """A GET that writes one line into the log: taking a report away is on record, and changes nothing."""
    if format not in FORMATS:
        raise Http404(f"There is no “{format}” report: choose {', '.join(FORMATS)}.")
    handed = hand_out(
        actor=person(request),
        article_id=article_id,
        format=FORMATS[format],
        site=request.build_absolute_uri("/").rstrip("/"),
    )
    return attached(handed)
