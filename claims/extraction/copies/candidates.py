"""Which statements are compared at all: those that share a figure, a rare word, or the date of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claims.extraction.copies.likeness import Profile
from claims.extraction.types import Span

_CROWD = 24
"""A stem or figure that more statements hold than this tells none of them apart."""

_MOST_OF_A_DATE = 6
"""A statement of more stems than this tells more than when something happened."""


def pairs(profiles: Mapping[int, Profile]) -> list[tuple[int, int]]:
    """Pairs that share a figure or a stem that few statements hold, each once, in order."""
    held: dict[object, list[int]] = defaultdict(list)
    for at, each in profiles.items():
        for key in (*{(figure.value, figure.kind) for figure in each.figures}, *each.stems):
            held[key].append(at)
    few = (holders for holders in held.values() if 1 < len(holders) <= _CROWD)
    return sorted({pair for holders in few for pair in combinations(holders, 2)})


def tellers(profiles: Mapping[int, Profile], events: Sequence[Sequence[Span]]) -> Iterator[list[int]]:
    """For each event the statements that tell its date and little else."""
    by_date: dict[int, list[int]] = defaultdict(list)
    for at, each in profiles.items():
        if len(each.statement.times) == 1 and not each.figures and len(each.own_stems) <= _MOST_OF_A_DATE:
            by_date[each.statement.times[0].start].append(at)
    for dates in events:
        tellers = sorted(at for date in dates for at in by_date.get(date.start, ()))
        if 1 < len(tellers) <= _CROWD:
            yield tellers
