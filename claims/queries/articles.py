"""The article table: what each row says, at a cost that depends on the page and not on the table."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet

from claims.models import Article, Verdict


def articles() -> QuerySet[Article]:
    """Every article with its progress and its open flags counted, newest first."""
    return Article.objects.with_progress().with_flag_counts().prefetch_related("tags")


def article_title(article_id: int) -> str | None:
    """The title of one article, None where there is no such article."""
    return Article.objects.filter(pk=article_id).values_list("title", flat=True).first()


def reviewers_of(article_ids: Sequence[int]) -> dict[int, list[str]]:
    """Article → the names of those who have a verdict on a decided claim of it, in alphabetical order."""
    pairs = (
        Verdict.objects.live()
        .filter(claim__article__in=article_ids, claim__verdict__isnull=False)
        .order_by("reviewer__username")
        .values_list("claim__article", "reviewer__username")
        .distinct()
    )
    names: dict[int, list[str]] = {}
    for article_id, name in pairs:
        names.setdefault(article_id, []).append(name)
    return names
