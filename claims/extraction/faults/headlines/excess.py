"""What goes beyond the text, where it stands in the headline."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extraction.types import Span


@dataclass(frozen=True, slots=True)
class Excess(Span):
    """Words of the headline that go beyond the text; ``aspect`` is figure, name or certainty.

    ``text_says`` is where the text says less, for certainty.
    """

    aspect: str
    text_says: Span | None = None
