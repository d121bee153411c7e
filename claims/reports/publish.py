"""Publishing: the JSON report and its page, made from the same rows at the same moment."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.models import User
from django.db import transaction
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string

from claims.actions.publishing import publish_report
from claims.models import Article, PublishedReport
from claims.permissions import authorise
from claims.queries.published import corrections_before_issue
from claims.queries.report import report_head, report_rows
from claims.reports.as_json import write_json


@transaction.atomic
def publish(*, actor: User, article_id: int) -> PublishedReport:
    """The article's report as it is now, as the next issue. Raises PermissionDenied, Http404, Refused."""
    authorise(actor, "claims.publish_report")
    # Every action locks the article before it changes anything of it.
    get_object_or_404(Article.objects.select_for_update(), pk=article_id)
    head = replace(report_head(article_id), corrections=corrections_before_issue(article_id))
    rows = list(report_rows(head, copies=True))
    document = b"".join(write_json(head, rows))
    page = render_to_string("claims/report.html#body", {"report": head, "rows": rows, "standalone": True})
    return publish_report(
        actor=actor, article=head.article, version=head.version, document=document, page=page
    )
