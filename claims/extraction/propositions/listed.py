"""Finding the entries of word lists in running text, by looking words up rather than by pattern.

All lists are looked up in one pass over a text's words, for most are asked about in turn.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from claims.extraction import lexicon
from claims.extraction.lexicon import Memo
from claims.extraction.wordlists import telling, words

_TOKEN = re.compile(r"\w+(?:['-]\w+)*|©")
_tokens_of_chunks = Memo(lambda chunk: tuple(_TOKEN.findall(chunk.lower().replace("’", "'"))))
_names: defaultdict[str, list[str]] = defaultdict(list)
"""The lists that hold a word as an entry of its own."""
_phrases: defaultdict[str, list[tuple[str, tuple[str, ...], int]]] = defaultdict(list)
"""For the telling word of each longer entry, which few texts hold: its list, its words, and that word's place."""


class Listed:
    """A word list whose entries are looked for in running text as whole words, in any case.

    ``signs`` are always those of the text (see ``lexicon``): where none is the list's, no entry stands.
    """

    __slots__ = ("_name", "sign")

    def __init__(self, name: str) -> None:
        self._name = name
        entries = {_tokens(entry) for entry in words(name)}
        self.sign = lexicon.declare(map(telling, entries))
        for entry in entries:
            word = telling(entry)
            if len(entry) == 1:
                _names[word].append(name)
            else:
                _phrases[word].append((name, entry, entry.index(word)))
        _hits_of_chunks.clear()

    def stands_in(self, text: str, signs: int) -> bool:
        """Whether ``text`` holds an entry."""
        return bool(signs & self.sign) and self._name in _counts(text)

    def count(self, text: str, signs: int) -> int:
        """How often entries stand in ``text``; entries inside longer ones count too."""
        return _counts(text).get(self._name, 0) if signs & self.sign else 0


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(_tokens_of_chunks.over(text)))


@lru_cache(maxsize=64)
def _counts(text: str) -> dict[str, int]:
    """How often each list's entries stand in ``text``; lists with none are left out."""
    found: dict[str, int] = {}
    in_phrase = False
    chunks = text.split()
    for at, hit in enumerate(map(_hits_of_chunks.__getitem__, chunks)):
        if hit is None:
            continue
        names, beside = hit
        in_phrase = in_phrase or (bool(beside) and _stand_beside(beside, chunks, at))
        for name in names:
            found[name] = found.get(name, 0) + 1
    if in_phrase:
        tokens = _tokens(text)
        for at in [at for at, token in enumerate(tokens) if token in _phrases]:
            for name, entry, place in _phrases[tokens[at]]:
                first = at - place
                if first >= 0 and tokens[first : first + len(entry)] == entry:
                    found[name] = found.get(name, 0) + 1
    return found


def _hits(chunk: str) -> tuple[list[str], frozenset[str]] | None:
    """The lists that hold the words of ``chunk``, and what stands beside them in longer entries; None for neither."""
    tokens = _tokens_of_chunks[chunk]
    names = [name for token in tokens for name in _names.get(token, ())]
    beside = frozenset(
        word
        for token in tokens
        for _, entry, place in _phrases.get(token, ())
        for word in entry[max(0, place - 1) : place + 2]
        if word != token
    )
    return (names, beside) if names or beside else None


def _stand_beside(words: frozenset[str], chunks: Sequence[str], at: int) -> bool:
    """Whether one of ``words`` can be the next to those of the chunk ``at``, on either side."""
    for chunk in chunks[max(0, at - 1) : at + 2]:
        tokens = _tokens_of_chunks[chunk]
        if not tokens or not words.isdisjoint(tokens):
            return True
    return False


_hits_of_chunks = Memo(_hits)


ACCUSATIONS = Listed("accusation_words")
SUPERLATIVES = Listed("superlative_words")
