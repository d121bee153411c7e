"""Whether a summary repeats the text, by all that speaks for it, where no sign alone decides.

What both say weighs the more, the fewer statements of the article say it, a figure as a word. And whoever repeats
one statement says what no other is nearer to: so each is held against its rivals.

The factors are those of a logistic regression over 2,525 pairs of which one sums up, 460 of them one claim to an
editor, in 45 articles labelled for it (32 of them written for it, with near-repeats that are other claims). In articles that the factors had not been fitted to, 93 of 100 pairs above
``_ENOUGH`` were right.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain
from math import log

from claims.extraction.copies.figures import is_near
from claims.extraction.copies.likeness import Profile, summarises
from claims.extraction.types import Quantity
from claims.extraction.values import value

Pair = tuple[int, int]

_WORDS = 1.3
_FIGURE = 3.7
_LEAD = 10.4
_ENOUGH = 4.0
_ENOUGH_IN_WORDS = 4.6
"""Where they share no figure: words of the topic alone bring two long sentences close."""
_WIDEST_LEAD = 0.2
_MOST_WORDS = 3.0
_RIVALS = 4
_A_COPY = 0.25
"""The nearness from which a rival is taken for one more copy."""
_SHORT_TIME = 10
_FEWEST_STATEMENTS = 12
"""In fewer, everything is rare and nothing has a rival."""


@value(frozen=True, slots=True)
class _Common:
    """What two statements share: their words and their rarest figure, in weights of what stands once in the
    article; and ``nearness``, the share of all that either says, up to 1.
    """

    words: float
    figure: float
    nearness: float


def weigh(
    profiles: Mapping[int, Profile], pairs: Iterable[Pair], weights: Mapping[str, float]
) -> Iterator[tuple[Pair, float]]:
    """Those of ``pairs`` for which enough speaks, each with how much beyond that, from 0 on.

    ``weights`` are those of the stems of ``profiles``.
    """
    if len(profiles) < _FEWEST_STATEMENTS:
        return
    scales = _Scales(profiles, weights)
    common = {
        (one, two): found
        for one, two in pairs
        if summarises(profiles[one], profiles[two]) and (found := scales.common(one, two))
    }
    nearest = _nearest(common)
    for pair, found in common.items():
        score = _WORDS * min(found.words, _MOST_WORDS) + _FIGURE * found.figure
        enough = _ENOUGH if found.figure else _ENOUGH_IN_WORDS
        if score + _LEAD * min(found.nearness, _WIDEST_LEAD) < enough:
            continue  # no lead could be wide enough
        rival = max(_rival(nearest, scales, *ends) for ends in (pair, pair[::-1]))
        score += _LEAD * min(max(found.nearness - rival, -_WIDEST_LEAD), _WIDEST_LEAD)
        if score >= enough:
            yield pair, score - enough


class _Scales:
    """The weights of all that the statements of an article say."""

    def __init__(self, profiles: Mapping[int, Profile], weights: Mapping[str, float]) -> None:
        self._profiles, self._weights = profiles, weights
        self._figures = {at: _told(each) for at, each in profiles.items()}
        held = Counter(
            chain.from_iterable({figure.value for figure in figures} for figures in self._figures.values())
        )
        self._values: dict[Decimal, float] = {
            number: log(1 + len(profiles) / many) for number, many in held.items()
        }
        self._once = log(1 + len(profiles))
        self._common: dict[Pair, _Common | None] = {}
        self._mass = {
            at: sum(map(weights.__getitem__, each.stems)) + self._sum(self._figures[at])
            for at, each in profiles.items()
        }

    def common(self, one: int, two: int) -> _Common | None:
        """What two statements share, or None where it is nothing."""
        pair = (one, two) if one < two else (two, one)
        if pair not in self._common:  # one statement is held against its rivals for each of its partners
            self._common[pair] = self._compare(*pair)
        return self._common[pair]

    def nearness(self, one: int, two: int) -> float:
        """How much of all that two statements say they share, up to 1."""
        found = self.common(one, two)
        return found.nearness if found else 0.0

    def _compare(self, one: int, two: int) -> _Common | None:
        shared = self._profiles[one].stems & self._profiles[two].stems
        words = sum(map(self._weights.__getitem__, shared))
        figures = rarest = 0.0
        if self._figures[one] and self._figures[two]:
            both = self._shared(one, two), self._shared(two, one)
            figures = min(map(self._sum, both))
            rarest = max((self._values[figure.value] for figure in chain(*both)), default=0.0)
        if not words and not figures:
            return None
        either = self._mass[one] + self._mass[two] - words - figures
        return _Common(
            words / self._once, min(rarest / self._once, 1.0), (words + figures) / either if either else 1.0
        )

    def _shared(self, one: int, two: int) -> list[Quantity]:
        """The figures of one statement that another gives too."""
        return [
            mine
            for mine in self._figures[one]
            if any(is_near(mine, other) for other in self._profiles[two].figures)
        ]

    def _sum(self, figures: Iterable[Quantity]) -> float:
        return sum(self._values[figure.value] for figure in figures)


def _told(profile: Profile) -> list[Quantity]:
    """Its figures but for the differences between two of them, which are not printed, and for times as common as two days."""
    return [
        figure
        for figure in profile.figures
        if figure.kind != "difference"
        and not (
            figure.kind == "duration" and (figure.value <= _SHORT_TIME or figure.value % _SHORT_TIME == 0)
        )
    ]


def _nearest(common: Mapping[Pair, _Common]) -> Mapping[int, list[int]]:
    """For each statement the few that are nearest to it, of those that sum it up or that it sums up, the nearest first."""
    found: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (one, two), shared in common.items():
        found[one].append((shared.nearness, two))
        found[two].append((shared.nearness, one))
    return {
        at: [other for _, other in sorted(others, reverse=True)[:_RIVALS]] for at, others in found.items()
    }


def _rival(nearest: Mapping[int, list[int]], scales: _Scales, at: int, partner: int) -> float:
    """How near to ``at`` the nearest statement is but for ``partner`` and what is as near to that: another copy of it."""
    reach = max(scales.nearness(at, partner), _A_COPY)
    rivals = (
        scales.nearness(at, other)
        for other in nearest[at]
        if other != partner and scales.nearness(other, partner) < reach
    )
    return max(rivals, default=0.0)
