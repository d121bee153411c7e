from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from claims.extraction.types import OUT_OF_SCOPE, Role


class Block(models.Model):
    """A structural piece of a version. Spans are code points, half-open."""

    version = models.ForeignKey("claims.Version", on_delete=models.CASCADE, related_name="blocks")
    position = models.PositiveIntegerField()
    role = models.CharField(
        max_length=20, choices=[(role.value, role.value.replace("_", " ")) for role in Role]
    )
    level = models.PositiveSmallIntegerField(default=0)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["version", "position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="block_position_is_unique"),
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="block_span_is_forward"),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.position}"

    @property
    def in_scope(self) -> bool:
        return self.role not in OUT_OF_SCOPE
