"""What a headline says that the text under it does not carry: figures, names, certainty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extraction.copies.stems import content
from claims.extraction.faults.headlines import certainty, figures, names
from claims.extraction.faults.headlines.excess import Excess
from claims.extraction.types import Block, Document, Role, Sentence

__all__ = ["Excess", "beyond_body"]

_ABOVE = frozenset({Role.HEADLINE, Role.SYNDICATION_NOTICE, Role.BYLINE, Role.DATELINE, Role.SOURCE_LINE})
_FEWEST_SENTENCES = 3
_FEWEST_SHARED = 2
"""Stems of the headline that a sentence must hold to be the nearest to it."""

_COPY_LENGTH = 1.3
"""How much longer than the headline its second copy, in other letters or with a label, may be."""


def beyond_body(document: Document) -> Iterator[Excess]:
    """What the headline has and the text lacks, in the order it stands there.

    Nothing where the text is too short to judge by, or where copies of one claim disagree: that is R603's.
    """
    headline = next(iter(document.blocks_with(Role.HEADLINE)), None)
    if headline is None:
        return
    body = list(_body(document, headline))
    if sum(document.blocks[sentence.block].role is Role.BODY for sentence in body) < _FEWEST_SENTENCES:
        return
    found = [*figures.missing(document, headline, body), *names.missing(document, headline, body)]
    found = found or list(certainty.missing(document, headline, body))
    disputed = [difference.first for claim in document.claims for difference in claim.differences]
    for excess in sorted(found, key=lambda each: each.start):
        if not any(span.overlaps(excess) for span in disputed):
            yield _beside(document, headline, excess, body)


def _beside(document: Document, headline: Block, excess: Excess, body: Sequence[Sentence]) -> Excess:
    """``excess`` with what the text has in its place."""
    if excess.text_says is not None:
        return replace(excess, nearest=document.sentence_at(excess.text_says.start))
    wanted = content(headline.of(document.text))
    nearest = max(body, key=lambda sentence: len(wanted & content(sentence.of(document.text))))
    if len(wanted & content(nearest.of(document.text))) < _FEWEST_SHARED:
        return excess
    printed = next((figure for figure in document.quantities_in(excess)), None)
    instead = next(
        (
            figure
            for figure in document.quantities_in(nearest)
            if printed and (figure.kind, figure.unit) == (printed.kind, printed.unit)
        ),
        None,
    )
    return replace(excess, nearest=nearest, text_says=instead)


def _body(document: Document, headline: Block) -> Iterator[Sentence]:
    """The sentences under a headline, its own copies left out."""
    title = content(headline.of(document.text))
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        if not block.in_scope or block.role in _ABOVE:
            continue
        if len(block) > _COPY_LENGTH * len(headline) or content(block.of(document.text)) != title:
            yield sentence
