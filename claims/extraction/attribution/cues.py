"""The places of a sentence that say who stands behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from claims.extraction.attribution import phrase_cues, verb_cues
from claims.extraction.attribution.reading import Reading, weight
from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import verb_forms

_GOVERNS = 0.45
"""The share of a sentence, attributing words left out, that sources must state before it counts as theirs."""


def governing(text: str, tokens: Sequence[Token], people: Collection[str]) -> Reading | None:
    """The attribution that governs a sentence, or None where its own words say nothing of a source.

    ``people`` are the names that the article gives to persons. Where several sources share the
    sentence, the outermost one governs it.
    """
    found = list(readings(text, tokens, people))
    stated = frozenset[int]().union(*(reading.content for reading in found))
    if not any(reading.outer for reading in found):
        attributing = sum(len(reading.span) for reading in found)
        if weight(tokens, stated) < _GOVERNS * (weight(tokens, range(len(tokens))) - attributing):
            return None
    return max(
        found,
        key=lambda reading: (reading.strong, reading.outer, weight(tokens, reading.content)),
        default=None,
    )


def readings(text: str, tokens: Sequence[Token], people: Collection[str]) -> Iterator[Reading]:
    """Every attribution that the sentence's own words make, in their order."""
    title = _is_title(tokens)
    for place, token in enumerate(tokens):
        if not token.is_word:
            if token.low == ":" and (found := phrase_cues.colon(text, tokens, place, people)):
                yield found
            continue
        verb = verb_forms().get(token.low) if title or not token.capital or not place else None
        found = verb_cues.find(text, tokens, place, verb) if verb else None
        if found := found or phrase_cues.find(text, tokens, place):
            yield found


def _is_title(tokens: Sequence[Token]) -> bool:
    """Whether a line is set like a title, so that a capital says nothing about a word."""
    long = [token for token in tokens if token.is_word and len(token) > 3]
    return len(long) > 2 and sum(token.capital for token in long) > 0.7 * len(long)
