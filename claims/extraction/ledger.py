"""Every arithmetic relation that the text asserts, with its working."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.types import Block, Quantity, Relation, Sentence


def relations(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], quantities: Sequence[Quantity]
) -> tuple[Relation, ...]:
    """Sums and conversions, in text order."""
    return ()
