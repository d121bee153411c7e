"""Sentences with the figures that stand in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.types import Quantity, Sentence

COUNTS = frozenset({"count", "number"})
"""Kinds of figures that count things, named or not."""

_NOT_AMOUNTS = frozenset({"year", "ordinal"})


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence and its amounts in order: everything but years and ranks."""

    sentence: Sentence
    amounts: tuple[Quantity, ...]


def passages(sentences: Sequence[Sentence], quantities: Sequence[Quantity]) -> list[Passage]:
    """A passage for each sentence, those without amounts included."""
    starts = [quantity.start for quantity in quantities]
    found = []
    for sentence in sentences:
        inside = quantities[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        found.append(Passage(sentence, tuple(q for q in inside if q.kind not in _NOT_AMOUNTS)))
    return found
