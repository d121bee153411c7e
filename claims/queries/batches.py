"""The page of a bulk edit, and of the job behind it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any

from django.shortcuts import get_object_or_404
from django.utils import timezone

from claims.models import Batch, BatchRow, Job, JobState
from claims.models.job import DEAD, IDLE

HEADER = ("article", "claim", "flag", "text", "why it was left alone")


class Line:
    """A file to csv.writer: it hands each line on."""

    def write(self, line: str) -> str:
        return line


def batch_for_page(batch_id: int) -> Batch:
    """The batch with its people and its job. Raises Http404."""
    found = Batch.objects.select_related("actor", "job__actor", "undoes", "undone_by")
    return get_object_or_404(found, pk=batch_id)


def nobody_works(job: Job | None) -> bool:
    """Whether a job waits, or lies where a worker died, and no worker gives a sign of life."""
    if job is None or not job.open:
        return False
    now = timezone.now()
    if job.state == JobState.QUEUED and job.created_at > now - IDLE:
        return False
    return not Job.objects.running().filter(heartbeat__gt=now - DEAD).exists()


def skipped_lines(batch: Batch) -> Iterator[str]:
    """CSV, a line for each row that was left alone. Texts never begin with what a spreadsheet calculates."""
    writer: Any = csv.writer(Line())
    yield "\ufeff" + writer.writerow(HEADER)
    left = batch.rows.exclude(outcome__in=[BatchRow.WAITING, BatchRow.CHANGING, BatchRow.DONE])
    rows = left.select_related("article", "claim", "flag__version").defer(
        "flag__version__text", "flag__version__source", "flag__version__analysis"
    )
    for row in rows.order_by("pk").iterator(chunk_size=1000):
        yield writer.writerow([*_columns(row), row.outcome])


def _columns(row: BatchRow) -> list[Any]:
    if row.claim:
        return [row.claim.article_id, row.claim.label, "", _inert(row.claim.text)]
    if row.flag:
        return [row.flag.version.article_id, "", row.flag.code, _inert(row.flag.message)]
    return [row.article_id, "", "", _inert(str(row.article))]


def _inert(text: str) -> str:
    return f"'{text}" if text.lstrip()[:1] in {"=", "+", "-", "@", "\t"} else text
