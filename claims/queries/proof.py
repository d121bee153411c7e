"""The proof sheet: an article's text as it was read, with every claim and flag where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from claims.extraction.faults.unsourced import RUNNING_TEXT
from claims.extraction.types import Sourcing
from claims.models import Block, Mention, Value, Verdict, Version
from claims.queries.flag_rows import FlagRow, about_all
from claims.queries.segments import HasSpan, Segment, cut
from claims.states import ClaimState

OwnWords = Mapping[int, str]
"""Claim → what the reader said of it, where it is blind to the others."""


class ClaimMark(NamedTuple):
    """Where a claim stands. ``verdict`` is the claim's state where none stands."""

    start: int
    end: int
    claim_id: int
    number: int
    verdict: str
    sourced: bool
    """Whether a named or linked source stands behind it, here or at another of its places."""


class FlagMark(NamedTuple):
    """Some characters that a flag is about."""

    start: int
    end: int
    flag: FlagRow

    @property
    def named(self) -> bool:
        """Whether the flag's code stands behind it: behind its own place and each apart from that.

        The sentence around its own place and the figures inside it are shown, and not named again.
        """
        own = (self.flag.start, self.flag.end)
        return (self.start, self.end) == own or self.end <= own[0] or own[1] <= self.start


class PlaceMark(NamedTuple):
    """Words that something on the page leads to. ``cue``: they say who stands behind a statement."""

    start: int
    end: int
    cue: bool = False


Mark = ClaimMark | FlagMark | PlaceMark


@dataclass(slots=True)
class ProofBlock:
    """A block of the article, cut into segments, with the flags that begin in it."""

    block: Block
    segments: list[Segment[Mark]]
    flags: list[FlagRow]
    new_role: bool
    """Whether its role differs from that of the block before it, so that the margin names it."""
    claim_ids: frozenset[int] = frozenset()
    unsourced: int = 0
    """How many of its claims nobody who can be found stands behind; 0 in headlines,
    captions and tables, which the text around them sources, and out of scope."""


@dataclass(slots=True)
class Run:
    """Neighbouring blocks that are all in scope, or all not."""

    in_scope: bool
    blocks: list[ProofBlock]

    @property
    def roles(self) -> list[str]:
        return list(dict.fromkeys(block.block.get_role_display() for block in self.blocks))

    @property
    def claim_ids(self) -> frozenset[int]:
        return frozenset[int]().union(*(block.claim_ids for block in self.blocks))

    @property
    def flag_ids(self) -> frozenset[int]:
        return frozenset(flag.pk for block in self.blocks for flag in block.flags)

    @property
    def has_open_error(self) -> bool:
        """Whether something in it must not be published so: a broken widget is no claim, but a fault."""
        return any(flag.must_not_be_published for block in self.blocks for flag in block.flags)


@dataclass(slots=True)
class Proof:
    """``document_flags`` are about the whole article rather than some characters of it."""

    runs: list[Run] = field(default_factory=list)
    document_flags: list[FlagRow] = field(default_factory=list)


def proof_of(version: Version, flags: Sequence[FlagRow], own: OwnWords) -> Proof:
    """The whole text, its out-of-scope blocks in runs that a page can fold. Two queries."""
    blocks = _cut_blocks(version, list(version.blocks.all()), _claim_marks(version, own), flags)
    return Proof(
        runs=[
            Run(in_scope, list(run)) for in_scope, run in groupby(blocks, lambda block: block.block.in_scope)
        ],
        document_flags=about_all(flags),
    )


def shown_as(verdict: Verdict) -> str:
    """As what the text shows a claim to the reviewer who has just given this verdict on it, or withdrawn one."""
    claim = verdict.claim
    if claim.verdict is None and claim.state == ClaimState.UNDECIDED and verdict.value in Value.decisions():
        return verdict.value
    return claim.verdict.value if claim.verdict else claim.state


def blocks_of_claims(version: Version, claim_ids: Iterable[int]) -> set[int]:
    """The blocks in which any of these claims stands."""
    return set(Mention.objects.filter(version=version, claim__in=claim_ids).values_list("block", flat=True))


def blocks_at(version: Version, start: int, end: int) -> set[int]:
    """The blocks that ``[start, end)`` touches; none for the empty span of a whole document."""
    touched = version.blocks.filter(start__lt=end, end__gt=start)
    return set(touched.values_list("pk", flat=True))


def proof_blocks(
    version: Version, block_ids: Iterable[int], flags: Sequence[FlagRow], own: OwnWords
) -> list[ProofBlock]:
    """Some blocks, to be put in the place of what the page shows. Two queries."""
    chosen = set(block_ids)
    if not chosen:
        return []
    blocks = list(version.blocks.all())
    return _cut_blocks(version, blocks, _claim_marks(version, own, chosen), flags, only=chosen)


def _claim_marks(
    version: Version, own: OwnWords, block_ids: set[int] | None = None
) -> dict[int, list[ClaimMark]]:
    """Marks of the standing claims, by block."""
    mentions = Mention.objects.filter(version=version, claim__removed_at=None)
    if block_ids is not None:
        mentions = mentions.filter(block__in=block_ids)
    marks: defaultdict[int, list[ClaimMark]] = defaultdict(list)
    rows = mentions.order_by("start", "end").values_list(
        "block",
        "start",
        "end",
        "claim",
        "claim__number",
        "claim__verdict__value",
        "claim__state",
        "claim__sourcing",
    )
    for block, start, end, claim, number, verdict, state, sourcing in rows:
        sourced = sourcing in {Sourcing.LINKED, Sourcing.NAMED}
        marks[block].append(ClaimMark(start, end, claim, number, verdict or own.get(claim, state), sourced))
    return marks


def _place_marks(version: Version) -> list[PlaceMark]:
    """Figures that the ledger leads to, and words that say who says so."""
    figures = {(start, end) for relation in version.analysis["ledger"] for start, end in relation["spans"]}
    marks = [PlaceMark(start, end) for start, end in figures]
    return [*marks, *(PlaceMark(start, end, cue=True) for start, end in version.analysis["cues"])]


def _flag_marks(flags: Iterable[FlagRow]) -> list[FlagMark]:
    """A mark for every place of every flag."""
    marks = [FlagMark(start, end, flag) for flag in flags for start, end in flag.spans if start < end]
    return sorted(marks, key=lambda mark: mark.start)


def _cut_blocks(
    version: Version,
    blocks: Sequence[Block],
    claims: dict[int, list[ClaimMark]],
    flags: Sequence[FlagRow],
    only: set[int] | None = None,
) -> list[ProofBlock]:
    """``blocks`` are all of the version's, in order; ``only`` names those that are wanted."""
    marks = _by_block(blocks, [*_flag_marks(flags), *_place_marks(version)])
    begun = _beginning(blocks, flags)
    cut_blocks = []
    role = ""
    for block in blocks:
        new_role, role = block.role != role, block.role
        if only is not None and block.pk not in only:
            continue
        standing = claims.get(block.pk, [])
        cut_blocks.append(
            ProofBlock(
                block=block,
                segments=cut(version.text, block.start, block.end, [*standing, *marks[block.pk]]),
                flags=begun[block.pk],
                new_role=new_role,
                claim_ids=frozenset(mark.claim_id for mark in standing),
                unsourced=len({mark.claim_id for mark in standing if not mark.sourced})
                if block.role in RUNNING_TEXT
                else 0,
            )
        )
    return cut_blocks


def _by_block(blocks: Sequence[Block], marks: Iterable[FlagMark | PlaceMark]) -> defaultdict[int, list[Mark]]:
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    ends = [block.end for block in blocks]
    for mark in marks:
        for block in _touched(blocks, ends, mark):
            found[block.pk].append(mark)
    return found


def _beginning(blocks: Sequence[Block], flags: Iterable[FlagRow]) -> defaultdict[int, list[FlagRow]]:
    """Each flag that has a place, in the first block it touches: that is where its note stands."""
    found: defaultdict[int, list[FlagRow]] = defaultdict(list)
    ends = [block.end for block in blocks]
    for flag in flags:
        first = next(_touched(blocks, ends, flag), None)
        if first is not None:
            found[first.pk].append(flag)
    return found


def _touched(blocks: Sequence[Block], ends: Sequence[int], span: HasSpan) -> Iterator[Block]:
    """The blocks, given in order with their ends, that ``span`` reaches into."""
    for at in range(bisect_right(ends, span.start), len(blocks)):
        if blocks[at].start >= span.end:
            return
        yield blocks[at]
