"""Figures that are bounds: "more than 40" is said of 41.7 and "nearly 300" of 297."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claims.extraction.types import Quantity

_ABOVE = (
    r"(?:more|higher|greater)\sthan|over|above|at\sleast|upwards?\sof|exceed(?:s|ed|ing)?|topp?(?:s|ed|ing)|in\sexcess\sof"
    r"|just\sover|no\s(?:fewer|less)\sthan"
)
_BELOW = r"nearly|almost|(?:just\s|well\s)?under|just\sshy\sof|close\sto|not\squite|(?:fewer|less|lower)\sthan|just\sbelow|below"
_BOUND = re.compile(rf"\b(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW}))\s(?:an?\s)?\Z", re.IGNORECASE)
_BOUND_REACH = 24
_MOST_BEYOND = Decimal("0.15")
"""How far beyond a bound, as a share of it, the number may lie."""


def loosened(figure: Quantity, text: str, at: int) -> Quantity:
    """``figure``, printed in ``text`` from ``at`` on, with all numbers that it is said of: up to the next round one."""
    bound = _BOUND.search(text[max(0, at - _BOUND_REACH) : at])
    if bound is None:
        return figure
    reach = min(Decimal(1).scaleb(_last_place(figure.value)), abs(figure.value) * _MOST_BEYOND)
    if bound["above"]:
        return replace(figure, high=max(figure.high, figure.value + reach))
    return replace(figure, low=min(figure.low, figure.value - reach))


def _last_place(value: Decimal) -> int:
    """The power of ten of the last digit of ``value`` that is not 0."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
