"""What one printed figure is, before ranges are joined."""

from __future__ import annotations

from decimal import Decimal

from claims.extraction.types import Span
from claims.extraction.values import value


@value(frozen=True, slots=True)
class Figure(Span):
    """A figure before ranges are joined. ``number`` and ``half`` are as printed, before ``scale``.

    ``marked`` tells whether it carries a sign that it is only roughly meant ("30+", "50-odd").
    """

    number: Decimal
    half: Decimal
    scale: Decimal
    unit: str
    kind: str
    marked: bool = False

    @property
    def value(self) -> Decimal:
        return self.number * self.scale
