"""What cannot be, and why."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extraction.types import Span


@dataclass(frozen=True, slots=True)
class ImpossibleValue(Span):
    """The words that cannot be right, the sort of fault and the reason in one clause for an editor."""

    sort: str
    reason: str
