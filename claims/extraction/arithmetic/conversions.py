"""Figures restated in another unit of measure or currency."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claims.extraction.arithmetic import exchange_rates, unit_conversions
from claims.extraction.arithmetic.pairs import Pair, pairs
from claims.extraction.arithmetic.passages import Passage
from claims.extraction.types import Block, Relation, Role


def relations(text: str, blocks: Sequence[Block], passages: Sequence[Passage]) -> Iterator[Relation]:
    """Measures checked one by one, and rates of exchange checked against each other.

    A teaser tells of another article, so its rates are only compared with its own.
    """
    rates: dict[tuple[frozenset[str], int], list[Pair]] = defaultdict(list)
    for passage in passages:
        for pair in pairs(text, passage):
            if pair.first.kind == "measure":
                yield unit_conversions.relation(text, pair)
            else:
                index = passage.sentence.block
                article = index if blocks[index].role is Role.TEASER else -1
                rates[frozenset((pair.first.unit, pair.second.unit)), article].append(pair)
    for same in rates.values():
        yield from exchange_rates.relations(text, same)
