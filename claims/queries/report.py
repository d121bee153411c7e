"""The report screen and the head of every hand-out: one article's current version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from claims.models import Article, Claim, Evidence, FlagState, Report, Value, Version
from claims.models.links import web_address
from claims.queries.ledger import Ledger, ledger_of
from claims.queries.report_claims import flags_of, person, rows
from claims.queries.report_rows import FlagRow, ReportRow, Tally
from claims.queries.source_chain import SourceChain, chain_of
from claims.rules.base import Severity


@dataclass(frozen=True, slots=True)
class ReportHead:
    """All of a report but its claims. ``flags`` are those of the version, in reading order."""

    article: Article
    version: Version
    tally: Tally
    flags: tuple[FlagRow, ...]
    made_at: datetime

    @property
    def open_flags(self) -> list[FlagRow]:
        return [flag for flag in self.flags if flag.in_scope and flag.state == FlagState.OPEN]

    @property
    def settled_flags(self) -> list[FlagRow]:
        return [flag for flag in self.flags if flag.in_scope and flag.state != FlagState.OPEN]

    @property
    def flags_elsewhere(self) -> list[FlagRow]:
        """Flags on teasers, widgets and other text that is not the article's own."""
        return [flag for flag in self.flags if not flag.in_scope]

    @property
    def flag_counts(self) -> dict[str, int]:
        """Severity → number of open flags, the gravest first."""
        found = Counter(flag.severity for flag in self.open_flags)
        return {level.value: found[level.value] for level in Severity if found[level.value]}

    @property
    def link(self) -> str:
        """Where the article stands, if a page may link to it."""
        return web_address(self.article.url)

    @property
    def imported_by(self) -> str:
        return person(self.version.created_by)

    @property
    def ledger(self) -> list[dict[str, Any]]:
        """The arithmetic that the text asserts, as the analysis contract describes it."""
        return list(self.version.analysis.get("ledger", []))

    @property
    def worked(self) -> Ledger:
        """The same, each relation as a worked calculation."""
        return ledger_of(self.ledger)

    @property
    def chain(self) -> SourceChain:
        """Where the text came from, and how many independent sources stand behind it."""
        return chain_of(self.version.analysis["chain"], outlet=self.article.outlet)

    @property
    def hops(self) -> list[dict[str, Any]]:
        """The outlets that the text came through, as the analysis contract describes them."""
        return list(self.version.analysis.get("hops", []))


def report_head(article_id: int) -> ReportHead:
    """Raises Http404 for an unknown article and for one without a text."""
    articles = Article.objects.select_related("current", "current__created_by")
    article = get_object_or_404(articles.defer("current__text", "current__source"), pk=article_id)
    version = article.current
    if version is None:
        raise Http404("This article has no text to report on.")
    flags = flags_of([version.pk]).get(version.pk, ())
    return ReportHead(article, version, _tally(article), flags, timezone.now())


def report_rows(head: ReportHead) -> Iterator[ReportRow]:
    """The article's claims in reading order, then those of other articles that stand in its text."""
    return rows(Claim.objects.standing().filter(article=head.article), {head.version.pk: head.flags})


def handed_out(version: Version) -> QuerySet[Report]:
    """The reports of this version that left the house, newest first."""
    return Report.objects.filter(version=version).select_related("created_by").order_by("-pk")


def _by_standing(counts: Iterable[tuple[str | None, str, str, int]]) -> dict[tuple[str, str], int]:
    """Number by how a claim stands and who stands behind it; decided and adjudicated claims count as their verdict."""
    numbers: Counter[tuple[str, str]] = Counter()
    for value, state, sourcing, number in counts:
        numbers[value or state, sourcing] += number
    return dict(numbers)


def _tally(article: Article) -> Tally:
    ours = Claim.objects.in_scope().filter(article=article)
    evidence = Evidence.objects.filter(claim=OuterRef("pk"), removed_at=None)
    counts = ours.order_by().values_list("verdict__value", "state", "sourcing").annotate(number=Count("pk"))
    return Tally(
        numbers=_by_standing(counts),
        supported_without_evidence=ours.filter(~Exists(evidence), verdict__value=Value.SUPPORTED).count(),
        of_other_articles=Claim.objects.standing().filter(article=article, scope=False).count(),
    )
