"""Parallel sentences: a list of results, a table told in prose. They are cast in one mould because they
speak of different things in turn, so what differs between them is no slip.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from claims.extraction.lexicon import finder
from claims.extraction.types import Block, Quantity, Role, Span

MOST_COPIES = 3
"""An article says one thing in so many wordings at most; more sentences of one mould are a series."""

LISTED = frozenset({"bullet", "li", "tr", "dt", "dd"})
_WORD = re.compile(r"[^\W_]+")
_find = finder(_WORD)
_NUMBER = re.compile(r"\d+(?!\d|-year-old)")
_NO_LABELS: frozenset[str] = frozenset()
"""That of most statements, and one for all: an empty set each would take megabytes."""


@lru_cache(maxsize=4096)
def mould(words: str) -> str:
    """What ``words`` have in common with sentences of their series: no figures, no names inside."""
    return " ".join(
        word.lower()
        for place, word in enumerate(_find(words))
        if not word[0].isdigit() and (not place or not word[0].isupper())
    )


def series(sentences: Sequence[str]) -> frozenset[str]:
    """The moulds that more of ``sentences`` share than an article has copies of one claim."""
    different = {sentence.casefold(): sentence for sentence in sentences}.values()
    opened: dict[str, list[str]] = defaultdict(list)
    for words in different:  # sentences of one mould open with one word: few articles have four
        opened[_opening(words)].append(words)
    counted = Counter(mould(words) for like in opened.values() if len(like) > MOST_COPIES for words in like)
    return frozenset(each for each, times in counted.items() if times > MOST_COPIES)


def _opening(words: str) -> str:
    """The word that the mould of ``words`` opens with, or "" where that takes more than a look at the first."""
    first = _WORD.search(words)
    return "" if first is None or first[0][0].isdigit() else first[0].lower()


def parts(blocks: Sequence[Block]) -> list[int]:
    """For each block the number of its part: a list or a table is one, any other block is its own."""
    numbers = [0] if blocks else []
    for before, block in pairwise(blocks):
        together = block.role is before.role and (
            block.role is Role.TABLE or (block.tag in LISTED and block.tag == before.tag)
        )
        numbers.append(numbers[-1] + (not together))
    return numbers


def values(figures: Iterable[tuple[int, Quantity]]) -> dict[int, frozenset[Decimal]]:
    """The values that each block gives, from its figures with its number."""
    given: dict[int, set[Decimal]] = defaultdict(set)
    for block, figure in figures:
        given[block].add(figure.value)
    return {block: frozenset(found) for block, found in given.items()}


def labels(text: str, span: Span, figures: Sequence[Span]) -> frozenset[str]:
    """The numbers in ``span`` that count nothing, such as that of "District 5"."""
    counting = {
        offset for figure in figures for offset in range(figure.start, figure.end)
    }  # a span may hold thousands
    found = [
        match.group()
        for match in _NUMBER.finditer(text, span.start, span.end)
        if match.start() not in counting
    ]
    return frozenset(found) if found else _NO_LABELS
