"""Whether a sourced sentence elsewhere in the article says the same as a few words that have no source."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from claims.extraction.faults.once import once
from claims.extraction.types import Document, Mention, Sourcing, Span

_SOURCED = frozenset({Sourcing.NAMED, Sourcing.LINKED})
_WORD = re.compile(r"[^\W\d_]{4,}")
_PLAIN = frozenset({"world", "country", "nation", "with", "that", "this", "from", "ever", "most", "history"})
_ENOUGH = 0.75
"""Share of the words that a sentence must hold to say the same."""


def has_sourced_copy(document: Document, span: Span) -> bool:
    """Whether ``span`` stands in a claim that has a source in one place or another."""
    sentence = document.sentence_at(span.start)
    copies = _mentions_of_sourced_claims(document).get(sentence.start, ()) if sentence else ()
    return any(mention.overlaps(span) for mention in copies)


def is_backed(document: Document, span: Span) -> bool:
    """Whether a sourced copy of the claim, or a sourced sentence with the same words, backs ``span``."""
    if has_sourced_copy(document, span):
        return True
    wanted = _content(span.of(document.text))
    held = _sourced_contents(document)
    # A sentence that lacks a quarter of the words at most holds one of the quarter and one that are rarest.
    rarest = sorted(wanted, key=lambda word: len(held.get(word, ())))
    return any(
        len(wanted & contents) >= _ENOUGH * len(wanted)
        for word in rarest[: int((1 - _ENOUGH) * len(wanted)) + 1]
        for contents in held.get(word, ())
    )


@once
def _mentions_of_sourced_claims(document: Document) -> dict[int, list[Mention]]:
    """The mentions of claims that have a source in one place or another, by where their sentence begins."""
    found: defaultdict[int, list[Mention]] = defaultdict(list)
    for claim in document.claims:
        if claim.sourcing in _SOURCED:
            for mention in claim.mentions:
                found[document.sentences[mention.sentence].start].append(mention)
    return dict(found)


@once
def _sourced_contents(document: Document) -> dict[str, list[frozenset[str]]]:
    """The words of each sourced sentence of the article, under each of these words."""
    held: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for sentence in document.sentences:
        if sentence.sourcing in _SOURCED and document.blocks[sentence.block].in_scope:
            contents = _content(sentence.of(document.text))
            for word in contents:
                held[word].append(contents)
    return dict(held)


@lru_cache(maxsize=4096)
def _content(words: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(words)) - _PLAIN
