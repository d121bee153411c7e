"""Publishing a report for readers without an account, and letting them in or out."""

from __future__ import annotations

from hashlib import sha256

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from claims.actions.errors import Refused
from claims.actions.record import BESIDE_THE_REPORT, record
from claims.models import Action, Article, Event, PublishedReport, ReportLink, Version
from claims.permissions import authorise


@transaction.atomic
def publish_report(
    *, actor: User, article: Article, version: Version, document: bytes, page: str
) -> PublishedReport:
    """Keep a report as it is now, as the next issue, with a link to it.

    The caller holds the article's row, so that nothing changes between reading and keeping. Raises
    PermissionDenied, or Refused where nothing happened since the last issue.
    """
    authorise(actor, "claims.publish_report")
    last = PublishedReport.objects.filter(article=article).order_by("-issue").first()
    if last is not None and not changed_since(last):
        raise Refused(f"Nothing has changed since issue {last.issue}.")
    report = PublishedReport.objects.create(
        article=article,
        version=version,
        issue=last.issue + 1 if last else 1,
        document=document.decode(),
        page=page,
        sha256=sha256(document).hexdigest(),
        last_event=Event.objects.filter(article=article).aggregate(last=Max("pk"))["last"] or 0,
        created_by=actor,
    )
    ReportLink.objects.create(report=report, created_by=actor)
    complete = bool(Article.objects.filter(pk=article.pk).handed_out())
    after = {"report": report.pk, "issue": report.issue, "sha256": report.sha256, "complete": complete}
    record(actor, Action.PUBLISH_REPORT, article=article, after=after)
    return report


def changed_since(report: PublishedReport) -> bool:
    """Whether anything happened that a report tells of."""
    events = Event.objects.filter(article=report.article_id, pk__gt=report.last_event)
    return events.exclude(action__in=BESIDE_THE_REPORT).exclude(undoes__action__in=BESIDE_THE_REPORT).exists()


@transaction.atomic
def share_report(*, actor: User, report_id: int) -> ReportLink:
    """Make a further link to a published report. Raises PermissionDenied."""
    authorise(actor, "claims.publish_report")
    report = PublishedReport.objects.select_related("article").get(pk=report_id)
    link = ReportLink.objects.create(report=report, created_by=actor)
    record(actor, Action.SHARE_REPORT, article=report.article, after={"link": link.pk, "issue": report.issue})
    return link


@transaction.atomic
def revoke_link(*, actor: User, link_id: int) -> ReportLink:
    """Let nobody in by this link any more. Raises PermissionDenied, Refused where it is revoked already."""
    authorise(actor, "claims.publish_report")
    link = (
        ReportLink.objects.select_for_update(of=("self",)).select_related("report__article").get(pk=link_id)
    )
    if link.revoked_at:
        raise Refused("This link was revoked already.")
    link.revoked_at, link.revoked_by = timezone.now(), actor
    link.save(update_fields=["revoked_at", "revoked_by"])
    after = {"link": link.pk, "issue": link.report.issue}
    record(actor, Action.REVOKE_LINK, article=link.report.article, after=after)
    return link
