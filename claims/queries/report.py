"""The report screen and the head of every hand-out: one article's current version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from claims.models import Article, Claim, Evidence, FlagState, Report, Value, Verdict, Version
from claims.models.claim import blind
from claims.models.flag import GRAVITY
from claims.models.links import web_address
from claims.queries.ledger import Ledger, ledger_of
from claims.queries.published import Correction
from claims.queries.report_claims import Checked, flags_of, person, rows, ruleset_words
from claims.queries.report_rows import FlagRow, ReportRow, Tally
from claims.queries.source_chain import SourceChain, chain_of
from claims.rules.base import Severity
from claims.states import ClaimState


@dataclass(frozen=True, slots=True)
class Said:
    """One of the people whose verdicts are live, and on how many claims."""

    name: str
    verdicts: int
    adjudications: int


@dataclass(frozen=True, slots=True)
class ReportHead:
    """All of a report but its claims. ``flags`` are those of the version, in reading order.

    ``versions`` are all texts of the article, newest first, each without its text. ``undecided`` and
    ``disagreed`` are the claims in scope on which no verdict stands, ``settled`` those that were
    adjudicated, by their labels, in reading order. ``address`` is where the report is published, if it
    is; ``corrections`` are the verdicts that changed since its first issue.
    """

    article: Article
    version: Version
    versions: tuple[Version, ...]
    tally: Tally
    flags: tuple[FlagRow, ...]
    people: tuple[Said, ...]
    undecided: tuple[str, ...]
    disagreed: tuple[str, ...]
    settled: tuple[str, ...]
    made_at: datetime
    address: str = ""
    corrections: tuple[Correction, ...] = ()

    @property
    def policy(self) -> str:
        """How many reviewers the article needs, in words."""
        needed = self.article.reviewers_needed
        if needed == 1:
            return "one reviewer decides each claim"
        return (
            f"{needed} reviewers decide each claim independently, without seeing each other’s work; "
            "where they disagree somebody else settles it"
        )

    @property
    def unfinished(self) -> str:
        """On how many claims no verdict stands, in words; empty where none is missing."""
        of_all = f" of {self.tally.total} claim{'' if self.tally.total == 1 else 's'}"
        missing = [(self.undecided, "undecided"), (self.disagreed, "disagreed")]
        told = [f"{len(labels)}{of_all} {state}" for labels, state in missing if labels]
        return ", ".join([*told[:1], *(words.replace(of_all, "") for words in told[1:])])

    @property
    def open_flags(self) -> list[FlagRow]:
        """The gravest first, then in reading order."""
        found = [flag for flag in self.flags if flag.in_scope and flag.state == FlagState.OPEN]
        return sorted(found, key=lambda flag: GRAVITY[flag.severity])

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
    def ruleset(self) -> str:
        """Which rules ran in which version, in words."""
        return ruleset_words(self.version.rules)

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


def report_head(article_id: int, *, address: str = "") -> ReportHead:
    """Raises Http404 for an unknown article and for one without a text."""
    articles = Article.objects.select_related("current", "current__created_by")
    article = get_object_or_404(articles.defer("current__text", "current__source"), pk=article_id)
    version = article.current
    if version is None:
        raise Http404("This article has no text to report on.")
    open_claims = _not_simply_decided(article)
    return ReportHead(
        article=article,
        version=version,
        versions=tuple(_versions(article)),
        tally=_tally(article),
        flags=flags_of([version.pk]).get(version.pk, ()),
        people=tuple(_people(article)),
        undecided=open_claims[ClaimState.UNDECIDED],
        disagreed=open_claims[ClaimState.DISAGREED],
        settled=open_claims[ClaimState.ADJUDICATED],
        made_at=timezone.now(),
        address=address,
    )


def is_still_so(head: ReportHead) -> bool:
    """Whether nobody has changed the article since its head was read."""
    return Article.objects.filter(pk=head.article.pk, changes=head.article.changes).exists()


def report_rows(head: ReportHead, *, copies: bool = False) -> Iterator[ReportRow]:
    """The article's claims in reading order, then those of other articles that stand in its text.

    ``copies``: with the kept copies of the evidence.
    """
    claims = Claim.objects.standing().filter(article=head.article)
    return rows(claims, {head.version.pk: Checked(head.flags, head.ruleset)}, copies=copies)


def _versions(article: Article) -> QuerySet[Version]:
    versions = Version.objects.filter(article=article).select_related("created_by").order_by("-number")
    return versions.defer("text", "source", "analysis")


def _not_simply_decided(article: Article) -> dict[str, tuple[str, ...]]:
    """State → labels of the claims in scope, for every state but decided."""
    found: dict[str, list[str]] = {state: [] for state in ClaimState}
    claims = Claim.objects.in_scope().filter(article=article).exclude(state=ClaimState.DECIDED)
    for claim in claims.order_by("position", "pk").only("number", "state"):
        found[claim.state].append(claim.label)
    return {state: tuple(labels) for state, labels in found.items()}


def _people(article: Article) -> Iterator[Said]:
    """Whose verdicts are live, by name; not of claims that others still decide independently."""
    told = Verdict.objects.live().filter(claim__article=article, claim__removed_at=None)
    names = {name: F(f"reviewer__{name}") for name in ("username", "first_name", "last_name")}
    counted = told.exclude(blind("claim")).order_by().values("reviewer", **names)
    counted = counted.annotate(
        given=Count("pk", filter=Q(settles=False)), settled=Count("pk", filter=Q(settles=True))
    )
    said = [
        Said(person(User(**{name: row[name] for name in names})), row["given"], row["settled"])
        for row in counted
    ]
    yield from sorted(said, key=lambda one: one.name)


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
