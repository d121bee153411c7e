"""Quotations that come twice in one article, and not in the same words or from the same mouth.

Two quotations are held to be one where nearly all words of the shorter stand in the longer in the
same order and together. A part of a longer quotation is no drift, nor are omissions that say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.attribution.quotations import is_speech
from claims.extraction.faults.quote_drift import short
from claims.extraction.faults.quote_drift.drift import Drift
from claims.extraction.faults.quote_drift.pairs import candidates
from claims.extraction.faults.quote_drift.spoken import spoken
from claims.extraction.faults.quote_drift.wording import compare
from claims.extraction.types import Document

_FEWEST_WORDS = 5
_MOST_WORDS = 400
"""Longer ones are documents and attacks: comparing two takes the product of their lengths."""


def drifts(document: Document) -> Iterator[Drift]:
    """Each pair of quotations that are one and differ, in text order; a headline's few words last."""
    quoted = [
        spoken(document.text, quotation)
        for quotation in document.quotations
        if document.blocks[quotation.block].in_scope and is_speech(document.text, quotation)
    ]
    quoted = [each for each in quoted if _FEWEST_WORDS <= len(each.words) <= _MOST_WORDS]
    for one, two in candidates(quoted):
        if found := compare(document, quoted[one], quoted[two]):
            yield found
    yield from short.drifts(document)
