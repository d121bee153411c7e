"""The places of a sentence that say who stands behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial

from claims.extraction.attribution import phrase_cues, stances, verb_cues
from claims.extraction.attribution.reading import Reading, weight
from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import VERB_WORDS, verb_at

_WORDS = VERB_WORDS | phrase_cues.WORDS | stances.WORDS | {":"}
"""Only at these words can a sentence say who stands behind it."""
_GOVERNS = 0.45
"""The share of a sentence, attributing words left out, that sources must state before it counts as theirs."""


def ranked(text: str, tokens: Sequence[Token], people: Collection[str]) -> tuple[list[Reading], bool]:
    """The attributions that a sentence's own words make, the chief one first, and whether it governs.

    ``people`` are the names that the article gives to persons. Where several sources share the
    sentence, the outermost one is the chief. It governs where sources state most of the sentence;
    else they are only reported in passing, in the article's own voice.
    """
    found = list(readings(text, tokens, people))
    stating = [reading for reading in found if not reading.passing]
    if len(found) < 2 and (not stating or stating[0].outer):
        return found, bool(stating)
    lengths = [token.end - token.start for token in tokens]
    if len(found) > 1:
        found.sort(key=partial(_rank, lengths), reverse=True)
    return found, _govern(lengths, stating)


def _rank(lengths: Sequence[int], reading: Reading) -> tuple[bool, bool, bool, int]:
    return not reading.passing, reading.strong, reading.outer, weight(lengths, reading.content)


def _govern(lengths: Sequence[int], found: Sequence[Reading]) -> bool:
    if not found or any(reading.outer for reading in found):
        return bool(found)
    stated = frozenset[int]().union(*(reading.content for reading in found))
    attributing = sum(len(reading.span) for reading in found)
    return weight(lengths, stated) >= _GOVERNS * (sum(lengths) - attributing)


def readings(text: str, tokens: Sequence[Token], people: Collection[str]) -> Iterator[Reading]:
    """Every attribution that the sentence's own words make, in their order."""
    places = [place for place, token in enumerate(tokens) if token.low in _WORDS]
    title = any(place and tokens[place].capital for place in places) and _is_title(tokens)
    for place in places:
        if tokens[place].low == ":":
            found = phrase_cues.colon(text, tokens, place, people)
        else:
            found = _at_word(text, tokens, place, title=title)
        if found:
            yield found


def _at_word(text: str, tokens: Sequence[Token], place: int, *, title: bool) -> Reading | None:
    verb = verb_at(tokens, place) if title or not tokens[place].capital or not place else None
    found = verb_cues.find(text, tokens, place, verb) if verb else None
    return found or phrase_cues.find(text, tokens, place) or stances.find(text, tokens, place)


def _is_title(tokens: Sequence[Token]) -> bool:
    """Whether a line is set like a title, so that a capital says nothing about a word."""
    long = [token for token in tokens if token.is_word and len(token) > 3]
    return len(long) > 2 and sum(token.capital for token in long) > 0.7 * len(long)
