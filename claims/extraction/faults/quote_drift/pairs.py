"""Which quotations are worth comparing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

from claims.extraction.faults.quote_drift.spoken import Spoken

_CROWD = 12


def candidates(quoted: Sequence[Spoken]) -> list[tuple[int, int]]:
    """Pairs that share two neighbouring words that few quotations hold."""
    held: dict[tuple[str, str], set[int]] = defaultdict(set)
    for at, each in enumerate(quoted):
        for pair in pairwise(each.words):
            held[pair].add(at)
    few = (holders for holders in held.values() if 2 <= len(holders) <= _CROWD)
    return sorted({pair for holders in few for pair in combinations(sorted(holders), 2)})
