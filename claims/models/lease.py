from __future__ import annotations

from datetime import timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils import timezone

LEASE = timedelta(minutes=2)
"""How long a claim stays somebody's without a sign of life, and a person is counted as here."""
RENEW = timedelta(seconds=90)
"""A lease with less than this left is renewed: an open page writes twice a minute, not at every poll."""


class UnexpiredQuerySet(models.QuerySet[Any]):
    def running(self) -> Self:
        return self.filter(until__gt=timezone.now())


class Lease(models.Model):
    """Who has a claim in hand, and until when unless it is renewed. Taking over is allowed, and logged."""

    claim = models.OneToOneField("claims.Claim", on_delete=models.CASCADE, related_name="lease")
    holder = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    until = models.DateTimeField()

    objects = UnexpiredQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.holder} until {timezone.localtime(self.until):%H:%M}"


class Presence(models.Model):
    """Somebody who has an article's review page open, and the claim they have in hand there."""

    article = models.ForeignKey("claims.Article", on_delete=models.CASCADE, related_name="present")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    claim = models.ForeignKey("claims.Claim", null=True, on_delete=models.SET_NULL, related_name="+")
    until = models.DateTimeField()

    objects = UnexpiredQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "person"], name="a_person_is_once_on_a_page")
        ]

    def __str__(self) -> str:
        return f"{self.person} on {self.article}"
