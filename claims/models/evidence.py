from __future__ import annotations

from django.conf import settings
from django.db import models


class Stance(models.TextChoices):
    SUPPORTS = "supports", "supports"
    REFUTES = "refutes", "refutes"
    CONTEXT = "context", "gives context"


class Evidence(models.Model):
    """A source that a verdict on a claim rests on."""

    claim = models.ForeignKey("claims.Claim", on_delete=models.PROTECT, related_name="evidence")
    url = models.URLField(max_length=2000, blank=True)
    title = models.CharField(max_length=500, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    quote = models.TextField(blank=True)
    published = models.DateField(null=True, blank=True)
    accessed = models.DateField(null=True, blank=True)
    stance = models.CharField(max_length=8, choices=Stance, default=Stance.SUPPORTS)
    note = models.TextField(blank=True)
    archived_copy = models.TextField(blank=True, help_text="The source's text as it was when it was added.")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(url="", title="", quote=""), name="evidence_names_something"
            )
        ]

    def __str__(self) -> str:
        return self.title or self.url or self.quote
