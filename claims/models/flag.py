from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.urls import reverse

from claims.models.rule_setting import RuleSetting
from claims.models.spans import span_fits_quote
from claims.rules.base import Severity


class FlagState(models.TextChoices):
    OPEN = "open", "open"
    CONFIRMED = "confirmed", "confirmed"
    FIXED = "fixed", "fixed"
    DISMISSED = "dismissed", "dismissed"


GRAVITY = {severity.value: rank for rank, severity in enumerate(Severity)}
"""Severity → its place in a list of flags, the gravest first."""


class FlagQuerySet(models.QuerySet["Flag"]):
    def open(self) -> Self:
        """Undecided ones; not those of rules that are switched off, which nobody needs to decide."""
        return self.filter(state=FlagState.OPEN).shown()

    def shown(self) -> Self:
        """All but the open flags of rules that are switched off (see RuleSetting)."""
        off = RuleSetting.objects.filter(enabled=False).values("code")
        return self.exclude(state=FlagState.OPEN, code__in=off)

    def current(self) -> Self:
        """Flags of each article's current version; older versions keep theirs as a record."""
        return self.filter(version=models.F("version__article__current"))

    def by_gravity(self, *, gravest_first: bool = True) -> Self:
        """By severity; flags that are equally serious stay in the order they were in."""
        ranks = [models.When(severity=severity, then=rank) for severity, rank in GRAVITY.items()]
        gravity = models.Case(*ranks, output_field=models.SmallIntegerField())
        return self.order_by(gravity.asc() if gravest_first else gravity.desc(), *self.query.order_by)


class Flag(models.Model):
    """A finding as it was stored. ``start == end == 0`` is about the whole document."""

    version = models.ForeignKey("claims.Version", on_delete=models.CASCADE, related_name="flags")
    code = models.CharField(max_length=8)
    rule = models.CharField(max_length=60)
    severity = models.CharField(max_length=8, choices=[(level.value, level.value) for level in Severity])
    raised_as = models.CharField(
        max_length=8, editable=False, help_text="How serious the rule itself calls it."
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField(blank=True)
    message = models.TextField()
    in_scope = models.BooleanField(default=True)
    data = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=FlagState, default=FlagState.OPEN)
    reason = models.TextField(blank=True, help_text="Why it was dismissed, or how it was resolved.")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1, editable=False)

    objects = FlagQuerySet.as_manager()

    class Meta:
        ordering = ["version", "start", "code"]
        constraints = [
            span_fits_quote("flag"),
            models.UniqueConstraint(
                fields=["version", "code", "start", "end"], name="one_flag_per_rule_and_span"
            ),
            models.CheckConstraint(
                condition=~models.Q(state=FlagState.DISMISSED) | ~models.Q(reason=""),
                name="dismissed_flag_has_a_reason",
            ),
        ]
        indexes = [models.Index(fields=["state", "severity"])]

    def __str__(self) -> str:
        return f"{self.code} {self.rule}"

    def get_absolute_url(self) -> str:
        return f"{reverse('article', args=[self.version.article_id])}?flag={self.pk}#flag-{self.pk}"
