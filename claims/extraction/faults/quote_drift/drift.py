"""What a drift is."""

from __future__ import annotations

from claims.extraction.types import Quotation, Span
from claims.extraction.values import value


@value(frozen=True, slots=True)
class Drift:
    """``aspect`` is "words" or "speaker"; ``differing`` is where the words that differ stand, first and second
    place, and an empty span where the other place has words more.
    """

    first: Quotation
    second: Quotation
    aspect: str
    differing: tuple[Span, Span] | None = None
