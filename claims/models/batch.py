from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from claims.models.event import Action


class BatchQuerySet(models.QuerySet["Batch"]):
    def confirmed(self) -> Self:
        """Bulk actions that somebody confirmed: those that run and those that ran."""
        return self.exclude(confirmed_at=None)


class Batch(models.Model):
    """One bulk action. Unconfirmed it is a preview: its rows are frozen, and nothing has changed yet."""

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    action = models.CharField(max_length=20, choices=Action)
    edit = models.CharField(max_length=20, help_text="The bulk edit, by its name in claims.actions.bulk.")
    parameters = models.JSONField(default=dict)
    total = models.PositiveIntegerField(default=0, help_text="The rows that were chosen.")
    changed = models.PositiveIntegerField(default=0)
    skipped = models.JSONField(default=dict, help_text="Why, and how many: {reason: number}.")
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    job = models.OneToOneField(
        "claims.Job", null=True, blank=True, on_delete=models.PROTECT, related_name="batch"
    )
    undoes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="undone_by"
    )

    objects = BatchQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        verbose_name_plural = "batches"

    def __str__(self) -> str:
        return f"batch {self.pk}: {Action(self.action).label}"

    def get_absolute_url(self) -> str:
        return reverse("batch", args=[self.pk])

    @property
    def why(self) -> str:
        """What its editor said of it, where its rows keep no reason of their own."""
        return str(self.parameters.get("why", ""))


class BatchRow(models.Model):
    """One row of a batch, as it was seen when the batch was previewed, and what became of it."""

    WAITING, CHANGING, DONE = "", "changing", "changed"

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="rows")
    article = models.ForeignKey(
        "claims.Article", null=True, on_delete=models.CASCADE, related_name="in_batches"
    )
    claim = models.ForeignKey("claims.Claim", null=True, on_delete=models.CASCADE, related_name="in_batches")
    flag = models.ForeignKey("claims.Flag", null=True, on_delete=models.CASCADE, related_name="in_batches")
    seen = models.PositiveIntegerField(help_text="The row's revision at the preview.")
    outcome = models.CharField(
        max_length=60,
        blank=True,
        help_text="Empty until it is its turn, then “changed” or why it was skipped.",
    )

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["batch", "outcome", "id"])]
        constraints = [
            models.UniqueConstraint(fields=["batch", noun], name=f"batch_has_a_{noun}_once")
            for noun in ("article", "claim", "flag")
        ] + [
            models.CheckConstraint(
                condition=Q(article__isnull=False, claim=None, flag=None)
                | Q(article=None, claim__isnull=False, flag=None)
                | Q(article=None, claim=None, flag__isnull=False),
                name="batch_row_is_of_one_noun",
            )
        ]

    def __str__(self) -> str:
        return f"{self.article or self.claim or self.flag}: {self.outcome or 'waiting'}"
