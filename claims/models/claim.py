from __future__ import annotations

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from claims.extraction.faults.gaps import Reason
from claims.extraction.types import Sourcing
from claims.models.flag import Flag
from claims.models.full_text import FullTextIndex, words_of
from claims.models.lease import Lease
from claims.models.mention import Mention
from claims.models.verdict import Verdict
from claims.states import CLOSED, OPEN, ClaimState


class Origin(models.TextChoices):
    ENGINE = "engine", "found by the engine"
    PERSON = "person", "added by a reviewer"


def blind(claim: str = "") -> Q:
    """Claims that are being reviewed independently: until all have decided, everybody sees their own work only.

    ``claim`` is the way to the claim from rows about one.
    """
    way = f"{claim}__" if claim else ""
    return Q(**{f"{way}state": ClaimState.UNDECIDED, f"{way}article__reviewers_needed__gt": 1})


def open_to(user: AbstractBaseUser | AnonymousUser, author: str) -> Q:
    """Rows about a claim that this person may see: those about blind claims only if they are the ``author``."""
    return (
        Q(claim=None)
        | ~Q(claim__state=ClaimState.UNDECIDED)
        | Q(claim__article__reviewers_needed=1)
        | Q(**{author: user.pk})
    )


class ClaimQuerySet(models.QuerySet["Claim"]):
    def standing(self) -> Self:
        """Neither merged into another claim nor dropped."""
        return self.filter(removed_at=None)

    def in_scope(self) -> Self:
        """What counts towards progress: standing claims of the article itself."""
        return self.standing().filter(scope=True)

    def undecided(self) -> Self:
        """Not enough reviewers have decided it yet."""
        return self.filter(state=ClaimState.UNDECIDED)

    def decided(self) -> Self:
        """A verdict stands: reviewers agreed, or somebody adjudicated."""
        return self.filter(state__in=CLOSED)

    def disagreed(self) -> Self:
        return self.filter(state=ClaimState.DISAGREED)

    def adjudicated(self) -> Self:
        return self.filter(state=ClaimState.ADJUDICATED)

    def waiting(self) -> Self:
        """Somebody still has to do something about it."""
        return self.filter(state__in=OPEN)

    def to_decide_by(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        """Undecided, and this person has not said what they think of it."""
        own = Verdict.objects.live().filter(claim=OuterRef("pk"), reviewer=user.pk)
        return self.undecided().filter(~Exists(own))

    def assigned_to(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        return self.filter(assignee_id=user.pk)

    def free_for(self, user: AbstractBaseUser | AnonymousUser) -> Self:
        """Nobody else has it in hand."""
        return self.filter(
            ~Exists(Lease.objects.running().filter(claim=OuterRef("pk")).exclude(holder=user.pk))
        )

    def for_review(self) -> Self:
        """In the order of the queue: the most worth checking first, then as they stand."""
        return self.order_by(F("score").desc(), "article_id", "position", "pk")

    def flagged(self) -> Self:
        """Claims one of whose mentions in the current version carries an open flag."""
        flag = Flag.objects.open().filter(
            version=OuterRef("version"), start__lt=OuterRef("end"), end__gt=OuterRef("start")
        )
        mention = Mention.objects.filter(claim=OuterRef("pk"), version=OuterRef("article__current"))
        return self.filter(Exists(mention.filter(Exists(flag))))


class Claim(models.Model):
    """One checkable assertion of an article. It outlives versions; its mentions belong to them."""

    article = models.ForeignKey("claims.Article", on_delete=models.PROTECT, related_name="claims")
    number = models.PositiveIntegerField(help_text="c1, c2, … within the article; never given twice.")
    text = models.TextField()
    kinds = models.JSONField(default=list, blank=True)
    score = models.FloatField(default=0.5)
    reasons = models.JSONField(default=list, blank=True)
    sourcing = models.CharField(
        max_length=8, choices=[(level.value, level.value) for level in Sourcing], default="none"
    )
    gap = models.CharField(
        max_length=24,
        blank=True,
        choices=[(reason.value, reason.value) for reason in Reason],
        help_text="What a reader lacks to follow it to its source; empty where a link leads there.",
    )
    speaker = models.CharField(max_length=300, blank=True)
    affiliation = models.CharField(max_length=500, blank=True)
    cue = models.CharField(max_length=200, blank=True)
    quantities = models.JSONField(default=list, blank=True)
    scope = models.BooleanField(default=True, help_text="Whether it counts as a claim of this article.")
    position = models.PositiveIntegerField(default=0, help_text="Start of its first mention.")
    origin = models.CharField(max_length=8, choices=Origin, default=Origin.ENGINE)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="assigned_claims",
    )
    verdict = models.ForeignKey(
        "claims.Verdict", null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    state = models.CharField(
        max_length=12,
        choices=[(state.value, state.value) for state in ClaimState],
        default=ClaimState.UNDECIDED,
        editable=False,
        help_text="Follows from the verdicts; kept by the actions.",
    )
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged"
    )
    removed_at = models.DateTimeField(null=True, blank=True, editable=False)
    revision = models.PositiveIntegerField(default=1, editable=False)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["article", "position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="claim_number_is_unique"),
            models.CheckConstraint(condition=Q(score__gte=0, score__lte=1), name="claim_score_from_0_to_1"),
            models.CheckConstraint(
                condition=Q(merged_into=None) | Q(removed_at__isnull=False), name="merged_claim_is_removed"
            ),
            models.CheckConstraint(
                condition=Q(state__in=CLOSED, verdict__isnull=False) | Q(state__in=OPEN, verdict=None),
                name="a_verdict_stands_where_the_state_says_so",
            ),
        ]
        indexes = [
            models.Index(fields=["article", "position"]),
            models.Index(fields=["article", "state"]),
            models.Index(fields=["-score", "article", "position"], name="claim_queue"),
            FullTextIndex(words_of("text", "speaker"), name="claim_words"),
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return f"{reverse('article', args=[self.article_id])}?claim={self.pk}#claim-panel"

    @property
    def label(self) -> str:
        """What people call it: c12."""
        return f"c{self.number}"
