"""What a verdict report is made of: the same rows for every format. Offsets are code points.

Nobody changes a row. ``Place`` and ``ReportRow`` are not frozen all the same: an export makes hundreds of
thousands, and making a frozen one takes six times as long.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from claims.extraction.types import Sourcing
from claims.models import Value
from claims.models.evidence import marks_of
from claims.models.links import web_address
from claims.states import ClaimState

STANDINGS = (*Value.decisions(), ClaimState.DISAGREED.value, ClaimState.UNDECIDED.value)
"""How a claim can stand, in the order a report counts them."""


@dataclass(slots=True)
class Place:
    """Where a claim stands in the text, ``[start, end)``, between what, and in what part of the article."""

    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    role: str
    sourcing: str


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of evidence.

    ``copy_sha256`` is of the text of its page that was kept, empty where none was; ``copy`` is that text,
    for formats that carry it. ``same_source`` names the outlet of the article's own source chain that it
    stands on, empty for none.
    """

    url: str
    title: str
    publisher: str
    quote: str
    published: date | None
    accessed: date | None
    stance: str
    note: str
    archive: str
    copy_sha256: str
    copy_taken_at: datetime | None
    same_source: str
    later_than_article: bool
    copy: str = ""

    @property
    def marks(self) -> list[str]:
        return marks_of(self.same_source, later=self.later_than_article)

    @property
    def link(self) -> str:
        """Its address, if a page may link to it."""
        return web_address(self.url)


@dataclass(frozen=True, slots=True)
class Dissent:
    """The verdict of a reviewer that differs from the one that stands, or that disagrees where none does."""

    reviewer: str
    verdict: str
    reason: str
    note: str
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class FlagRow:
    """A flag and what became of it. ``start == end == 0`` is about the whole article."""

    id: int
    code: str
    rule: str
    severity: str
    start: int
    end: int
    quote: str
    message: str
    in_scope: bool
    state: str
    reason: str
    decided_by: str
    decided_at: datetime | None


@dataclass(slots=True)
class ReportRow:
    """One claim with all that is known of it.

    ``verdict`` is supported, disputed, unverified, disagreed or undecided; the fields from ``reason`` to
    ``decided_on`` (the number of the version it was decided on) are empty where no verdict stands.
    ``state`` says how that came about: an adjudicated claim's reviewer is who settled the disagreement,
    its note says why, and ``dissent`` is what others had said.
    ``mentions`` is empty where the claim no longer stands in the text. ``flags`` are the open ones
    on its mentions, ``rules`` those that looked for them, with their versions. ``gap`` says what a reader lacks to follow it to its source. ``score`` runs from 0 to 1.
    """

    article_id: int
    article: str
    claim_id: int
    claim: str
    text: str
    in_scope: bool
    state: str
    verdict: str
    reason: str
    note: str
    reviewer: str
    decided_at: datetime | None
    decided_on: int | None
    dissent: tuple[Dissent, ...]
    sourcing: str
    gap: str
    speaker: str
    affiliation: str
    kinds: tuple[str, ...]
    score: float
    mentions: tuple[Place, ...]
    evidence: tuple[Source, ...]
    flags: tuple[FlagRow, ...]
    rules: str

    @property
    def without_evidence(self) -> bool:
        """Whether it was called supported and nothing is there to show for it."""
        return self.verdict == Value.SUPPORTED and not self.evidence

    @property
    def roles(self) -> tuple[str, ...]:
        """The parts of the article it stands in, each once, in reading order."""
        return tuple(dict.fromkeys(place.role for place in self.mentions))


@dataclass(frozen=True, slots=True)
class Tally:
    """Claims in scope by how they stand and who stands behind them."""

    numbers: Mapping[tuple[str, str], int]
    supported_without_evidence: int
    of_other_articles: int

    @property
    def total(self) -> int:
        return sum(self.numbers.values())

    @property
    def counts(self) -> dict[str, int]:
        """What a progress bar shows."""
        return {"total": self.total, **self.by_verdict}

    @property
    def by_verdict(self) -> dict[str, int]:
        """Standing → number, undecided last."""
        return {standing: self._sum(standing, None) for standing in STANDINGS}

    @property
    def by_sourcing(self) -> dict[str, int]:
        """Sourcing → number, best first."""
        return {level.value: self._sum(None, level.value) for level in Sourcing}

    @property
    def table(self) -> list[tuple[str, list[int], int]]:
        """A line for each standing: its name, its numbers by sourcing, their sum."""
        return [
            (standing, [self.numbers.get((standing, level.value), 0) for level in Sourcing], number)
            for standing, number in self.by_verdict.items()
        ]

    def _sum(self, standing: str | None, sourcing: str | None) -> int:
        return sum(
            number
            for (stands, sourced), number in self.numbers.items()
            if standing in {None, stands} and sourcing in {None, sourced}
        )
