"""Which statements are compared at all: those that share a figure or a rare word, and what tells one event's date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, combinations, pairwise

from claims.extraction.copies.likeness import Profile
from claims.extraction.types import Span

_CROWD = 24
"""A stem or figure that more statements hold than this tells none of them apart."""

_ROUNDED = Decimal("0.05")
"""How far apart, as a share of it, two figures may be of which one is the other, rounded: "four in ten", 41%."""

_MOST_OF_A_DATE = 6
"""A statement of more stems than this tells more than when something happened."""


def pairs(profiles: Mapping[int, Profile]) -> list[tuple[int, int]]:
    """Pairs that share a figure, or nearly, or a stem that few statements hold, each once, in order."""
    by_stem: dict[str, list[int]] = defaultdict(list)
    by_value: dict[Decimal, list[int]] = defaultdict(list)
    for at, each in profiles.items():
        for stem in each.stems:
            by_stem[stem].append(at)
        for value in {figure.value for figure in each.figures}:
            by_value[value].append(at)
    near = (
        sorted({*by_value[one], *by_value[two]})
        for one, two in pairwise(sorted(by_value))
        if two - one <= _ROUNDED * two
    )
    few = (held for held in (*by_stem.values(), *by_value.values(), *near) if 1 < len(held) <= _CROWD)
    return sorted(set(chain.from_iterable(combinations(held, 2) for held in few)))


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
