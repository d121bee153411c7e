from __future__ import annotations

from django.conf import settings
from django.db import models

from claims.models.event import Action


class Batch(models.Model):
    """One bulk action: the ids that were frozen at the preview, what changed and what was skipped."""

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    action = models.CharField(max_length=20)
    ids = models.JSONField(default=list, help_text="The rows that were chosen, as frozen at the preview.")
    skipped = models.JSONField(default=dict, help_text="Why, and how many: {reason: number}.")
    changed = models.PositiveIntegerField(default=0)
    parameters = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)
    undoes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="undone_by"
    )

    class Meta:
        ordering = ["-pk"]
        verbose_name_plural = "batches"

    def __str__(self) -> str:
        return f"batch {self.pk}: {Action(self.action).label}"
