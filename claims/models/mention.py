from __future__ import annotations

from django.db import models

from claims.extraction.types import Sourcing
from claims.models.spans import span_fits_quote

CONTEXT = 32
"""Code points of prefix and suffix kept beside a quote, to find it again in another text."""


class Mention(models.Model):
    """A place where a claim stands in one version."""

    claim = models.ForeignKey("claims.Claim", on_delete=models.CASCADE, related_name="mentions")
    version = models.ForeignKey("claims.Version", on_delete=models.CASCADE, related_name="mentions")
    block = models.ForeignKey("claims.Block", on_delete=models.CASCADE, related_name="mentions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    prefix = models.CharField(max_length=CONTEXT, blank=True)
    suffix = models.CharField(max_length=CONTEXT, blank=True)
    sourcing = models.CharField(
        max_length=8, choices=[(level.value, level.value) for level in Sourcing], default="none"
    )

    class Meta:
        ordering = ["version", "start", "end"]
        constraints = [
            span_fits_quote("mention"),
            models.CheckConstraint(
                condition=models.Q(end__gt=models.F("start")), name="mention_is_not_empty"
            ),
            models.UniqueConstraint(fields=["claim", "version", "start", "end"], name="mention_stands_once"),
        ]
        indexes = [models.Index(fields=["version", "start", "end"])]

    def __str__(self) -> str:
        return self.quote
