"""Slips between copies in other words: what one of two statements of the same gives otherwise than the other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from claims.extraction.copies import reworded_dates, reworded_figures, reworded_mood, reworded_ranges, streaks
from claims.extraction.copies.likeness import Profile
from claims.extraction.copies.slips import Slips, slip
from claims.extraction.types import Difference, Role

Disputed = frozenset[frozenset[tuple[Decimal, str]]]
"""The two values, with their unit, of each slip."""


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
        **reworded_mood.find(text, profiles),
        **reworded_dates.find(text, profiles, near),
        **reworded_ranges.find(text, profiles),
        **streaks.find(text, profiles),
        **reworded_figures.find(text, profiles, weights),
    }


def disputed(profiles: Sequence[Profile], slips: Slips) -> Disputed:
    """The figures that differ in ``slips``."""
    return frozenset(
        frozenset(
            (figure.value, figure.unit)
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
    ones, twos = ({(each.value, each.unit) for each in profile.figures} for profile in (first, second))
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
