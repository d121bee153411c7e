from __future__ import annotations

from django.conf import settings
from django.db import models

from claims.models.append_only import AppendOnly, AppendOnlyQuerySet
from claims.models.full_text import FullTextIndex, words_of


class Comment(AppendOnly):
    """A remark in the discussion of a claim."""

    claim = models.ForeignKey("claims.Claim", on_delete=models.PROTECT, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    body = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [FullTextIndex(words_of("body"), name="comment_words")]

    def __str__(self) -> str:
        return self.body
