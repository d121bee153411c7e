"""Finding the entries of a word list in running text, by looking words up rather than by pattern."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from claims.extraction import lexicon
from claims.extraction.lexicon import finder
from claims.extraction.wordlists import words

_find = finder(re.compile(r"\w+(?:['-]\w+)*|©"))


class Listed:
    """A word list whose entries are looked for in running text as whole words, in any case.

    ``signs`` are always those of the text (see ``lexicon``): where none is the list's, no entry stands.
    """

    __slots__ = ("_entries", "_sign")

    def __init__(self, name: str) -> None:
        entries = words(name)
        self._sign = lexicon.declare(entries)
        table: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for entry in entries:
            first, *rest = _tokens(entry)
            table[first].add(tuple(rest))
        self._entries = {first: tuple(sorted(rests)) for first, rests in table.items()}
        """For each first word of an entry, the words that must follow it; an empty tuple where none must."""

    def stands_in(self, text: str, signs: int) -> bool:
        """Whether ``text`` holds an entry."""
        return self.count(text, signs) > 0

    def count(self, text: str, signs: int) -> int:
        """How often entries stand in ``text``; entries inside longer ones count too."""
        if not signs & self._sign:
            return 0
        tokens = _tokens(text)
        found = 0
        for at, token in enumerate(tokens):
            for rest in self._entries.get(token, ()):
                found += tokens[at + 1 : at + 1 + len(rest)] == rest
        return found


@lru_cache(maxsize=64)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_find(text.lower().replace("’", "'")))


ACCUSATIONS = Listed("accusation_words")
SUPERLATIVES = Listed("superlative_words")
