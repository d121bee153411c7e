"""Printed numbers as intervals, and what two intervals say of each other.

A number printed as 5.4 may be anything in [5.35, 5.45). A worked result agrees with a stated one where their
intervals overlap. They agree only at the rounding edge where, besides, the plain result would not itself be
printed as the stated number, and lies further from it than two thirds of all the roundings together, which
takes nearly every figure to have been rounded the same way.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from claims.extraction.types import Quantity
from claims.extraction.values import value

_EDGE = Decimal(2) / 3


@value(frozen=True, slots=True)
class Interval:
    """A plain value and how far rounding may have moved it either way."""

    value: Decimal
    low: Decimal
    high: Decimal

    @property
    def half(self) -> Decimal:
        return (self.high - self.low) / 2

    def overlaps(self, other: Interval) -> bool:
        """Whether some number is in both; like all printed intervals they leave out their upper end."""
        if self.low == self.high or other.low == other.high:
            return self.low <= other.high and other.low <= self.high
        return self.low < other.high and other.low < self.high

    def widened(self, share: Decimal) -> Interval:
        """The interval with ``share`` of the value added on either side."""
        more = abs(self.value) * share
        return Interval(self.value, self.low - more, self.high + more)


def printed(quantity: Quantity) -> Interval:
    """The interval of a quantity's printed precision."""
    return Interval(quantity.value, quantity.low, quantity.high)


def counted(quantity: Quantity) -> Interval:
    """The same, but that counts in plain digits are exact: 12 boats are not 11.6 of them."""
    if quantity.kind in {"count", "number"} and quantity.high - quantity.low == 1:
        return Interval(quantity.value, quantity.value, quantity.value)
    return printed(quantity)


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of independent figures."""
    members = list(intervals)
    return Interval(
        sum((member.value for member in members), Decimal(0)),
        sum((member.low for member in members), Decimal(0)),
        sum((member.high for member in members), Decimal(0)),
    )


def quotient(above: Interval, below: Interval) -> Interval:
    """``above`` divided by ``below``, both positive. Raises ZeroDivisionError where ``below`` may be 0."""
    return Interval(above.value / below.value, above.low / below.high, above.high / below.low)


def verdict(worked: Interval, stated: Interval) -> str:
    """consistent, edge or inconsistent."""
    if stated.low <= worked.value <= stated.high:
        return "consistent"
    if not worked.overlaps(stated):
        return "inconsistent"
    apart = abs(worked.value - stated.value)
    return "edge" if apart > _EDGE * (worked.half + stated.half) else "consistent"
