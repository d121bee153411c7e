"""Figures that measure one thing in two units: 18 months are a year and a half, 1,500 metres 1.5 kilometres."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claims.extraction.types import Quantity

_MINUTES_IN_MONTH = Decimal(43830)
"""A twelfth of 365.25 days."""

MINUTES = {
    "second": Decimal(1) / 60,
    "minute": Decimal(1),
    "hour": Decimal(60),
    "day": Decimal(1440),
    "week": Decimal(10080),
    "fortnight": Decimal(20160),
    "month": _MINUTES_IN_MONTH,
    "year": 12 * _MINUTES_IN_MONTH,
    "decade": 120 * _MINUTES_IN_MONTH,
    "century": 1200 * _MINUTES_IN_MONTH,
}
"""How many minutes a unit of time lasts."""

_MEASURES = {
    "mm": ("m", Decimal("0.001")),
    "cm": ("m", Decimal("0.01")),
    "m": ("m", Decimal(1)),
    "km": ("m", Decimal(1000)),
    "g": ("kg", Decimal("0.001")),
    "kg": ("kg", Decimal(1)),
    "t": ("kg", Decimal(1000)),
    "L": ("L", Decimal(1)),
    "mL": ("L", Decimal("0.001")),
    "kW": ("MW", Decimal("0.001")),
    "MW": ("MW", Decimal(1)),
    "GW": ("MW", Decimal(1000)),
    "bp": ("pp", Decimal("0.01")),
    "pp": ("pp", Decimal(1)),
}
"""Units that papers print one figure in by turns; what needs a bracket (feet, pounds) has one."""


def converted(one: Quantity, two: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both in one unit, where they measure one thing in two: months and years, metres and kilometres."""
    if (first := _factor(one)) is None or (second := _factor(two)) is None or first[0] != second[0]:
        return None
    if "interval" in {one.kind, two.kind} and one.kind != two.kind:
        return None
    ones, twos = (
        replace(each, value=each.value * by, low=each.low * by, high=each.high * by, unit=base)
        for each, (base, by) in ((one, first), (two, second))
    )
    return ones, twos


def _factor(figure: Quantity) -> tuple[str, Decimal] | None:
    if figure.kind in {"period", "interval"}:
        return "minute", Decimal(1)
    if figure.kind == "duration" and figure.unit in MINUTES:
        return "minute", MINUTES[figure.unit]
    return _MEASURES.get(figure.unit)
