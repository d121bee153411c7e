from __future__ import annotations

from datetime import timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

DEAD = timedelta(seconds=60)
"""A worker that has given no sign of life for so long is taken for dead: it gives one every few seconds."""

IDLE = timedelta(seconds=10)
"""A job that waits longer than this while nobody works at anything tells that no worker runs."""


class JobState(models.TextChoices):
    QUEUED = "queued", "waiting"
    RUNNING = "running", "running"
    DONE = "done", "done"
    FAILED = "failed", "failed"
    CANCELLED = "cancelled", "cancelled"


class JobQuerySet(models.QuerySet["Job"]):
    def queued(self) -> Self:
        return self.filter(state=JobState.QUEUED)

    def running(self) -> Self:
        return self.filter(state=JobState.RUNNING)


class Job(models.Model):
    """Work that takes longer than a page may. ``manage.py work`` does it, piece by piece.

    ``holder`` is the worker that has it in hand: whoever finds another name there has lost it.
    """

    kind = models.CharField(max_length=20, help_text="What is to be done, by its name in claims.jobs.")
    parameters = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.QUEUED)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    cancelling = models.BooleanField(default=False, help_text="Somebody asked for it to stop.")
    attempts = models.PositiveSmallIntegerField(
        default=0, help_text="How often it was taken up since it last got on."
    )
    holder = models.CharField(max_length=80, blank=True)
    heartbeat = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True, help_text="Why it failed.")
    result_url = models.CharField(max_length=500, blank=True, help_text="Where its result is.")
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["state", "id"])]

    def __str__(self) -> str:
        return f"job {self.pk}: {self.kind}, {self.get_state_display()}"

    def get_absolute_url(self) -> str:
        return reverse("job", args=[self.pk])

    @property
    def open(self) -> bool:
        """Whether it still waits or runs."""
        return self.state in {JobState.QUEUED, JobState.RUNNING}

    @property
    def silent(self) -> bool:
        """Whether it runs and its worker has given no sign of life for too long."""
        running = self.state == JobState.RUNNING
        return running and (self.heartbeat is None or self.heartbeat < timezone.now() - DEAD)
