"""Measures restated in another unit, checked against the factors of the units.

A writer rounds what he converts: "100 km (60 miles)" stands, "about 40 ft (18 m)" does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claims.extraction.arithmetic.intervals import Interval
from claims.extraction.arithmetic.pairs import Pair
from claims.extraction.arithmetic.rounding import as_converted
from claims.extraction.arithmetic.working import rounded
from claims.extraction.quantities import measures
from claims.extraction.types import Relation, Span

_ROUND_NUMBER = Decimal("0.05")
_DEGREE = Decimal("1.8")
_TEMPERATURES = {
    ("°C", "°F"): (_DEGREE, Decimal(32)),
    ("°F", "°C"): (1 / _DEGREE, -32 / _DEGREE),
    ("K", "°F"): (_DEGREE, Decimal("-459.67")),
    ("°F", "K"): (1 / _DEGREE, Decimal("459.67") / _DEGREE),
}
"""Factor and offset from the first unit to the second."""


def relation(text: str, pair: Pair) -> Relation:
    """What ``pair`` says: consistent where any reading of its units and roundings fits, else inconsistent."""
    stated = as_converted(text, pair.second, _ROUND_NUMBER)
    first = as_converted(text, pair.first, _ROUND_NUMBER)
    converted = [_linear(first, factor, offset) for factor, offset in _ways(pair)]
    agreeing = next((interval for interval in converted if interval.overlaps(stated)), None)
    value = rounded((agreeing or converted[0]).value, 3)
    outcome = "as stated" if agreeing else f"not {pair.second.of(text)}"
    return Relation(
        kind="conversion",
        verdict="consistent" if agreeing else "inconsistent",
        spans=(Span(pair.first.start, pair.first.end), Span(pair.second.start, pair.second.end)),
        explanation=f"{pair.first.of(text)} is {value} {pair.second.unit}, {outcome}",
        data={"converted": value, "unit": pair.second.unit, "stated": f"{pair.second.value:f}"},
    )


def _ways(pair: Pair) -> Iterator[tuple[Decimal, Decimal]]:
    """Factor and offset for each meaning of the units' names.

    Temperatures convert as a point on the scale or as a difference.
    """
    one, other = measures.measure(pair.first.unit), measures.measure(pair.second.unit)
    if one is None or other is None:
        return
    if one.dimension == "temperature":
        factor, offset = _TEMPERATURES[one.symbol, other.symbol]
        yield factor, offset
        yield factor, Decimal(0)
        return
    for above in one.factors:
        for below in other.factors:
            yield above / below, Decimal(0)


def _linear(interval: Interval, factor: Decimal, offset: Decimal) -> Interval:
    value, low, high = (number * factor + offset for number in (interval.value, interval.low, interval.high))
    return Interval(value, low, high)
