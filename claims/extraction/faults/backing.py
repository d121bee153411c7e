"""Whether a sourced sentence elsewhere in the article says the same as a few words that have no source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from claims.extraction.faults.once import once
from claims.extraction.types import Document, Mention, Quantity, Role, Sourcing, Span

Figure = tuple[str, str, Decimal]
"""Kind, unit and value of a figure."""

_SOURCED = frozenset({Sourcing.NAMED, Sourcing.LINKED})
_WORD = re.compile(r"[^\W\d_]{4,}")
_PLAIN = frozenset({"world", "country", "nation", "with", "that", "this", "from", "ever", "most", "history"})
_ANYBODY = frozenset({"", "person", "man", "woman", "time"})
"""Counted everywhere, so that two counts of them need not belong together."""
_SUMMING_UP = frozenset({Role.KEY_POINT, Role.TAKEAWAY, Role.CONCLUSION, Role.STANDFIRST, Role.FAQ_ANSWER})
_WORDS_SHARED = 2
_ENOUGH = 0.75
"""Share of the words that a sentence must hold to say the same."""


def has_sourced_copy(document: Document, span: Span) -> bool:
    """Whether ``span`` stands in a claim that has a source in one place or another."""
    sentence = document.sentence_at(span.start)
    copies = _mentions_of_sourced_claims(document).get(sentence.start, ()) if sentence else ()
    return any(mention.overlaps(span) for mention in copies)


def are_backed(document: Document, span: Span, figures: Sequence[Quantity]) -> bool:
    """Whether one sourced sentence has all ``figures`` of ``span`` and half of its words: it says the same."""
    wanted = _content(span.of(document.text))
    told = _sourced_figures(document)
    first, *others = ((figure.kind, figure.unit, figure.value) for figure in figures)
    return any(
        2 * len(wanted & contents) >= len(wanted) and held.issuperset(others)
        for contents, held in told.get(first, ())
    )


def sums_up(document: Document, span: Span, figures: Sequence[Quantity]) -> bool:
    """Whether a key point, takeaway or conclusion at ``span`` draws together what sourced sentences say.

    It has other words than they, and figures of several of them: each figure must stand in one that shares
    two words with it besides.
    """
    block = document.block_at(span.start)
    if block is None or block.role not in _SUMMING_UP:
        return False
    wanted = _content(span.of(document.text))
    told = _sourced_figures(document)
    return all(
        any(
            len(wanted & contents) >= _WORDS_SHARED
            for contents, _ in told.get((figure.kind, figure.unit, figure.value), ())
        )
        for figure in figures
    )


def counts_on(document: Document, mention: Mention, figures: Sequence[Quantity]) -> bool:
    """Whether a sentence goes on with a count that a sourced one began before it: so many votes, and so many more."""
    place = mention.sentence
    before, sentence = document.sentences[max(0, place - 1)], document.sentences[place]
    if before is sentence or before.block != sentence.block or before.sourcing not in _SOURCED:
        return False
    counted = {figure.unit for figure in document.quantities_in(before) if figure.kind == "count"}
    return any(figure.kind == "count" and figure.unit in counted - _ANYBODY for figure in figures)


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


@once
def _sourced_figures(document: Document) -> dict[Figure, list[tuple[frozenset[str], frozenset[Figure]]]]:
    """The words and figures of each sourced sentence of the article, under each of these figures."""
    held: defaultdict[Figure, list[tuple[frozenset[str], frozenset[Figure]]]] = defaultdict(list)
    for sentence in document.sentences:
        if sentence.sourcing in _SOURCED and document.blocks[sentence.block].in_scope:
            printed = document.quantities_in(sentence)
            figures = frozenset((figure.kind, figure.unit, figure.value) for figure in printed)
            if figures:
                contents = _content(sentence.of(document.text))
                for figure in figures:
                    held[figure].append((contents, figures))
    return dict(held)


@lru_cache(maxsize=4096)
def _content(words: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(words)) - _PLAIN
