"""The article without what is not its own: blocks that stay, and what is cut out of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.extraction.types import OUT_OF_SCOPE, Role
from claims.models import Block, FlagState, Version
from claims.queries.report_rows import FlagRow

PLACEHOLDERS = frozenset({"P201", "P202", "P203", "P204", "P205", "P206", "P209", "P210"})
"""Rules whose findings are no words of the author: boxes without a value, leaked templates, filler.

Not cut text and broken letters (P207, P208): something of the author's stands there.
"""

BOILERPLATE = OUT_OF_SCOPE | {Role.SYNDICATION_NOTICE, Role.OTHER}


@dataclass(frozen=True, slots=True)
class CleanBlock:
    """A block that stays: its pieces in reading order, each ``(start, end)`` in the version's text."""

    role: str
    level: int
    pieces: tuple[tuple[int, int], ...]


def clean_blocks(version: Version, flags: Sequence[FlagRow]) -> Iterator[CleanBlock]:
    """The blocks with words left once what open flags call a placeholder is cut. One query.

    A page often has its headline twice, for print and for screen: once is enough.
    """
    headlines = set()
    cuts = sorted(
        (flag.start, flag.end)
        for flag in flags
        if flag.code in PLACEHOLDERS and flag.state == FlagState.OPEN and flag.end > flag.start
    )
    for block in Block.objects.filter(version=version).order_by("position"):
        if block.role in BOILERPLATE:
            continue
        words = version.text[block.start : block.end]
        if block.role == Role.HEADLINE and words in headlines:
            continue
        if block.role == Role.HEADLINE:
            headlines.add(words)
        pieces = tuple(
            (start, end)
            for start, end in _without(block.start, block.end, cuts)
            if any(letter.isalnum() for letter in version.text[start:end])
        )
        if pieces:
            yield CleanBlock(block.role, block.level, pieces)


def _without(start: int, end: int, cuts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What is left of ``[start, end)``."""
    for cut_start, cut_end in cuts:
        if cut_end > start and cut_start < end:
            if cut_start > start:
                yield start, cut_start
            start = max(start, cut_end)
    if start < end:
        yield start, end
