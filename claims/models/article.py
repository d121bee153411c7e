from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from claims.extraction.types import Sourcing
from claims.models.claim import Claim
from claims.models.flag import Flag
from claims.models.verdict import Value

STATES = ("new", "in review", "complete")


class ArticleQuerySet(models.QuerySet["Article"]):
    def with_progress(self) -> Self:
        """Adds total, supported, disputed, unverified, undecided: counts of the claims in scope."""
        decided = {value: Count("pk", filter=Q(verdict__value=value)) for value in Value.decisions()}
        counted = Claim.objects.in_scope().filter(article=OuterRef("pk")).order_by().values("article")

        def number(expression: Count) -> Coalesce:
            column = counted.annotate(number=expression).values("number")
            return Coalesce(Subquery(column, output_field=IntegerField()), 0)

        return self.annotate(
            total=number(Count("pk")),
            undecided=number(Count("pk", filter=Q(verdict=None))),
            **{value: number(expression) for value, expression in decided.items()},
        )

    def with_sourcing(self) -> Self:
        """Adds linked, named, vague, unsourced: counts of the claims in scope by who stands behind them."""
        counted = Claim.objects.in_scope().filter(article=OuterRef("pk")).order_by().values("article")

        def number(sourcing: Sourcing) -> Coalesce:
            column = counted.annotate(number=Count("pk", filter=Q(sourcing=sourcing))).values("number")
            return Coalesce(Subquery(column, output_field=IntegerField()), 0)

        return self.annotate(
            linked=number(Sourcing.LINKED),
            named=number(Sourcing.NAMED),
            vague=number(Sourcing.VAGUE),
            unsourced=number(Sourcing.NONE),
        )

    def with_flag_counts(self) -> Self:
        """Adds errors, warnings, infos: open flags of the current version, in scope."""
        open_flags = (
            Flag.objects.open()
            .filter(version=OuterRef("current"), in_scope=True)
            .order_by()
            .values("version")
        )

        def number(severity: str) -> Coalesce:
            column = open_flags.annotate(number=Count("pk", filter=Q(severity=severity))).values("number")
            return Coalesce(Subquery(column, output_field=IntegerField()), 0)

        return self.annotate(errors=number("error"), warnings=number("warning"), infos=number("info"))

    def in_state(self, state: str) -> Self:
        """Articles that are "new", "in review" or "complete": nothing counted, so quick on any table."""
        ours = Claim.objects.in_scope().filter(article=OuterRef("pk"))
        undecided, decided = Exists(ours.undecided()), Exists(ours.decided())
        conditions = {
            "new": Q(undecided) & ~Q(decided),
            "in review": Q(undecided) & Q(decided),
            "complete": ~Q(undecided),
        }
        return self.filter(conditions[state])


class Article(models.Model):
    """One piece under review. What it says is in its versions."""

    title = models.CharField(max_length=500)
    outlet = models.CharField(max_length=200, blank=True)
    byline = models.CharField(max_length=300, blank=True)
    published = models.DateField(null=True, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    language = models.CharField(max_length=16, blank=True)
    current = models.OneToOneField(
        "claims.Version", null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    revision = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["-created_at", "-id"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])
