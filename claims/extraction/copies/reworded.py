"""Slips between copies in other words: what one of two statements of the same gives otherwise than the other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from claims.extraction.copies import (
    reworded_dates,
    reworded_denials,
    reworded_figures,
    reworded_mood,
    reworded_ranges,
    streaks,
)
from claims.extraction.copies.likeness import Profile, summarises
from claims.extraction.copies.slips import Slips, slip
from claims.extraction.types import Difference, Role, Span

Disputed = frozenset[frozenset[Decimal]]
"""The two values of each slip."""


def find(
    text: str,
    profiles: Mapping[int, Profile],
    weights: Mapping[str, float],
    near: Collection[tuple[int, int]] = (),
) -> Slips:
    """The pairs of statements that are copies in other words, each with what differs.

    ``near`` are those for which all that they share speaks (``weighing``).
    """
    return {
        **reworded_denials.find(text, profiles),
        **reworded_mood.find(text, profiles),
        **reworded_dates.find(text, profiles, near),
        **reworded_ranges.find(text, profiles),
        **streaks.find(text, profiles),
        **reworded_figures.find(text, profiles, weights),
    }


def misprinted(profiles: Mapping[int, Profile], misprints: Iterable[tuple[Span, Span]]) -> Slips:
    """The pairs of a summary and what it sums up that give the two figures of a misprint."""
    found: Slips = {}
    for first, second in misprints:
        one, two = (
            next((at for at, each in profiles.items() if each.statement.contains(span)), None)
            for span in (first, second)
        )
        if one is not None and two is not None and one < two and summarises(profiles[one], profiles[two]):
            spans = (Span(each.start, each.end) for each in (first, second))
            found.setdefault((one, two), (Difference("number", *spans),))
    return found


def disputed(profiles: Sequence[Profile], slips: Slips) -> Disputed:
    """The figures that differ in ``slips``."""
    return frozenset(
        frozenset(
            figure.value
            for at, span in zip(pair, (each.first, each.second), strict=True)
            for figure in profiles[at].figures
            if (figure.start, figure.end) == (span.start, span.end)
        )
        for pair, differences in slips.items()
        for each in differences
    )


def dispute(first: Profile, second: Profile, disputed: Disputed) -> bool:
    """Whether the two give the two figures of a slip."""
    if not disputed:
        return False
    ones, twos = ({each.value for each in profile.figures} for profile in (first, second))
    return any(
        len(pair & ones) == len(pair & twos) == 1 and pair <= ones | twos
        for pair in disputed
        if len(pair) > 1
    )


def differing(text: str, profiles: Mapping[int, Profile], slips: Slips) -> Iterator[Difference]:
    """What later copies say otherwise than the first copy that they are alike to."""
    wordings: dict[tuple[str, Role], int] = {}
    for at, later in profiles.items():
        earlier = [one for one in wordings.values() if profiles[one].words != later.words]
        found = (slip(text, profiles[one], later) or slips.get((one, at), ()) for one in earlier)
        yield from next(filter(None, found), ())
        wordings.setdefault((later.words, later.role), at)
