from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower


class Tag(models.Model):
    """A word that articles are sorted by: a desk, a series, a campaign."""

    name = models.CharField(max_length=60)

    class Meta:
        ordering = [Lower("name")]
        constraints = [models.UniqueConstraint(Lower("name"), name="tag_name_is_unique")]

    def __str__(self) -> str:
        return self.name
