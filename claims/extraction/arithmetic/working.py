"""Working shown to an editor: numbers in one magnitude, printed as in the text."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from claims.extraction.arithmetic.intervals import Interval
from claims.extraction.types import Quantity, Relation, Span

_MOST_DECIMALS = 6
_FINEST = Decimal("0.001")
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def agreement(verdict: str, worked: Interval, stated: Interval) -> str:
    """What ``verdict`` on a worked and a stated figure says in words."""
    if verdict == "inconsistent":
        return "no rounding makes up the difference"
    if verdict == "edge":
        return "they agree only at the rounding edge"
    as_printed = stated.low <= worked.value <= stated.high
    return "as stated" if as_printed else "as stated, rounding allowed for"


def common_scale(quantities: Iterable[Quantity]) -> tuple[Decimal, str]:
    """The magnitude to show all of ``quantities`` in: the largest that the largest of them reaches and that
    leaves none of them with more than six decimals; 1 and "" where they are small.
    """
    members = list(quantities)
    largest = max(abs(quantity.value) for quantity in members)
    for scale, name in _SCALES:
        if largest >= scale and all(_decimals(quantity, scale) <= _MOST_DECIMALS for quantity in members):
            return scale, name
    return Decimal(1), ""


def _decimals(quantity: Quantity, scale: Decimal) -> int:
    return max(0, -int((quantity.value / scale).normalize().as_tuple().exponent))


def shown(quantity: Quantity, scale: Decimal) -> str:
    """The plain number in ``scale``, with as many decimals as were printed ("22.30")."""
    value = plain(quantity.value / scale)
    unit = ((quantity.high - quantity.low) / scale).normalize()
    if _FINEST <= unit < 1 and unit.as_tuple().digits == (1,):
        value = value.quantize(unit)
    return f"{value:f}"


def plain(number: Decimal) -> Decimal:
    """``number`` without trailing zeros and without an exponent."""
    return Decimal(f"{number.normalize():f}")


def rounded(number: Decimal, digits: int = 4) -> str:
    """``number`` to ``digits`` significant digits, without an exponent."""
    if not number:
        return "0"
    exponent = number.adjusted() - digits + 1
    return f"{plain(number.quantize(Decimal(1).scaleb(exponent))):f}"


def extent(text: str, relation: Relation) -> Span:
    """From the first figure of ``relation`` to the last, with the bracket that closes there."""
    end = max(span.end for span in relation.spans)
    closed = text[end : end + 1] in {")", "]"}
    return Span(min(span.start for span in relation.spans), end + closed)
