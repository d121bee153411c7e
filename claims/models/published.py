from __future__ import annotations

from django.conf import settings
from django.core.signing import Signer
from django.db import models
from django.urls import reverse

from claims.models.append_only import AppendOnly, AppendOnlyQuerySet

SIGNER = Signer(salt="claims.published")


class PublishedReport(AppendOnly):
    """A verdict report as it was published: its text never changes. A later one is a new issue.

    ``document`` is the JSON report, byte for byte in UTF-8, ``sha256`` is of it, and ``page`` is what
    readers see, made from the same rows.
    """

    article = models.ForeignKey("claims.Article", on_delete=models.PROTECT, related_name="published_reports")
    version = models.ForeignKey("claims.Version", on_delete=models.PROTECT, related_name="+")
    issue = models.PositiveIntegerField(help_text="1, 2, … within the article.")
    document = models.TextField()
    page = models.TextField()
    sha256 = models.CharField(max_length=64)
    last_event = models.PositiveBigIntegerField(
        help_text="The log up to here is in it; what comes after is not."
    )
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "issue"], name="report_issue_is_unique"),
            models.CheckConstraint(condition=models.Q(issue__gte=1), name="report_issue_from_one"),
        ]

    def __str__(self) -> str:
        return f"report {self.pk}, issue {self.issue} of “{self.article}”"


class ReportLink(models.Model):
    """A way in for readers without an account, until somebody revokes it."""

    report = models.ForeignKey(PublishedReport, on_delete=models.PROTECT, related_name="links")
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"link {self.pk} to {self.report}"

    def get_absolute_url(self) -> str:
        return reverse("published", args=[self.token])

    @property
    def token(self) -> str:
        """Nobody can guess it or make it from another: it is signed with the desk's secret key."""
        return SIGNER.sign(str(self.pk))
