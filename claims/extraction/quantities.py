"""The grammar of printed figures."""

from __future__ import annotations

from claims.extraction.types import Quantity, Span


def find(text: str, span: Span) -> list[Quantity]:
    """The quantities inside ``span``, in order, none overlapping."""
    return []
