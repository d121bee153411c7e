"""What the spans of a text hold: quotations, figures, times, and so whether they weigh anything."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extraction.propositions import clauses, figures_of_speech
from claims.extraction.propositions.kinds import AMOUNT_KINDS, ORDINAL_KINDS
from claims.extraction.propositions.span_index import SpanIndex
from claims.extraction.types import Quantity, Quotation, Span, TimeExpression


@dataclass
class Held:
    """All that was found in ``text``, by place."""

    text: str
    quotations: SpanIndex[Quotation]
    quantities: SpanIndex[Quantity]
    times: SpanIndex[TimeExpression]
    signs: int = 0
    """Those of the sentence at hand (see ``lexicon``), and so the most that any part of it can bear."""

    def quoted(self, span: Span) -> bool:
        """Whether all of ``span`` stands in one quotation."""
        return any(quotation.contains(span) for quotation in self.quotations.touching(span))

    def figures(self, span: Span) -> bool:
        """Whether a figure stands in ``span`` that is no year and no place in an order."""
        return any(quantity.kind not in ORDINAL_KINDS for quantity in self.quantities.inside(span))

    def amounts(self, span: Span) -> bool:
        """Whether a figure there sizes something up."""
        return any(quantity.kind in AMOUNT_KINDS for quantity in self.quantities.inside(span))

    def weighty(self, span: Span) -> bool:
        """Whether ``span`` carries a figure, a date or a rank: something of its own to check."""
        return (
            self.figures(span)
            or bool(self.times.inside(span))
            or clauses.names_a_rank(self.text, span, self.signs)
        )

    def weighty_in_speech(self, span: Span) -> bool:
        """Whether ``span``, which somebody says, carries such a thing that is meant as it stands."""
        if not self.weighty(span):
            return False
        unmeant = figures_of_speech.unmeant(self.text, span)
        if not unmeant:
            return True
        found = [
            *(each for each in self.quantities.inside(span) if each.kind not in ORDINAL_KINDS),
            *self.times.inside(span),
        ]
        meant = any(not any(each.overlaps(other) for other in unmeant) for each in found)
        return meant or clauses.names_a_rank(self.text, span, self.signs)
