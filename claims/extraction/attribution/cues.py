"""The places of a sentence that say who stands behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial

from claims.extraction.attribution import phrase_cues, stances, verb_cues
from claims.extraction.attribution.reading import Reading, weight
from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import verb_at

_GOVERNS = 0.45
"""The share of a sentence, attributing words left out, that sources must state before it counts as theirs."""


def ranked(text: str, tokens: Sequence[Token], people: Collection[str]) -> tuple[list[Reading], bool]:
    """The attributions that a sentence's own words make, the chief one first, and whether it governs.

    ``people`` are the names that the article gives to persons. Where several sources share the
    sentence, the outermost one is the chief. It governs where sources state most of the sentence;
    else they are only reported in passing, in the article's own voice.
    """
    found = sorted(readings(text, tokens, people), key=partial(_rank, tokens), reverse=True)
    governs = _govern(tokens, [reading for reading in found if not reading.passing])
    return found, governs


def _rank(tokens: Sequence[Token], reading: Reading) -> tuple[bool, bool, bool, int]:
    return not reading.passing, reading.strong, reading.outer, weight(tokens, reading.content)


def _govern(tokens: Sequence[Token], found: Sequence[Reading]) -> bool:
    if not found or any(reading.outer for reading in found):
        return bool(found)
    stated = frozenset[int]().union(*(reading.content for reading in found))
    attributing = sum(len(reading.span) for reading in found)
    return weight(tokens, stated) >= _GOVERNS * (weight(tokens, range(len(tokens))) - attributing)


def readings(text: str, tokens: Sequence[Token], people: Collection[str]) -> Iterator[Reading]:
    """Every attribution that the sentence's own words make, in their order."""
    title = _is_title(tokens)
    for place, token in enumerate(tokens):
        if not token.is_word:
            if token.low == ":" and (found := phrase_cues.colon(text, tokens, place, people)):
                yield found
            continue
        verb = verb_at(tokens, place) if title or not token.capital or not place else None
        found = verb_cues.find(text, tokens, place, verb) if verb else None
        found = found or phrase_cues.find(text, tokens, place) or stances.find(text, tokens, place)
        if found:
            yield found


def _is_title(tokens: Sequence[Token]) -> bool:
    """Whether a line is set like a title, so that a capital says nothing about a word."""
    long = [token for token in tokens if token.is_word and len(token) > 3]
    return len(long) > 2 and sum(token.capital for token in long) > 0.7 * len(long)
