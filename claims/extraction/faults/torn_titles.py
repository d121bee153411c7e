"""Titles of other pieces that a page cut to a length: "Teenager denies arson attack on school bus in"."""

from __future__ import annotations

import re
from functools import cache

from claims.extraction.wordlists import words

_OPEN_ENDS = frozenset(
    {"a", "an", "the", "of", "and", "with", "from", "than", "as", "their", "his", "her", "its", "our", "or"}
)
"""No title ends on one of these, however short."""
_ENDS = frozenset(
    {"at", "in", "for", "amid", "against", "into", "near", "by", "among", "across", "between", "during"}
)
"""Titles end on these where they ask or where a verb stands before ("what they stand for", "storm rolls in")."""
_ASKS = re.compile(
    r"\b(?:what|who|whom|whose|where|how|why|which|when|that|you|we|they|i|he|she)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_PARTICLES = frozenset(
    {
        "out",
        "himself",
        "herself",
        "itself",
        "themselves",
        "up",
        "off",
        "back",
        "down",
        "away",
        "on",
        "come",
        "came",
        "is",
        "are",
        "was",
        "were",
        "be",
        "all",
        "once",
        "results",
        "votes",
        "polls",
        "set",
        "kick",
        "kicks",
        "roll",
        "rolls",
        "close",
        "closes",
    }
)
_FEWEST = 5
_FEWEST_OVER_ENDS = 6


def is_torn(title: str) -> bool:
    """Whether a title breaks off before a word that must have followed."""
    said = _WORD.findall(title)
    if len(said) < _FEWEST or not title.rstrip().endswith(said[-1]):
        return False
    last, before = said[-1].lower(), said[-2].lower()
    if said[-1].isupper() and len(said[-1]) > 1 and not title.isupper():
        return False  # "AN" and "IN" may be somebody's initials
    if last in _OPEN_ENDS:
        return last not in {"a", "as"} or said[-1].islower()
    asks = _ASKS.search(title) is not None
    return last in _ENDS and len(said) >= _FEWEST_OVER_ENDS and not asks and not may_be_verb(before)


def may_be_verb(word: str) -> bool:
    """Whether ``word`` may be a verb, or belong to one, on whose preposition a sentence can end ("moved to")."""
    stems = {word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"}
    if word in _PARTICLES or word.endswith(("ed", "ing", "en", "wn")):
        return True
    return not stems.isdisjoint(words("verbs")) or not stems.isdisjoint(_irregular())


@cache
def _irregular() -> frozenset[str]:
    return frozenset(form for line in words("irregular_verbs") for form in line.split())
