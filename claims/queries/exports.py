"""Claims of many articles as report rows, and how many of them stand how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.contrib.auth.models import User
from django.db.models import Count, QuerySet
from django.shortcuts import get_object_or_404

from claims.models import Article, Claim, Export
from claims.models.claim import ClaimQuerySet
from claims.queries.report_claims import checked, rows
from claims.queries.report_rows import STANDINGS, ReportRow

ARTICLES = 100
"""Articles whose flags are held in memory at a time."""

LATEST = 20


def exportable() -> ClaimQuerySet:
    """What there is to export, before any filter: every claim that counts."""
    return Claim.objects.in_scope()


def kept_export(export_id: int) -> Export:
    """An export that was made whole. Raises Http404."""
    return get_object_or_404(Export.objects.exclude(sha256=""), pk=export_id)


def content_of(export: Export) -> Iterator[bytes]:
    """Its bytes, a part in memory at a time."""
    parts = export.parts.order_by("position").values_list("data", flat=True)
    return (bytes(data) for data in parts.iterator(chunk_size=1))


def standings(claims: QuerySet[Claim]) -> dict[str, int]:
    """How the claims stand → how many. One query."""
    found: Counter[str] = Counter()
    for value, state, number in (
        claims.order_by().values_list("verdict__value", "state").annotate(number=Count("pk"))
    ):
        found[value or state] += number
    return {standing: found[standing] for standing in STANDINGS}


def rows_across(claims: QuerySet[Claim]) -> Iterator[ReportRow]:
    """The claims article by article, each as its article's own report shows it. Memory stays flat."""
    ids = list(claims.order_by("article_id").values_list("article_id", flat=True).distinct())
    for start in range(0, len(ids), ARTICLES):
        group = ids[start : start + ARTICLES]
        versions = Article.objects.filter(pk__in=group).values_list("current_id", flat=True)
        yield from rows(claims.filter(article__in=group), checked(versions))


def exports_of(user: User) -> QuerySet[Export]:
    """The latest that this person had made."""
    return Export.objects.filter(created_by=user).select_related("job").order_by("-pk")[:LATEST]
