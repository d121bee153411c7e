"""The agreement page: how far reviewers agree who decided the same claim, in all and in parts.

A unit is a claim in one round with the live verdicts on it; one pass over the verdicts of claims that
two people or more decided counts everything the page shows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import combinations, groupby
from operator import attrgetter
from typing import NamedTuple

from django.contrib.auth.models import User
from django.db.models import Count, QuerySet
from django.utils import timezone

from claims.agreement import (
    Figure,
    cohen_kappa,
    fleiss_kappa,
    krippendorff_alpha,
    percent_agreement,
)
from claims.models import Article, Claim, Value, Verdict
from claims.models.claim import blind

FEW = 5
"""Over fewer claims than this a figure of agreement tells nothing, and a page says so instead."""

VERDICTS = Value.decisions()
Pattern = tuple[int, ...]


class Rating(NamedTuple):
    """One live verdict on a unit, in the order they are read."""

    claim: int
    round: int
    article: int
    reviewer: int
    value: str
    at: datetime

    @property
    def unit(self) -> tuple[int, int]:
        return self.claim, self.round


@dataclass(frozen=True, slots=True)
class Part:
    """Agreement within one article or one month. ``subject`` is its title, or "2026-11"."""

    subject: str
    percent: Figure
    alpha: Figure
    url: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reviewers, by name, over the claims that both decided."""

    names: tuple[str, str]
    percent: Figure
    kappa: Figure


@dataclass(frozen=True, slots=True)
class Agreement:
    """``articles`` come newest first, ``months`` in order, ``pairs`` by the number of shared claims."""

    percent: Figure
    fleiss: Figure
    alpha: Figure
    pairs: list[Pair]
    articles: list[Part]
    months: list[Part]

    @property
    def measures(self) -> list[tuple[str, Figure]]:
        """The figures over everything, by name."""
        return [
            ("percent agreement", self.percent),
            ("Fleiss’ κ", self.fleiss),
            ("Krippendorff’s α", self.alpha),
        ]


@dataclass(slots=True)
class _Tally:
    """Units by what was said of them."""

    overall: Counter[Pattern] = field(default_factory=Counter)
    articles: dict[int, Counter[Pattern]] = field(default_factory=lambda: defaultdict(Counter))
    months: dict[str, Counter[Pattern]] = field(default_factory=lambda: defaultdict(Counter))
    pairs: dict[tuple[int, int], Counter[tuple[str, str]]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    def add(self, ratings: list[Rating]) -> None:
        values = [rating.value for rating in ratings]
        pattern = tuple(values.count(verdict) for verdict in VERDICTS)
        latest = timezone.localtime(max(rating.at for rating in ratings))
        self.overall[pattern] += 1
        self.articles[ratings[0].article][pattern] += 1
        self.months[f"{latest:%Y-%m}"][pattern] += 1
        by_reviewer = sorted((rating.reviewer, rating.value) for rating in ratings)
        for (one, said), (other, answered) in combinations(by_reviewer, 2):
            self.pairs[one, other][said, answered] += 1


def agreement(
    *, article_id: int | None = None, since: date | None = None, until: date | None = None
) -> Agreement:
    """Agreement over all claims, or those of one article, or those last decided from ``since`` to ``until``."""
    tally = _Tally()
    for ratings in _units(article_id):
        day = timezone.localtime(max(rating.at for rating in ratings)).date()
        if (since is None or day >= since) and (until is None or day <= until):
            tally.add(ratings)
    return Agreement(
        percent=percent_agreement(tally.overall),
        fleiss=fleiss_kappa(tally.overall),
        alpha=krippendorff_alpha(tally.overall),
        pairs=_pairs(tally),
        articles=_articles(tally),
        months=[
            Part(month, percent_agreement(patterns), krippendorff_alpha(patterns))
            for month, patterns in sorted(tally.months.items())
        ],
    )


def _units(article_id: int | None) -> Iterator[list[Rating]]:
    """The ratings of each claim and round that two reviewers or more decided."""
    live = Verdict.objects.live().of_reviewers().filter(claim__in=_claims(article_id))
    twice = live.order_by().values("claim").annotate(given=Count("pk")).filter(given__gt=1).values("claim")
    rows: Iterable[tuple[int, int, int, int, str, datetime]] = (
        live.filter(claim__in=twice)
        .order_by("claim", "round", "pk")
        .values_list("claim", "round", "claim__article", "reviewer", "value", "created_at")
        .iterator()
    )
    for _, ratings in groupby((Rating(*row) for row in rows), key=attrgetter("unit")):
        unit = list(ratings)
        if len(unit) > 1:
            yield unit


def _claims(article_id: int | None) -> QuerySet[Claim]:
    """Claims in scope whose verdicts are open to everybody: the rest count once all have decided."""
    claims = Claim.objects.in_scope().exclude(blind())
    return claims if article_id is None else claims.filter(article=article_id)


def _pairs(tally: _Tally) -> list[Pair]:
    names = dict(
        User.objects.filter(pk__in={pk for pair in tally.pairs for pk in pair}).values_list("pk", "username")
    )
    pairs = [
        Pair((names[one], names[other]), _percent(said), cohen_kappa(said))
        for (one, other), said in tally.pairs.items()
    ]
    return sorted(pairs, key=lambda pair: (-pair.kappa.n, pair.names))


def _percent(said: Counter[tuple[str, str]]) -> Figure:
    """Two reviewers' plain agreement."""
    return Figure(sum(n for (one, other), n in said.items() if one == other) / said.total(), said.total())


def _articles(tally: _Tally) -> list[Part]:
    found = Article.objects.filter(pk__in=tally.articles)
    return [
        Part(
            article.title,
            percent_agreement(tally.articles[article.pk]),
            krippendorff_alpha(tally.articles[article.pk]),
            article.get_absolute_url(),
        )
        for article in found
    ]
