"""Asking for work that takes longer than a page may, and calling it off."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from claims.actions.errors import Refused
from claims.models import Job, JobState


def enqueue(
    *, actor: User, kind: str, parameters: dict[str, Any], total: int = 0, result_url: str = ""
) -> Job:
    """Leave work to ``manage.py work``. Whoever calls this has checked that ``actor`` may ask for it.

    ``total`` is how many pieces there are, 0 where nobody knows yet; ``result_url`` is where the result
    will be. Inside a transaction no worker sees the job before the rest is there too.
    """
    return Job.objects.create(
        actor=actor, kind=kind, parameters=parameters, total=total, result_url=result_url
    )


def _own(actor: User, job_id: int) -> Job:
    job = Job.objects.select_for_update().get(pk=job_id)
    if job.actor_id != actor.pk and not actor.has_perm("claims.bulk"):
        raise PermissionDenied("Only an editor can stop or restart what somebody else began.")
    return job


@transaction.atomic
def cancel_job(*, actor: User, job_id: int) -> Job:
    """Stop a job: at once where it waits or failed, after the piece in hand where it runs.

    Raises PermissionDenied, or Refused where it is over.
    """
    job = _own(actor, job_id)
    if job.state in {JobState.DONE, JobState.CANCELLED}:
        raise Refused(f"There is nothing to cancel: this is {job.get_state_display()}.")
    if job.state == JobState.RUNNING:
        job.cancelling = True
    else:
        job.state, job.finished_at = JobState.CANCELLED, timezone.now()
    job.save(update_fields=["cancelling", "state", "finished_at"])
    return job


@transaction.atomic
def retry_job(*, actor: User, job_id: int) -> Job:
    """Go on with a job that failed, where it stopped. Raises PermissionDenied, or Refused for any other."""
    job = _own(actor, job_id)
    if job.state != JobState.FAILED:
        raise Refused(f"Only what failed can be tried again: this is {job.get_state_display()}.")
    job.state, job.reason, job.attempts, job.finished_at = JobState.QUEUED, "", 0, None
    job.save(update_fields=["state", "reason", "attempts", "finished_at"])
    return job
