"""Whether an article knows of two values: then neither is a slip for the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from claims.extraction.types import Document, Quantity

_LARGE = 30
"""Below it, two figures are as far apart as a third by chance."""


class GivenValues:
    """The values that an article gives, from its figures with the number of the block that each stands in."""

    def __init__(self, figures: Iterable[tuple[int, Quantity]]) -> None:
        self._blocks: dict[Decimal, set[int]] = defaultdict(set)
        for block, figure in figures:
            self._blocks[figure.value].add(block)

    @classmethod
    def of(cls, document: Document) -> GivenValues:
        """The values of ``document``."""
        sentences = ((document.sentence_at(figure.start), figure) for figure in document.quantities)
        return cls((sentence.block, figure) for sentence, figure in sentences if sentence)

    def share_a_block(self, one: Decimal, two: Decimal) -> bool:
        """Whether one paragraph gives both."""
        return not self._blocks[one].isdisjoint(self._blocks[two])

    def are_both_meant(self, one: Decimal, two: Decimal) -> bool:
        """Whether a paragraph gives both, several give each, or a third figure is what they are apart or together."""
        if self.share_a_block(one, two) or min(len(self._blocks[each]) for each in (one, two)) > 1:
            return True
        apart = abs(one - two)
        return one + two in self._blocks or (apart >= _LARGE and apart in self._blocks)
