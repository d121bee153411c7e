"""Published reports: making an issue, letting readers in, and the page they read."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET, require_POST

from claims.actions.errors import Refused
from claims.actions.publishing import revoke_link, share_report
from claims.permissions import authorise
from claims.queries.published import issue_by_id, link_by_id, link_of, published_page
from claims.reports.publish import publish
from claims.views.files import NOT_KEPT
from claims.views.http import person

NOWHERE_ELSE = {**NOT_KEPT, "X-Robots-Tag": "noindex"}
"""A link that is revoked must not live on in caches and search engines."""


@require_POST
def report_publish(request: HttpRequest, article_id: int) -> HttpResponse:
    try:
        report = publish(actor=person(request), article_id=article_id)
        messages.success(request, f"Issue {report.issue} is published.")
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("report", article_id)


@require_POST
def report_share(request: HttpRequest, report_id: int) -> HttpResponse:
    """A further link."""
    authorise(request.user, "claims.publish_report")
    report = issue_by_id(report_id)
    share_report(actor=person(request), report_id=report_id)
    messages.success(request, "There is a new link.")
    return redirect("report", report.article_id)


@require_POST
def link_revoke(request: HttpRequest, link_id: int) -> HttpResponse:
    authorise(request.user, "claims.publish_report")
    link = link_by_id(link_id)
    try:
        revoke_link(actor=person(request), link_id=link_id)
        messages.success(request, "The link is revoked: nobody gets in by it any more.")
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("report", link.report.article_id)


@login_not_required  # the signed address is what lets a reader in
@require_GET
def published(request: HttpRequest, token: str) -> HttpResponse:
    """A published report as it was, what changed since, and where the newest issue is."""
    link = link_of(token)
    if link.revoked_at:
        return render(request, "claims/revoked.html", {"link": link}, status=410)
    page = published_page(link)
    content = render_to_string("claims/published.html", {"page": page}, request)
    return HttpResponse(content, headers=NOWHERE_ELSE)


@login_not_required  # as above
@require_GET
def published_document(request: HttpRequest, token: str) -> HttpResponse:
    """The JSON report, byte for byte as it was published."""
    link = link_of(token)
    if link.revoked_at:
        return render(request, "claims/revoked.html", {"link": link}, status=410)
    report = link.report
    name = f"report-{report.pk}-issue-{report.issue}.json"
    headers = {**NOWHERE_ELSE, "Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(report.document, content_type="application/json", headers=headers)
