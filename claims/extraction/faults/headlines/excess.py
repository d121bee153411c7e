"""What goes beyond the text, where it stands in the headline."""

from __future__ import annotations

from claims.extraction.types import Span
from claims.extraction.values import value


@value(frozen=True, slots=True)
class Excess(Span):
    """Words of the headline that go beyond the text; ``aspect`` is figure, name or certainty.

    ``nearest`` is the sentence of the text that comes nearest to the headline, ``text_says`` what stands
    in it instead: "could cure", or the figure of the same kind. Both are None where there is none.
    """

    aspect: str
    text_says: Span | None = None
    nearest: Span | None = None
