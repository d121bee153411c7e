"""The claims of many articles in one file, as a table or a line each. Written row by row, without a limit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from claims.actions.reporting import hand_out_claims
from claims.models import Claim
from claims.permissions import authorise
from claims.queries.exports import rows_across
from claims.queries.report_rows import ReportRow
from claims.reports.as_csv import CSV, lines
from claims.reports.as_data import claim_data, dumped
from claims.reports.as_xlsx import XLSX, workbook
from claims.reports.hand_out import HandOut, written

INLINE = 5000
"""Claims that are handed out at once; more are left to a job. About five seconds of a small machine."""


@dataclass(frozen=True, slots=True)
class Table:
    """A format for claims of many articles. ``write`` holds a few hundred rows at a time."""

    name: str
    label: str
    content_type: str
    write: Callable[[Iterable[ReportRow], datetime], Iterator[bytes]]


def _csv(rows: Iterable[ReportRow], _made_at: datetime) -> Iterator[bytes]:
    return lines(rows)


def _xlsx(rows: Iterable[ReportRow], made_at: datetime) -> Iterator[bytes]:
    return workbook(rows, made_at=made_at)


def _jsonl(rows: Iterable[ReportRow], _made_at: datetime) -> Iterator[bytes]:
    for row in rows:
        claim = {"article_id": row.article_id, "article": row.article, **claim_data(row), "rules": row.rules}
        yield dumped(claim).encode() + b"\n"


TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("csv", CSV.label, CSV.content_type, _csv),
        Table("xlsx", XLSX.label, XLSX.content_type, _xlsx),
        Table("jsonl", "JSON Lines", "application/jsonl", _jsonl),
    )
}
"""Every format by its name, which is also the file's extension."""


@transaction.atomic
def hand_out_across(*, actor: User, claims: QuerySet[Claim], number: int, table: Table) -> HandOut:
    """The claims in one file, put on record. ``number`` is how many they are. Raises PermissionDenied."""
    authorise(actor, "claims.export_report")
    file, sha256 = written(table.write(rows_across(claims), timezone.now()))
    hand_out_claims(actor=actor, format=table.name, claims=number, sha256=sha256)
    return HandOut(file, f"claims-{number}.{table.name}", table.content_type, sha256)
