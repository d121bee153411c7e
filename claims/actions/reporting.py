"""Handing out: what left the house, for whom, is part of the record."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.record import record
from claims.models import Action, Article, Event, Report, Version
from claims.permissions import authorise


@transaction.atomic
def hand_out_report(
    *, actor: User, article: Article, version: Version, format: str, counts: Mapping[str, int], sha256: str
) -> Report:
    """Keep that a report was handed out. ``counts`` are its claims by verdict, ``sha256`` its bytes'.

    Raises PermissionDenied.
    """
    authorise(actor, "claims.export_report")
    report = Report.objects.create(
        version=version, format=format, counts=dict(counts), sha256=sha256, created_by=actor
    )
    complete = bool(Article.objects.filter(pk=article.pk, current=version).handed_out())
    record(
        actor,
        Action.EXPORT_REPORT,
        article=article,
        after={"report": report.pk, "format": format, "sha256": sha256, "complete": complete},
    )
    return report


@transaction.atomic
def hand_out_claims(*, actor: User, format: str, claims: int, sha256: str) -> Event:
    """Keep that a choice of claims, of whatever articles, was handed out. Raises PermissionDenied."""
    authorise(actor, "claims.export_report")
    return record(actor, Action.EXPORT_REPORT, after={"claims": claims, "format": format, "sha256": sha256})


@transaction.atomic
def hand_out_table(*, actor: User, of: str, format: str, rows: int, sha256: str) -> Event:
    """Keep that an admin took a table of articles, claims or people away. Raises PermissionDenied."""
    authorise(actor, "claims.administer")
    return record(
        actor, Action.EXPORT_TABLE, after={"of": of, "rows": rows, "format": format, "sha256": sha256}
    )
