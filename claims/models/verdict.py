from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from claims.models.append_only import AppendOnly, AppendOnlyQuerySet
from claims.models.full_text import FullTextIndex, words_of


class Value(models.TextChoices):
    SUPPORTED = "supported", "supported"
    DISPUTED = "disputed", "disputed"
    UNVERIFIED = "unverified", "unverified"
    WITHDRAWN = "withdrawn", "withdrawn"

    @classmethod
    def decisions(cls) -> tuple[str, ...]:
        """The verdicts a reviewer can give; withdrawn only takes one back."""
        return (cls.SUPPORTED.value, cls.DISPUTED.value, cls.UNVERIFIED.value)


class Reason(models.TextChoices):
    """Why a claim is disputed or unverified."""

    WRONG = "wrong", "wrong"
    MISLEADING = "misleading", "misleading"
    MISSING_CONTEXT = "missing_context", "missing context"
    OUTDATED = "outdated", "outdated"
    CONFLICTING_EVIDENCE = "conflicting_evidence", "conflicting evidence"
    NO_SOURCE = "no_source", "no source given"
    UNREACHABLE = "unreachable", "source unreachable"
    NOT_CHECKABLE = "not_checkable", "not checkable"
    PREDICTION = "prediction", "prediction"
    OPINION = "opinion", "opinion"


REASONS: dict[str, tuple[Reason, ...]] = {
    Value.SUPPORTED: (),
    Value.DISPUTED: (
        Reason.WRONG,
        Reason.MISLEADING,
        Reason.MISSING_CONTEXT,
        Reason.OUTDATED,
        Reason.CONFLICTING_EVIDENCE,
    ),
    Value.UNVERIFIED: (
        Reason.NO_SOURCE,
        Reason.UNREACHABLE,
        Reason.NOT_CHECKABLE,
        Reason.PREDICTION,
        Reason.OPINION,
    ),
}
"""The reasons that go with each verdict; a verdict that has some must give one."""


class VerdictQuerySet(AppendOnlyQuerySet):
    def live(self) -> VerdictQuerySet:
        """The last word of each reviewer on each claim and round, unless it was taken back."""
        return self.filter(superseded_by=None).exclude(value=Value.WITHDRAWN)

    def of_reviewers(self) -> VerdictQuerySet:
        """Without adjudications."""
        return self.filter(settles=False)


class Verdict(AppendOnly):
    """What one reviewer decided at one moment.

    A change of mind is a new row that supersedes the old one; the first of each chain is unique
    by claim, reviewer and round, and no row is superseded twice, so one verdict is live per reviewer.
    """

    claim = models.ForeignKey("claims.Claim", on_delete=models.PROTECT, related_name="verdicts")
    version = models.ForeignKey("claims.Version", on_delete=models.PROTECT, related_name="verdicts")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="verdicts")
    round = models.PositiveSmallIntegerField(default=1)
    value = models.CharField(max_length=10, choices=Value)
    reason = models.CharField(max_length=20, choices=Reason, blank=True)
    note = models.TextField(blank=True)
    supersedes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    batch = models.ForeignKey(
        "claims.Batch", null=True, blank=True, on_delete=models.PROTECT, related_name="verdicts"
    )
    settles = models.BooleanField(default=False, help_text="An adjudication: it ends a disagreement.")
    sent_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who took it back for the reviewer to decide anew; the note says why.",
    )
    key = models.CharField(
        max_length=32, blank=True, help_text="Of the form it was sent with: sent twice, stored once."
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = VerdictQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "reviewer", "round"],
                condition=Q(supersedes=None),
                name="one_verdict_per_reviewer_and_round",
            ),
            models.CheckConstraint(
                condition=Q(value__in=[Value.SUPPORTED, Value.WITHDRAWN], reason="")
                | Q(value=Value.DISPUTED, reason__in=REASONS[Value.DISPUTED])
                | Q(value=Value.UNVERIFIED, reason__in=REASONS[Value.UNVERIFIED]),
                name="verdict_reason_fits_value",
            ),
            models.UniqueConstraint(
                fields=["reviewer", "key"], condition=~Q(key=""), name="a_form_is_stored_once"
            ),
            models.CheckConstraint(
                condition=Q(sent_back_by=None) | (Q(value=Value.WITHDRAWN) & ~Q(note="")),
                name="what_is_sent_back_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(settles=False) | Q(value=Value.WITHDRAWN) | ~Q(note=""),
                name="an_adjudication_has_a_reason",
            ),
        ]
        indexes = [
            FullTextIndex(words_of("note"), name="verdict_words"),
            models.Index(fields=["claim", "reviewer", "-id"]),
            models.Index(fields=["reviewer", "-id"]),
        ]

    def __str__(self) -> str:
        return self.get_value_display()
