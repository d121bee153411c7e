"""How far reviewers agree beyond chance: four figures over verdicts as categories without an order.

A *unit* is one claim in one round. Units with fewer than two ratings say nothing about agreement and
are left out. All figures take units by their pattern, so that a hundred thousand claims are a few dozen
rows: ``{(2, 0, 1): 40}`` are forty claims which two reviewers called the first category and one the third.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Patterns = Mapping[tuple[int, ...], int]
"""Ratings by category of a unit → how many units have just these."""
Confusion = Mapping[tuple[str, str], int]
"""(what the first reviewer said, what the second said) → how many units."""

NOTHING_TWICE = "undefined: no claim has two verdicts yet"
ALL_ALIKE = "undefined: everybody gave the same verdict throughout, so there is no chance to correct for"


@dataclass(frozen=True, slots=True)
class Figure:
    """``value`` is None where the figure is undefined, and ``why`` says so in words.

    ``n`` is the number of units it rests on. 1 is perfect agreement; for the corrected figures 0 is
    what chance would give and less than 0 is worse than chance.
    """

    value: float | None
    n: int
    why: str = ""


def comparable(patterns: Patterns) -> dict[tuple[int, ...], int]:
    """The patterns of units that at least two people rated."""
    return {pattern: number for pattern, number in patterns.items() if sum(pattern) > 1 and number}


def percent_agreement(patterns: Patterns) -> Figure:
    """The share of pairs of ratings of one unit that are equal, over all pairs of all units."""
    kept = comparable(patterns)
    pairs = sum(number * _pairs(sum(pattern)) for pattern, number in kept.items())
    if not pairs:
        return Figure(None, 0, NOTHING_TWICE)
    alike = sum(number * sum(map(_pairs, pattern)) for pattern, number in kept.items())
    return Figure(alike / pairs, sum(kept.values()))


def cohen_kappa(confusion: Confusion) -> Figure:
    """Cohen's κ of two reviewers: (observed − expected) / (1 − expected).

    Expected agreement comes from what each of the two says how often. J. Cohen, "A coefficient of
    agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37–46.
    """
    n = sum(confusion.values())
    if not n:
        return Figure(None, 0, NOTHING_TWICE)
    first, second = Counter[str](), Counter[str]()
    for (one, other), number in confusion.items():
        first[one] += number
        second[other] += number
    observed = sum(number for (one, other), number in confusion.items() if one == other)
    expected = sum(first[category] * second[category] for category in first)  # × n², to stay in whole numbers
    if expected == n * n:
        return Figure(None, n, ALL_ALIKE)
    return Figure((observed * n - expected) / (n * n - expected), n)


def fleiss_kappa(patterns: Patterns) -> Figure:
    """Fleiss' κ, over the units that have the most usual number of ratings: it asks for an equal number.

    J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76
    (1971), 378–382. Where two numbers of ratings are equally usual, the larger is taken.
    """
    kept = comparable(patterns)
    if not kept:
        return Figure(None, 0, NOTHING_TWICE)
    usual = Counter[int]()
    for pattern, number in kept.items():
        usual[sum(pattern)] += number
    raters = max(usual, key=lambda size: (usual[size], size))
    chosen = {pattern: number for pattern, number in kept.items() if sum(pattern) == raters}
    units = sum(chosen.values())
    ratings = units * raters
    expected = sum(total * total for total in _totals(chosen)) / ratings**2
    if max(_totals(chosen)) == ratings:
        return Figure(None, units, ALL_ALIKE)
    alike = sum(number * sum(map(_pairs, pattern)) for pattern, number in chosen.items())
    observed = alike / (units * _pairs(raters))
    return Figure((observed - expected) / (1 - expected), units)


def krippendorff_alpha(patterns: Patterns) -> Figure:
    """Krippendorff's α for nominal data: 1 − observed / expected disagreement, any number of ratings a unit.

    K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: each unit weighs its
    pairs by 1 / (ratings − 1), and expected disagreement is that of drawing without putting back.
    """
    kept = comparable(patterns)
    if not kept:
        return Figure(None, 0, NOTHING_TWICE)
    units = sum(kept.values())
    totals = _totals(kept)
    ratings = sum(totals)
    if max(totals) == ratings:
        return Figure(None, units, ALL_ALIKE)
    alike = sum(
        number * sum(count * (count - 1) for count in pattern) / (sum(pattern) - 1)
        for pattern, number in kept.items()
    )
    chance = sum(total * (total - 1) for total in totals)
    return Figure(1 - (ratings - 1) * (ratings - alike) / (ratings * (ratings - 1) - chance), units)


def _pairs(number: int) -> int:
    return number * (number - 1) // 2


def _totals(patterns: Patterns) -> list[int]:
    """Ratings of each category over all units."""
    columns: Iterable[tuple[int, ...]] = zip(
        *([number * count for count in pattern] for pattern, number in patterns.items()), strict=True
    )
    return [sum(column) for column in columns]
