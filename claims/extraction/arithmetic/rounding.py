"""How far a converted figure may have been rounded."""

from __future__ import annotations

from decimal import Decimal

from claims.extraction.arithmetic.intervals import Interval, printed
from claims.extraction.arithmetic.working import plain
from claims.extraction.types import Quantity

_ROUGHLY = Decimal("0.1")


def as_converted(text: str, quantity: Quantity, share: Decimal) -> Interval:
    """What a figure in a conversion may stand for.

    Its printed precision; for a whole number that ends in zeros up to half a unit of its last other digit, but
    no more than ``share`` of its value; and a tenth more where the text says "about".
    """
    interval = printed(quantity)
    unit = quantity.high - quantity.low
    if unit and "." not in quantity.of(text):
        digits = str(plain(quantity.value / unit))
        zeros = len(digits) - len(digits.rstrip("0"))
        half = min(unit * Decimal(10) ** zeros / 2, abs(quantity.value) * share) if zeros else Decimal(0)
        low, high = min(interval.low, interval.value - half), max(interval.high, interval.value + half)
        interval = Interval(interval.value, low, high)
    return interval.widened(_ROUGHLY) if quantity.approx else interval
