from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

KEPT = timedelta(days=14)
"""So long a file is kept for download; then its bytes are deleted, and what was handed out stays on record."""


class Export(models.Model):
    """Claims of many articles in one file, made by a job and kept for download.

    Its bytes stand in the database, in parts: the worker and the pages may run on different machines.
    """

    query = models.TextField(blank=True, help_text="The filters, as in the address of the table of claims.")
    format = models.CharField(max_length=12)
    claims = models.PositiveIntegerField(default=0)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True, help_text="Empty until it is whole.")
    job = models.OneToOneField("claims.Job", on_delete=models.PROTECT, related_name="export")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"claims-{self.pk}.{self.format}"

    def get_absolute_url(self) -> str:
        return reverse("export_file", args=[self.pk])

    @property
    def kept_until(self) -> datetime:
        return self.created_at + KEPT

    @property
    def expired(self) -> bool:
        return self.kept_until < timezone.now()


class ExportPart(models.Model):
    """A piece of an export's bytes."""

    export = models.ForeignKey(Export, on_delete=models.CASCADE, related_name="parts")
    position = models.PositiveIntegerField()
    data = models.BinaryField()

    class Meta:
        ordering = ["export", "position"]
        constraints = [models.UniqueConstraint(fields=["export", "position"], name="export_part_stands_once")]

    def __str__(self) -> str:
        return f"part {self.position} of {self.export}"
