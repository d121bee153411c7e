"""What cannot be, and why."""

from __future__ import annotations

from claims.extraction.types import Span
from claims.extraction.values import value


@value(frozen=True, slots=True)
class ImpossibleValue(Span):
    """The words that cannot be right, the sort of fault and the reason in one clause for an editor."""

    sort: str
    reason: str
