"""Every arithmetic relation that the text asserts, with its working."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from claims.extraction.arithmetic import (
    changes,
    conversions,
    shares,
    sums,
    table_changes,
    table_sums,
    tables,
)
from claims.extraction.arithmetic.passages import passages
from claims.extraction.types import Block, Quantity, Relation, Role, Sentence


def relations(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], quantities: Sequence[Quantity]
) -> tuple[Relation, ...]:
    """Sums, conversions, changes and shares, in the order of their first figure."""
    if not quantities:
        return ()
    told = [sentence for sentence in sentences if blocks[sentence.block].role is not Role.CODE]
    figured = passages(told, quantities)
    compared = [passage for passage in figured if len(passage.amounts) > 1]
    tabled = list(tables.find(text, blocks, quantities))
    found = chain(
        *(table_sums.relations(text, table) for table in tabled),
        *(table_changes.relations(text, table) for table in tabled),
        sums.relations(text, figured),
        conversions.relations(text, blocks, compared),
        changes.relations(text, compared),
        shares.relations(text, figured),
    )
    return tuple(sorted(found, key=lambda relation: min(span.start for span in relation.spans)))
