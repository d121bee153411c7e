"""The loop behind ``manage.py work``: take a job, do it, take the next. Any number of workers may run.

A worker can die at any moment: what it had not committed never happened, and another takes its job over
once it is known to be dead. django-tasks was left aside for this: it has no heartbeat, so a killed worker
leaves its task running for ever, and this loop would have been needed beside it.
"""

from __future__ import annotations

import logging
import os
import secrets
import signal
import socket
import threading
from types import FrameType

from django.db import OperationalError, close_old_connections, transaction
from django.utils import timezone

from claims.jobs import KINDS
from claims.jobs.hold import Cancelled, Hold, Interrupted, Lost
from claims.models import Job, JobState

POLL = 1.0
"""Seconds between two looks for work."""

MOST_ATTEMPTS = 5
"""A job at which so many workers die without getting on is not tried again."""

log = logging.getLogger(__name__)


class Worker:
    """One worker. ``stop`` makes it finish the chunk in hand and return."""

    def __init__(self) -> None:
        self.name = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
        self._stop = threading.Event()

    def stop(self, _signal: int = 0, _frame: FrameType | None = None) -> None:
        self._stop.set()

    def stop_on_signals(self) -> None:
        """SIGTERM and Ctrl+C finish the chunk in hand."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)

    def work(self, *, until_idle: bool = False) -> None:
        """Do what there is to do, until told to stop or, with ``until_idle``, until nothing is left."""
        while not self._stop.is_set():
            try:
                sweep()
                job = self.take()
                if job is not None:
                    self.do(job)
            except OperationalError:  # the database is restarting, say: what was in hand is swept up later
                log.exception("%s can't reach the database and tries again.", self.name)
                close_old_connections()
                self._stop.wait(POLL)
                continue
            if job is None and until_idle:
                return
            if job is None:
                self._stop.wait(POLL)

    def take(self) -> Job | None:
        """The job that has waited longest, now this worker's; None where there is none."""
        if not Job.objects.queued().exists():
            return None  # without a transaction: on SQLite that would keep writers waiting
        with transaction.atomic():
            job = Job.objects.queued().select_for_update(skip_locked=True).order_by("pk").first()
            if job is None:
                return None
            job.state, job.holder, job.heartbeat = JobState.RUNNING, self.name, timezone.now()
            job.started_at = job.started_at or timezone.now()
            job.attempts += 1
            job.save(update_fields=["state", "holder", "heartbeat", "started_at", "attempts"])
            return job

    def do(self, job: Job) -> None:
        """Run a job that this worker took, and write down how it ended."""
        kind = KINDS.get(job.kind)
        if kind is None:
            self._end(job, JobState.FAILED, reason=f"This worker knows no job called “{job.kind}”.")
            return
        try:
            kind.run(Hold(job.pk, self.name, self._stop.is_set))
        except Lost:
            log.warning("%s was taken over by another worker.", job)
        except Interrupted:
            self._end(job, JobState.QUEUED)
        except Cancelled:
            with transaction.atomic():
                kind.cancelled(job)
                self._end(job, JobState.CANCELLED)
        except Exception as error:
            log.exception("%s failed.", job)
            self._end(job, JobState.FAILED, reason=f"{type(error).__name__}: {error}")
        else:
            self._end(job, JobState.DONE)

    def _end(self, job: Job, state: JobState, reason: str = "") -> None:
        over = None if state == JobState.QUEUED else timezone.now()
        mine = Job.objects.running().filter(pk=job.pk, holder=self.name)
        mine.update(state=state, reason=reason, finished_at=over, holder="", cancelling=False)


def sweep() -> None:
    """Put the jobs of dead workers back into the queue, or give up those that workers die of."""
    if not any(is_abandoned(job) for job in Job.objects.running()):
        return
    with transaction.atomic():
        # A locked row is being worked at: its worker lives.
        for job in Job.objects.running().select_for_update(skip_locked=True):
            if is_abandoned(job):
                _take_away(job)


def is_abandoned(job: Job) -> bool:
    """Whether the job's worker is dead: silent for long, or gone from this very machine."""
    return job.silent or _process_is_gone(job.holder)


def _process_is_gone(holder: str) -> bool:
    host, _, rest = holder.partition(":")
    pid = rest.partition(":")[0]
    if host != socket.gethostname() or not pid.isdecimal():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def _take_away(job: Job) -> None:
    job.holder = ""
    if job.attempts < MOST_ATTEMPTS:
        job.state = JobState.QUEUED
    else:
        job.state, job.finished_at = JobState.FAILED, timezone.now()
        job.reason = f"The worker died {job.attempts} times at the same place."
    job.save(update_fields=["state", "holder", "reason", "finished_at"])
