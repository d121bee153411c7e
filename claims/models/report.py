from __future__ import annotations

from django.conf import settings
from django.db import models

from claims.models.append_only import AppendOnly, AppendOnlyQuerySet


class Report(AppendOnly):
    """A verdict report as it was handed out: which version, which format, what it hashed to."""

    version = models.ForeignKey("claims.Version", on_delete=models.PROTECT, related_name="reports")
    format = models.CharField(max_length=12)
    counts = models.JSONField(default=dict, help_text="Claims by verdict at that moment.")
    sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.format} report of {self.version}"
