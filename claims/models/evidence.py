from __future__ import annotations

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F

from claims.extraction.faults.same_source import same_source
from claims.models.append_only import AppendOnly, AppendOnlyQuerySet
from claims.models.full_text import FullTextIndex, words_of


class Stance(models.TextChoices):
    SUPPORTS = "supports", "supports"
    REFUTES = "refutes", "refutes"
    CONTEXT = "context", "gives context"


def marks_of(same_source: str, *, later: bool) -> list[str]:
    """What a reader should weigh evidence by, in words."""
    same = [f"same source: {same_source}"] if same_source else []
    return [*same, "dated after the article"] if later else same


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def standing(self) -> Self:
        return self.filter(removed_at=None)

    def beside_article(self) -> Self:
        """With what ``same_source`` and ``later_than_article`` compare it to, and its copy but for the text."""
        article = "claim__article"
        return (
            self.select_related("copy")
            .defer("copy__text")
            .annotate(
                article_published=F(f"{article}__published"),
                article_outlet=F(f"{article}__outlet"),
                article_url=F(f"{article}__url"),
                article_chain=F(f"{article}__current__analysis__chain"),
            )
        )


class Evidence(models.Model):
    """A source that a verdict on a claim rests on."""

    claim = models.ForeignKey("claims.Claim", on_delete=models.PROTECT, related_name="evidence")
    url = models.URLField(max_length=2000, blank=True)
    title = models.CharField(max_length=500, blank=True)
    publisher = models.CharField(max_length=200, blank=True)
    quote = models.TextField(blank=True)
    published = models.DateField(null=True, blank=True)
    accessed = models.DateField(null=True, blank=True)
    stance = models.CharField(max_length=8, choices=Stance, default=Stance.SUPPORTS)
    note = models.TextField(blank=True)
    archive = models.URLField(
        max_length=2000, blank=True, help_text="Where an archive outside this house keeps the page."
    )
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = "evidence"
        indexes = [FullTextIndex(words_of("title", "publisher", "quote", "note"), name="evidence_words")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(url="", title="", quote=""), name="evidence_names_something"
            )
        ]

    def __str__(self) -> str:
        return self.title or self.url or self.quote

    @property
    def same_source(self) -> str:
        """The outlet of the article's own source chain that it stands on, "" for none. Needs ``beside_article``."""
        beside: Any = self
        steps = (beside.article_chain or {}).get("steps", ())
        passed = [(beside.article_outlet, beside.article_url)]
        passed += [(step["outlet"], step["url"]) for step in steps]
        return same_source(url=self.url, publisher=self.publisher, passed=passed)

    @property
    def later_than_article(self) -> bool:
        """Whether it was published after the article: what it says was not known then. Needs ``beside_article``."""
        article_published = getattr(self, "article_published", None)
        return bool(self.published and article_published and self.published > article_published)

    @property
    def marks(self) -> list[str]:
        """What a reader should weigh it by, in words. Needs ``beside_article``."""
        return marks_of(self.same_source, later=self.later_than_article)


class ArchivedCopy(AppendOnly):
    """The text of a cited page as it was when somebody kept it; ``sha256`` is of its UTF-8."""

    evidence = models.OneToOneField(Evidence, on_delete=models.PROTECT, related_name="copy")
    url = models.URLField(max_length=2000, help_text="Where the page was found, redirects followed.")
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    taken_at = models.DateTimeField(auto_now_add=True)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "archived copies"

    def __str__(self) -> str:
        return f"copy of {self.url}"
