"""The page of a bulk edit, and of the job behind it."""

from __future__ import annotations

from collections.abc import Iterator

from django.shortcuts import get_object_or_404
from django.utils import timezone

from claims.models import Batch, BatchRow, Job, JobState
from claims.models.job import DEAD, IDLE


def batch_for_page(batch_id: int) -> Batch:
    """The batch with its people and its job. Raises Http404."""
    found = Batch.objects.select_related("actor", "job__actor", "undoes", "undone_by")
    return get_object_or_404(found, pk=batch_id)


def job_for_page(job_id: int) -> Job:
    """The job with whoever asked for it, and its batch where it is one. Raises Http404."""
    return get_object_or_404(Job.objects.select_related("actor", "batch"), pk=job_id)


def nobody_works(job: Job | None) -> bool:
    """Whether a job waits, or lies where a worker died, and no worker gives a sign of life."""
    if job is None or not job.open:
        return False
    now = timezone.now()
    if job.state == JobState.QUEUED and job.created_at > now - IDLE:
        return False
    return not Job.objects.running().filter(heartbeat__gt=now - DEAD).exists()


def left_alone(batch: Batch) -> Iterator[BatchRow]:
    """The rows that were not changed, in their order, each with what it is about."""
    left = batch.rows.exclude(outcome__in=[BatchRow.WAITING, BatchRow.CHANGING, BatchRow.DONE])
    rows = left.select_related("article", "claim", "flag__version").defer(
        "flag__version__text", "flag__version__source", "flag__version__analysis"
    )
    yield from rows.order_by("pk").iterator(chunk_size=1000)
