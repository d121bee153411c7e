"""Published reports: the issues of an article, and what a reader with a link sees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.signing import BadSignature
from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from claims.models import Article, Event, PublishedReport, ReportLink
from claims.models.published import SIGNER
from claims.models.verdict import Reason

REMOVED = "taken out"
"""How a claim stands that was removed or merged into another."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A verdict that changed after a report was published. ``was`` and ``now`` are in words."""

    at: datetime
    claim: str
    text: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class PublishedPage:
    """An issue as it was, what changed since, and the newest issue where that is another one."""

    link: ReportLink
    report: PublishedReport
    corrections: tuple[Correction, ...]
    newest: PublishedReport | None
    newest_link: ReportLink | None


def issues_of(article_id: int) -> QuerySet[PublishedReport]:
    """Newest first, each with its links, without its text."""
    links = ReportLink.objects.select_related("created_by").order_by("-pk")
    issues = PublishedReport.objects.filter(article=article_id).select_related("created_by")
    return issues.defer("document", "page").prefetch_related(Prefetch("links", links)).order_by("-issue")


def address_of(article_id: int) -> str:
    """Path of the newest issue that readers can get at, empty where there is none."""
    # Asked by the article's own number, so that one no number can be is simply not there.
    articles = Article.objects.filter(pk=article_id)
    links = ReportLink.objects.filter(report__article__in=articles, revoked_at=None)
    newest = links.order_by("-report__issue", "-pk").first()
    return newest.get_absolute_url() if newest else ""


def issue_by_id(report_id: int) -> PublishedReport:
    """A published report without its text. Raises Http404."""
    found: PublishedReport = get_object_or_404(
        PublishedReport.objects.defer("document", "page"), pk=report_id
    )
    return found


def link_by_id(link_id: int) -> ReportLink:
    """A link with its report, whose text is left out. Raises Http404."""
    links = ReportLink.objects.select_related("report").defer("report__document", "report__page")
    return get_object_or_404(links, pk=link_id)


def link_of(token: str) -> ReportLink:
    """The link with this token, revoked or not. Raises Http404 for a token that nobody made here."""
    links = ReportLink.objects.select_related("report__article", "report__version")
    links = links.defer("report__version__text", "report__version__source", "report__version__analysis")
    try:
        return links.get(pk=int(SIGNER.unsign(token)))
    except (BadSignature, ValueError, ReportLink.DoesNotExist) as error:
        raise Http404("There is no published report at this address.") from error


def published_page(link: ReportLink) -> PublishedPage:
    report = link.report
    later = PublishedReport.objects.filter(article=report.article_id, issue__gt=report.issue)
    newest = later.defer("document", "page").order_by("-issue").first()
    open_link = newest.links.filter(revoked_at=None).first() if newest else None
    return PublishedPage(link, report, corrections(report), newest, open_link)


def corrections(report: PublishedReport) -> tuple[Correction, ...]:
    """Every change of a verdict since ``report``, oldest first, as the log has it: nothing is left out later.

    A claim that was taken out counts as changed, and so does one that was brought back.
    """
    events = Event.objects.filter(article=report.article_id, pk__gt=report.last_event, claim__scope=True)
    found = []
    for event in events.select_related("claim__verdict").order_by("pk"):
        was, now = _change(event)
        if was != now and event.claim is not None:
            found.append(Correction(event.at, event.claim.label, event.claim.text, was, now))
    return tuple(found)


def _change(event: Event) -> tuple[str, str]:
    """How the event's claim stood before and after; the same where that is not what the event is about."""
    if "verdict" in event.after:
        return _words(event.before.get("verdict")), _words(event.after["verdict"])
    verdict = event.claim.verdict if event.claim else None
    stands = _words({"value": verdict.value, "reason": verdict.reason} if verdict else None)
    if event.after.get("removed"):
        return stands, REMOVED
    if event.undoes_id and event.before.get("removed"):
        return REMOVED, stands
    return stands, stands


def corrections_before_issue(article_id: int) -> tuple[Correction, ...]:
    """What the next issue has to own up to: every change since the first."""
    first = PublishedReport.objects.filter(article=article_id).order_by("issue").first()
    return corrections(first) if first else ()


def _words(verdict: dict[str, Any] | None) -> str:
    if not verdict:
        return "undecided"
    reason = Reason(verdict["reason"]).label.lower() if verdict.get("reason") else ""
    return f"{verdict['value']}: {reason}" if reason else str(verdict["value"])
