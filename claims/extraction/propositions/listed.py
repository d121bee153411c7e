"""Finding the entries of word lists in running text, by looking words up rather than by pattern.

All lists are looked up in one pass over a text's words, for most are asked about in turn.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import chain

from claims.extraction import lexicon
from claims.extraction.lexicon import Memo
from claims.extraction.wordlists import words

_TOKEN = re.compile(r"\w+(?:['-]\w+)*|©")
_tokens_of_chunks = Memo(lambda chunk: tuple(_TOKEN.findall(chunk.lower().replace("’", "'"))))
_openings: defaultdict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
"""For each first word of an entry, the lists that hold such entries, each with the words that must follow."""


class Listed:
    """A word list whose entries are looked for in running text as whole words, in any case.

    ``signs`` are always those of the text (see ``lexicon``): where none is the list's, no entry stands.
    """

    __slots__ = ("_name", "_sign")

    def __init__(self, name: str) -> None:
        self._name = name
        self._sign = lexicon.declare(words(name))
        for first, *rest in {_tokens(entry) for entry in words(name)}:
            _openings[first].append((name, tuple(rest)))

    def stands_in(self, text: str, signs: int) -> bool:
        """Whether ``text`` holds an entry."""
        return bool(signs & self._sign) and self._name in _counts(text)

    def count(self, text: str, signs: int) -> int:
        """How often entries stand in ``text``; entries inside longer ones count too."""
        return _counts(text).get(self._name, 0) if signs & self._sign else 0


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(_tokens_of_chunks.over(text)))


@lru_cache(maxsize=64)
def _counts(text: str) -> dict[str, int]:
    """How often each list's entries stand in ``text``; lists with none are left out."""
    tokens = _tokens(text)
    found: dict[str, int] = {}
    for at in [at for at, token in enumerate(tokens) if token in _openings]:
        for name, rest in _openings[tokens[at]]:
            if not rest or tokens[at + 1 : at + 1 + len(rest)] == rest:
                found[name] = found.get(name, 0) + 1
    return found


ACCUSATIONS = Listed("accusation_words")
SUPERLATIVES = Listed("superlative_words")
