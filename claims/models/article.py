from __future__ import annotations

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Case, CharField, Count, Exists, F, IntegerField, OuterRef, Q, Subquery, When
from django.db.models import Value as Literal
from django.db.models.functions import Coalesce
from django.urls import reverse

from claims.extraction.types import Sourcing
from claims.models.claim import Claim
from claims.models.flag import Flag
from claims.models.full_text import FullTextIndex, words_of
from claims.models.policy import MOST_REVIEWERS
from claims.models.verdict import Value, Verdict
from claims.states import ArticleState, ClaimState

PROGRESS = {
    "total": Count("pk"),
    **{value: Count("pk", filter=Q(verdict__value=value)) for value in Value.decisions()},
    "disagreed": Count("pk", filter=Q(state=ClaimState.DISAGREED)),
    "undecided": Count("pk", filter=Q(state=ClaimState.UNDECIDED)),
}
"""How far its claims in scope have got."""
SOURCING = {
    "linked": Count("pk", filter=Q(sourcing=Sourcing.LINKED)),
    "named": Count("pk", filter=Q(sourcing=Sourcing.NAMED)),
    "vague": Count("pk", filter=Q(sourcing=Sourcing.VAGUE)),
    "unsourced": Count("pk", filter=Q(sourcing=Sourcing.NONE)),
}
"""Who stands behind its claims in scope."""
FLAGGED = {
    f"{severity}s": Count("pk", filter=Q(severity=severity)) for severity in ("error", "warning", "info")
}
"""Open flags of its current version, in scope."""


def _columns(counts: dict[str, Count], rows: models.QuerySet[Any, Any]) -> dict[str, Coalesce]:
    """Each of ``counts`` as a column of many articles. ``rows`` are one article's, grouped into one."""
    return {
        name: Coalesce(Subquery(rows.annotate(number=count).values("number"), output_field=IntegerField()), 0)
        for name, count in counts.items()
    }


class ArticleQuerySet(models.QuerySet["Article"]):
    def with_progress(self) -> Self:
        """Adds total, supported, disputed, unverified, disagreed, undecided: counts of the claims in scope."""
        claims = Claim.objects.in_scope().filter(article=OuterRef("pk")).order_by().values("article")
        return self.annotate(**_columns(PROGRESS, claims))

    def with_flag_counts(self) -> Self:
        """Adds errors, warnings, infos: open flags of the current version, in scope."""
        flags = Flag.objects.open().filter(version=OuterRef("current"), in_scope=True)
        return self.annotate(**_columns(FLAGGED, flags.order_by().values("version")))

    def in_state(self, state: str) -> Self:
        return self.filter(state=state)

    def moved_on(self, *, report_changes: bool) -> int:
        """Count a change of these articles and bring their states up to date. One statement.

        ``report_changes``: what a report tells of was changed, so one that left the house is stale.
        """
        ours = Claim.objects.in_scope().filter(article=OuterRef("pk"))
        begun = Exists(Verdict.objects.live().filter(claim__article=OuterRef("pk")))
        handed_out = Q(state__in=(ArticleState.REPORTED, ArticleState.CHANGED))
        state = Case(
            When(handed_out, then=Literal(ArticleState.CHANGED) if report_changes else F("state")),
            When(~Exists(ours.waiting()), then=Literal(ArticleState.COMPLETE)),
            When(begun, then=Literal(ArticleState.IN_REVIEW)),
            default=Literal(ArticleState.NEW),
            output_field=CharField(),
        )
        return self.update(changes=F("changes") + 1, state=state)

    def handed_out(self) -> int:
        """A report of what they say now has left the house: those with nothing left to decide are reported."""
        waiting = Claim.objects.in_scope().waiting().filter(article=OuterRef("pk"))
        return self.filter(~Exists(waiting)).update(state=ArticleState.REPORTED)


class Article(models.Model):
    """One piece under review. What it says is in its versions."""

    title = models.CharField(max_length=500)
    outlet = models.CharField(max_length=200, blank=True)
    byline = models.CharField(max_length=300, blank=True)
    published = models.DateField(null=True, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    language = models.CharField(max_length=16, blank=True)
    tags = models.ManyToManyField("claims.Tag", blank=True, related_name="articles")
    current = models.OneToOneField(
        "claims.Version", null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    reviewers_needed = models.PositiveSmallIntegerField(
        default=1, help_text="One, or how many decide independently, blind until all have."
    )
    state = models.CharField(
        max_length=12,
        choices=[(state.value, state.value) for state in ArticleState],
        default=ArticleState.NEW,
        editable=False,
        help_text="Follows from its claims and reports; kept by the actions.",
    )
    revision = models.PositiveIntegerField(default=1, editable=False)
    changes = models.PositiveIntegerField(
        default=0, editable=False, help_text="How often anything of it was changed: open pages compare it."
    )
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(reviewers_needed__range=(1, MOST_REVIEWERS)),
                name="article_needs_one_to_five_reviewers",
            )
        ]
        indexes = [
            FullTextIndex(words_of("title", "byline", "outlet"), name="article_words"),
            models.Index(fields=["-created_at", "-id"]),
            models.Index(fields=["state", "-created_at", "-id"]),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])

    def count(self) -> None:
        """Set on this one article what ``with_progress`` and ``with_flag_counts`` add to many, and SOURCING.

        Two queries, each of which reads its rows once: as columns they would be read a dozen times.
        """
        claims = Claim.objects.in_scope().filter(article=self).order_by()
        flags = Flag.objects.open().filter(version=self.current_id, in_scope=True).order_by()
        for name, number in {
            **claims.aggregate(**PROGRESS, **SOURCING),
            **flags.aggregate(**FLAGGED),
        }.items():
            setattr(self, name, number)
