"""Sentences with the figures that stand in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claims.extraction.types import Quantity, Sentence
from claims.extraction.values import value

COUNTS = frozenset({"count", "number"})
"""Kinds of figures that count things, named or not."""

_MOST_AMOUNTS = 60
"""A "sentence" of more amounts than this is a table run together: nobody adds it up in prose."""

_NOT_AMOUNTS = frozenset({"year", "ordinal"})


@value(frozen=True, slots=True)
class Passage:
    """One sentence and its amounts in order: everything but years and ranks, and none of a table's run together."""

    sentence: Sentence
    amounts: tuple[Quantity, ...]


def passages(sentences: Sequence[Sentence], quantities: Sequence[Quantity]) -> list[Passage]:
    """A passage for each sentence, those without amounts included."""
    starts = [quantity.start for quantity in quantities]
    found = []
    for sentence in sentences:
        inside = quantities[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        amounts = tuple(q for q in inside if q.kind not in _NOT_AMOUNTS)
        found.append(Passage(sentence, amounts if len(amounts) <= _MOST_AMOUNTS else ()))
    return found
