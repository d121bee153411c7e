"""One attribution as a sentence's own words make it, and how much of the sentence it governs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claims.extraction.attribution.speakers import Source
from claims.extraction.attribution.tokens import Token
from claims.extraction.types import Span
from claims.extraction.values import value


@value(frozen=True, slots=True)
class Reading:
    """One attribution inside a sentence.

    ``span`` covers source and cue; ``content`` are the places of the tokens that hold what the source
    states. ``source`` is None where the sentence does not say who ("is expected to").
    """

    span: Span
    cue: str
    source: Source | None
    content: frozenset[int]
    strong: bool = True
    """A said-verb or "according to", which outranks what somebody thinks or wants."""
    outer: bool = False
    """True where the source stands behind what it states or in its midst, so that it states all of it."""
    passing: bool = False
    """True where it only shows whose position or decision is reported: it sources nothing."""


def around(tokens: Sequence[Token], first: int, end: int) -> frozenset[int]:
    """The places of all tokens but ``[first, end)``."""
    return frozenset([*range(first), *range(end, len(tokens))])


def following(tokens: Sequence[Token], first: int) -> frozenset[int]:
    """The places of the tokens from ``first`` on."""
    return frozenset(range(first, len(tokens)))


def weight(lengths: Sequence[int], places: Iterable[int]) -> int:
    """How many characters the tokens at ``places`` hold; ``lengths`` are those of all tokens."""
    return sum(map(lengths.__getitem__, places))
