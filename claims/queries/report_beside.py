"""What stands beside the claims of a chunk, read for all of them at once: places, evidence, other verdicts.

As plain rows: an export is of hundreds of thousands of claims, and a model's instance of each would take
most of its time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import F, Q

from claims.extraction.types import Role
from claims.models import Evidence, Mention, Reason, Verdict
from claims.models.claim import blind
from claims.queries.report_rows import Dissent, Place, Source
from claims.states import ClaimState

REASON: dict[str, str] = {"": "", **{value: str(label) for value, label in Reason.choices}}
ROLE = {role.value: role.value.replace("_", " ") for role in Role}


class Found(NamedTuple):
    """A claim as the database gives it; ``FIELDS`` say from where."""

    id: int
    article_id: int
    article: str
    version_id: int
    number: int
    text: str
    scope: bool
    state: str
    value: str | None
    reason: str
    note: str
    username: str
    first_name: str
    last_name: str
    decided_at: datetime | None
    decided_on: int | None
    sourcing: str
    gap: str
    speaker: str
    affiliation: str
    kinds: list[str]
    score: float


FIELDS = (
    "pk",
    "article_id",
    "article__title",
    "article__current_id",
    "number",
    "text",
    "scope",
    "state",
    "verdict__value",
    "verdict__reason",
    "verdict__note",
    "verdict__reviewer__username",
    "verdict__reviewer__first_name",
    "verdict__reviewer__last_name",
    "verdict__created_at",
    "verdict__version__number",
    "sourcing",
    "gap",
    "speaker",
    "affiliation",
    "kinds",
    "score",
)


def named(username: str, first_name: str, last_name: str) -> str:
    """How a report names somebody."""
    return f"{first_name} {last_name}".strip() or username


class Beside:
    """By the claims' ids; a claim that has nothing is not there."""

    def __init__(self, chunk: Sequence[Found], *, copies: bool) -> None:
        """``copies``: with the kept copies of the evidence."""
        # A range and a few articles are quicker to ask for than a thousand ids, and as exact: of an
        # article's claims that lie between, a chunk in reading order leaves out few.
        ids = [claim.id for claim in chunk]
        self.ids: dict[str, Any] = {"claim__gte": min(ids), "claim__lte": max(ids)}
        self.articles = list({claim.article_id for claim in chunk})
        self.versions = list({claim.version_id for claim in chunk})
        self.places = _by_claim(self._places())
        self.dissent = _by_claim(self._dissent())
        self.evidence = _by_claim(self._evidence(copies=copies))

    def _places(self) -> Iterator[tuple[int, Place]]:
        mentions = Mention.objects.filter(version__in=self.versions, **self.ids)
        wanted = ("claim_id", "start", "end", "quote", "prefix", "suffix", "block__role", "sourcing")
        ordered = mentions.order_by("start", "end").values_list(*wanted)
        for claim, start, end, quote, prefix, suffix, role, sourcing in ordered:
            yield claim, Place(start, end, quote, prefix, suffix, ROLE[role], sourcing)

    def _dissent(self) -> Iterator[tuple[int, Dissent]]:
        """Nothing on a claim that is being decided independently: its reviewers must not read each other."""
        verdicts = Verdict.objects.live().filter(claim__article__in=self.articles, **self.ids)
        others = verdicts.filter(~Q(value=F("claim__verdict__value")) | Q(claim__verdict=None))
        told = others.exclude(claim__state=ClaimState.UNDECIDED).order_by("pk")
        person = [f"reviewer__{name}" for name in ("username", "first_name", "last_name")]
        for claim, value, reason, note, at, *name in told.values_list(
            "claim_id", "value", "reason", "note", "created_at", *person
        ):
            yield claim, Dissent(named(*name), value, REASON[reason], note, at)

    def _evidence(self, *, copies: bool) -> Iterator[tuple[int, Source]]:
        evidence = Evidence.objects.standing().beside_article().exclude(blind("claim"))
        evidence = evidence.filter(claim__article__in=self.articles, **self.ids)
        for one in evidence.defer(None) if copies else evidence:
            yield one.claim_id, _source(one, copies=copies)


def _by_claim(found: Iterator[tuple[int, Any]]) -> dict[int, tuple[Any, ...]]:
    gathered = defaultdict(list)
    for claim, one in found:
        gathered[claim].append(one)
    return {claim: tuple(ones) for claim, ones in gathered.items()}


def _source(evidence: Evidence, *, copies: bool) -> Source:
    copy = getattr(evidence, "copy", None)
    return Source(
        url=evidence.url,
        title=evidence.title,
        publisher=evidence.publisher,
        quote=evidence.quote,
        published=evidence.published,
        accessed=evidence.accessed,
        stance=evidence.get_stance_display(),
        note=evidence.note,
        archive=evidence.archive,
        copy_sha256=copy.sha256 if copy else "",
        copy_taken_at=copy.taken_at if copy else None,
        same_source=evidence.same_source,
        later_than_article=evidence.later_than_article,
        copy=copy.text if copy and copies else "",
    )
