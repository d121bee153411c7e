from __future__ import annotations

from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

MOST_REVIEWERS = 5
"""More independent opinions on one claim than anybody asks for."""

HOW_MANY = (MinValueValidator(1), MaxValueValidator(MOST_REVIEWERS))


class Policy(models.Model):
    """The workspace's one row: how articles are reviewed unless their own policy says otherwise."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    reviewers_needed = models.PositiveSmallIntegerField(default=1, validators=HOW_MANY)

    class Meta:
        verbose_name_plural = "policy"
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="there_is_one_policy"),
            models.CheckConstraint(
                condition=models.Q(reviewers_needed__range=(1, MOST_REVIEWERS)),
                name="policy_needs_one_to_five_reviewers",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reviewers_needed} reviewers"

    @classmethod
    def current(cls) -> Self:
        """The row, or what it would say if nobody has changed it."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)
