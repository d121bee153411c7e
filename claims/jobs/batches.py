"""Bulk edits of many rows, and their undoing."""

from __future__ import annotations

from claims.actions.bulk.running import change_some, finish
from claims.jobs.hold import Hold
from claims.models import Batch, Job


def _batch(job: Job) -> Batch:
    return Batch.objects.select_related("actor", "undoes").get(pk=job.parameters["batch"])


def run(hold: Hold) -> None:
    """One chunk of rows after the other; the job's progress is kept in the same transaction."""
    working = True
    while working:
        with hold.chunk() as job:
            batch = _batch(job)
            changed = change_some(batch)
            job.done += changed
            working = bool(changed)
            if not working:
                finish(batch)


def cancelled(job: Job) -> None:
    finish(_batch(job), cancelled=True)
