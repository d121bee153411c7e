"""A headline that tells as fact what the text says only may be so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.extraction.copies.stems import canonical, content
from claims.extraction.faults.headlines.excess import Excess
from claims.extraction.lexicon import Cue
from claims.extraction.types import Block, Document, Sentence, Span
from claims.extraction.wordlists import alternatives, words

_HEDGE = re.compile(rf"\b(?:{alternatives(words('hedges'))})\b|\?\W*$", re.IGNORECASE)
_MONTH_OF_MAY = re.compile(
    r"\b(?:in|by|since|until|till|from|to|of|on|for|before|after|late|early|mid|last|this|next|\d\d?)[\s-]May\b|\bMay\s\d",
    re.IGNORECASE,
)
_MAY = Cue(r"\b(?:may|might|could)\s+(?:\w+ly\s+|also\s+|have\s+)?(?P<verb>[a-z]+)", "may might could")
_FEWEST_STEMS = 3
_ALIKE = 0.75
"""Share of the headline's content that a sentence must hold to say the same."""


def missing(document: Document, headline: Block, body: Sequence[Sentence]) -> Iterator[Excess]:
    """The whole of a plain ``headline`` where every sentence of ``body`` that says the same hedges its verb."""
    title = headline.of(document.text)
    wanted = content(title)
    if not any(_MAY.search(document.text, sentence.start, sentence.end) for sentence in body):
        return
    if _HEDGE.search(_MONTH_OF_MAY.sub("", title)) or len(wanted) < _FEWEST_STEMS:
        return
    alike = [
        sentence
        for sentence in body
        if len(wanted & content(sentence.of(document.text))) >= _ALIKE * len(wanted)
    ]
    hedged = [_may(document, sentence, wanted) for sentence in alike]
    if hedged and all(hedged):
        yield Excess(headline.start, headline.end, aspect="certainty", text_says=hedged[0])


def _may(document: Document, sentence: Sentence, wanted: frozenset[str]) -> Span | None:
    """Where the sentence says "may", "might" or "could" of what the headline does."""
    for match in _MAY.finditer(document.text, sentence.start, sentence.end):
        if canonical(match["verb"]) in wanted:
            return Span(match.start(), match.end())
    return None
