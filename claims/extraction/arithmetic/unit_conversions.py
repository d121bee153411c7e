"""Measures restated in another unit, checked against the factors of the units.

A writer rounds what he converts: "100 km (60 miles)" stands, "about 40 ft (18 m)" does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from claims.extraction.arithmetic.asserted import Term, allowed, asserted, reach
from claims.extraction.arithmetic.intervals import Interval
from claims.extraction.arithmetic.pairs import Pair
from claims.extraction.arithmetic.rounding import as_converted
from claims.extraction.arithmetic.working import plain, rounded
from claims.extraction.quantities import measures
from claims.extraction.types import Relation

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
    ways = [(_linear(first, *way), way) for way in _ways(pair)]
    agreeing = next((way for way in ways if way[0].overlaps(stated)), None)
    converted, (factor, offset) = agreeing or ways[0]
    value, unit = rounded(converted.value, 3), pair.second.unit
    outcome = "as stated" if agreeing else f"not {pair.second.of(text)}"
    return asserted(
        text,
        "conversion",
        "consistent" if agreeing else "inconsistent",
        [("figure", pair.first), ("conversion", pair.second)],
        result=Term("conversion", converted, unit),
        against=Term("conversion", stated, unit),
        explanation=f"{pair.first.of(text)} is {value} {unit}, {outcome}",
        steps=[
            f"{plain(pair.first.value):f} {pair.first.unit} × {rounded(factor, 6)}{_plus(offset)} = {value} {unit}",
            allowed(converted, f" {unit}"),
            f"stated: {pair.second.of(text)} ({reach(stated, f' {unit}')})",
            outcome,
        ],
        data={"converted": value, "unit": unit, "stated": f"{pair.second.value:f}"},
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


def _plus(offset: Decimal) -> str:
    if not offset:
        return ""
    return f" {'+' if offset > 0 else '−'} {rounded(abs(offset), 5)}"


def _linear(interval: Interval, factor: Decimal, offset: Decimal) -> Interval:
    value, low, high = (number * factor + offset for number in (interval.value, interval.low, interval.high))
    return Interval(value, low, high)
