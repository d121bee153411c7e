"""Exports that take longer than a page may: written to a temporary file, then kept in parts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from types import SimpleNamespace
from typing import IO

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone

from claims.actions.exporting import finish_export, forget_parts, keep_part
from claims.filters.claims import ClaimFilters
from claims.jobs.hold import Hold
from claims.models import Claim, Export, Job
from claims.queries.exports import exportable, rows_across
from claims.queries.report_rows import ReportRow
from claims.reports.across import TABLES

STEP = 1000
"""Rows between two signs of life."""
PART = 1024 * 1024


def run(hold: Hold) -> None:
    """From the beginning, whatever an earlier attempt left: a file of two moments would be of none."""
    with hold.chunk() as job:
        export = Export.objects.select_related("created_by").get(job=job)
        forget_parts(export)
    counted = _Counted(hold)
    with TemporaryFile() as file:
        for piece in TABLES[export.format].write(counted(rows_across(chosen(export))), timezone.now()):
            file.write(piece)
        file.seek(0)
        size, sha256 = _keep(hold, export, file)
    with hold.chunk() as job:
        finish_export(export, claims=counted.number, size=size, sha256=sha256)
        job.done = job.total = counted.number
        job.result_url = export.get_absolute_url()


def cancelled(job: Job) -> None:
    """Nobody wants half a file."""
    forget_parts(Export.objects.get(job=job))


def chosen(export: Export) -> QuerySet[Claim]:
    """The claims that the export's filters leave, for whoever asked for it."""
    asker = SimpleNamespace(user=export.created_by)
    filters = ClaimFilters(QueryDict(export.query), exportable(), request=asker)
    found: QuerySet[Claim] = filters.qs
    return found


class _Counted:
    """Passes rows on, counts them, and says every ``STEP`` rows that the worker lives."""

    def __init__(self, hold: Hold) -> None:
        self.hold, self.number = hold, 0

    def __call__(self, rows: Iterable[ReportRow]) -> Iterator[ReportRow]:
        for row in rows:
            yield row
            self.number += 1
            if self.number % STEP == 0:
                self.hold.beat(done=self.number)


def _keep(hold: Hold, export: Export, file: IO[bytes]) -> tuple[int, str]:
    """Size and SHA-256 of what was kept."""
    digest, size, position = hashlib.sha256(), 0, 0
    while data := file.read(PART):
        with hold.chunk():
            keep_part(export, position, data)
        digest.update(data)
        size, position = size + len(data), position + 1
    return size, digest.hexdigest()
