"""Figures that copies round: "1,904 coins" in the body are "about 1,900 coins" in the key points."""

from __future__ import annotations

from decimal import Decimal

from claims.extraction.types import Quantity

_SLIGHTLY = Decimal("0.01")
"""How far, as a share of it, a figure may be rounded without a word that says so."""
_ROUGHLY = Decimal("0.05")
"""And with one: "about", "nearly", "more than"."""
_FEWEST_DIGITS = 2
"""A bare "30" is as likely to be thirty as it is to be a round number."""


def is_rounded_to(exact: Quantity, round_: Quantity) -> bool:
    """Whether ``round_``, a whole number that ends in zeros, is what ``exact`` is at fewer digits."""
    apart = abs(exact.value - round_.value)
    if apart > (_ROUGHLY if round_.approx else _SLIGHTLY) * abs(exact.value):
        return False
    digits = _digits(round_)
    if digits >= _digits(exact) or (digits < _FEWEST_DIGITS and not round_.approx):
        return False
    return 2 * apart <= Decimal(10) ** (round_.value.adjusted() - digits + 1)


def _digits(quantity: Quantity) -> int:
    """How many digits of a value are printed, zeros at its end left out."""
    return len(f"{abs(quantity.value):f}".replace(".", "").strip("0"))
