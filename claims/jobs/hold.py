"""A worker's hold on a job: it works in chunks, each a transaction, and finds out when it has lost the job."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone

from claims.models import Job, JobState


class Lost(Exception):
    """Another worker took the job over: this one was silent for too long."""


class Cancelled(Exception):
    """Somebody asked for the job to stop."""


class Interrupted(Exception):
    """The worker was told to stop: the job goes back into the queue."""


class Hold:
    """What a kind of job is given to work with."""

    def __init__(self, job_id: int, holder: str, stopping: Callable[[], bool]) -> None:
        self.job_id, self.holder, self._stopping = job_id, holder, stopping

    @contextmanager
    def chunk(self) -> Iterator[Job]:
        """A piece of the job, all or nothing. Set ``done``, ``total`` and ``result_url`` of the job it gives.

        The job's row stays locked meanwhile, so that nobody takes over a job that is being worked at.
        Raises Interrupted, Cancelled or Lost before anything is done.
        """
        if self._stopping():
            raise Interrupted
        with transaction.atomic():
            job = Job.objects.select_for_update().get(pk=self.job_id)
            if job.state != JobState.RUNNING or job.holder != self.holder:
                raise Lost
            if job.cancelling:
                raise Cancelled
            yield job
            job.attempts, job.heartbeat = 0, timezone.now()
            job.save(update_fields=["done", "total", "result_url", "attempts", "heartbeat"])

    def beat(self, *, done: int) -> None:
        """Say how far one is, and that one lives, outside of a chunk. Raises as ``chunk`` does."""
        with self.chunk() as job:
            job.done = done
