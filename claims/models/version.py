from __future__ import annotations

from django.conf import settings
from django.db import models

from claims.models.append_only import AppendOnly, AppendOnlyQuerySet


class Version(AppendOnly):
    """One immutable text of an article with the analysis that was made of it.

    A new analysis of the same text is a new version: its blocks, mentions and flags belong together.
    """

    article = models.ForeignKey("claims.Article", on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    sha256 = models.CharField(max_length=64, db_index=True)
    source_sha256 = models.CharField(
        max_length=64, db_index=True, help_text="Of the source: what was imported once is known again."
    )
    source = models.TextField(help_text="What it was read from, as it came; never shown as markup.")
    format = models.CharField(max_length=8, choices=[("text", "text"), ("html", "html")])
    url = models.URLField(max_length=2000, blank=True)
    engine = models.CharField(max_length=32)
    rules = models.JSONField(
        default=list, help_text="The rules that ran: code, version and, where it was changed, severity."
    )
    analysis = models.JSONField(
        default=dict, help_text="The rest of the contract: meta, ledger, hops, notes."
    )
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        ordering = ["article", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="version_number_is_unique"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="version_number_from_one"),
        ]

    def __str__(self) -> str:
        return f"version {self.number}"

    @property
    def reading_notes(self) -> tuple[str, ...]:
        """What reading passed over or took from elsewhere, in an editor's words; mostly empty."""
        return tuple(self.analysis.get("notes", ()))
