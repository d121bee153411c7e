"""Two figures of one unit of which one may be the other, misprinted: how likely that is by their digits."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum

from claims.extraction.copies.figures import same_figure
from claims.extraction.types import Quantity

_FEWEST_TELLING = 3
_NEAR = Decimal("1.4")
"""How many times as large as the other a figure may be that was got wrong otherwise than by its digits."""

_TENFOLD = frozenset({Decimal(10), Decimal(100)})


class Slip(IntEnum):
    """How a figure may have come from another; the more it tells, the higher."""

    NONE = 0
    NEAR = 1
    """Of one size: 27 and 24, 5,500 and 5,000, fifth and sixth."""
    TENFOLD = 2
    """The point or a nought misplaced: 120 and 1,200, 1.4 and 14."""
    SWAPPED_PAIR = 3
    """Two digits that changed places, and no other: 46 and 64, $2.5m and $5.2m."""
    SWAPPED = 4
    """Two neighbouring digits of three or more that changed places: 412,000 and 421,000."""


def slip_between(one: Quantity, two: Quantity) -> Slip:
    """How ``two``, of the same unit, may be a misprint of ``one``; NONE where both may be one number."""
    if same_figure(one, two) or min(one.value, two.value) <= 0:
        return Slip.NONE
    ones, twos = _digits(one), _digits(two)
    if one.value.adjusted() == two.value.adjusted():
        width = max(len(ones), len(twos))
        apart = [at for at in range(width) if ones[at : at + 1] != twos[at : at + 1]]
        swapped = len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(ones) == sorted(twos)
        if swapped and len(ones) == len(twos):
            return Slip.SWAPPED if width >= _FEWEST_TELLING else Slip.SWAPPED_PAIR
    lower, higher = sorted((one.value, two.value))
    if higher / lower in _TENFOLD and len(ones) > 1:
        return Slip.TENFOLD
    return Slip.NEAR if higher <= _NEAR * lower or higher - lower == 1 else Slip.NONE


def moved_nought(one: Quantity, two: Quantity) -> bool:
    """Whether the last digit and the nought behind it changed places, 260,000 and 206,000: round figures may be so by chance."""
    shorter, longer = sorted((_digits(one), _digits(two)), key=len)
    turned = longer[:-2] + longer[-1] if longer[-2:-1] == "0" else ""
    same_size = one.value.adjusted() == two.value.adjusted() and min(one.value, two.value) > 0
    return same_size and len(shorter) > 1 and shorter == turned


def _digits(figure: Quantity) -> str:
    """The digits that tell: those of 412,000 are 412."""
    return "".join(map(str, figure.value.normalize().as_tuple().digits))
