"""Finding the entries of a word list in running text, by looking words up rather than by pattern."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from claims.extraction.wordlists import words

_TOKEN = re.compile(r"\w+(?:['-]\w+)*|©")

Continuations = Mapping[str, tuple[tuple[str, ...], ...]]
"""For each first word of an entry, the words that must follow it; an empty tuple where none must."""


def mentions_any(name: str, text: str) -> bool:
    """Whether ``text`` holds an entry of the list ``name`` as whole words, in any case."""
    return count(name, text) > 0


def count(name: str, text: str) -> int:
    """How often entries of the list ``name`` stand in ``text``; entries inside longer ones count too."""
    entries = _entries(name)
    if entries.keys().isdisjoint(_vocabulary(text)):
        return 0
    tokens = _tokens(text)
    return sum(
        tokens[at + 1 : at + 1 + len(rest)] == rest
        for at, token in enumerate(tokens)
        for rest in entries.get(token, ())
    )


@lru_cache(maxsize=64)
def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(_tokens(text))


@lru_cache(maxsize=64)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(text.lower().replace("’", "'")))


@cache
def _entries(name: str) -> Continuations:
    table: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for entry in words(name):
        first, *rest = _tokens(entry)
        table[first].add(tuple(rest))
    return {first: tuple(sorted(rests)) for first, rests in table.items()}
