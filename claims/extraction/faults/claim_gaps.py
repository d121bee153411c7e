"""How far each claim's source can be followed, and the words in the text that tell who says so."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.faults.citations import leading_back
from claims.extraction.faults.gaps import Reason, cue_of
from claims.extraction.types import Claim, Document, Sourcing, Span

_BY_SOURCING = {
    Sourcing.NAMED: Reason.UNLINKED,
    Sourcing.VAGUE: Reason.UNNAMED,
    Sourcing.NONE: Reason.NONE,
}


def gap(document: Document, claim: Claim) -> Reason | None:
    """What a reader lacks to follow ``claim`` to its source; None where a link leads there.

    A claim is as well sourced as its best mention: that mention's sentence decides.
    """
    if claim.sourcing is Sourcing.LINKED:
        return None
    best = min(claim.mentions, key=lambda mention: mention.sourcing.rank)
    if any(leading_back(document, document.sentences[best.sentence])):
        return Reason.ITSELF
    return _BY_SOURCING[claim.sourcing]


def cues(document: Document) -> Iterator[Span]:
    """The words that attribute something in the article's own sentences, in order, each place once."""
    found = {
        (span.start, span.end)
        for sentence in document.sentences
        if sentence.attribution
        and not sentence.attribution.carried
        and document.blocks[sentence.block].in_scope
        for span in [cue_of(document, sentence.attribution)]
    }
    return (Span(start, end) for start, end in sorted(found) if start < end)
