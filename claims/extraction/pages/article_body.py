"""Which blocks are the article's body: trafilatura decides, and its text is matched back to our blocks."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml.etree import LxmlError, _Element

from claims.extraction.roles.forms import FURNITURE
from claims.extraction.types import Block

_DEEPEST = 200
"""Trees deeper than this are no articles, and copying them is recursive."""
_SHINGLE = 4
_SHARE = 0.6
"""A block is body where at least this share of its runs of four words stands in trafilatura's text.

Each run there is used once, by the longest block first: a page that holds its lead three times, for
three widths of screen, has it once."""
_LONG = 80
_WIDEST_GAP = 4
"""So many blocks may stand between one block of the body and the next short one."""
_WORD = re.compile(r"\w+")


def body_blocks(root: _Element, text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """Indexes of the body's blocks; empty where the page has no recognisable article.

    ``root`` is used up: read nothing from it afterwards.
    """
    extracted = _extract(root)
    if not extracted:
        return frozenset()
    lines = {tuple(_words(line)) for line in extracted.splitlines()}
    left = Counter(_shingles(_words(extracted)))
    words = [_words(block.of(text)) for block in blocks]
    chosen = {i for i, own in enumerate(words) if len(own) < _SHINGLE * 2 and tuple(own) in lines}
    long = [i for i, own in enumerate(words) if len(own) >= _SHINGLE * 2]
    for index in sorted(long, key=lambda i: -len(words[i])):
        shingles = Counter(_shingles(words[index]))
        matched = shingles & left
        if matched.total() >= _SHARE * shingles.total():
            chosen.add(index)
            left -= matched
    return frozenset(_without_strays(chosen, blocks))


def _extract(root: _Element) -> str:
    import trafilatura

    if _depth_exceeds(root, _DEEPEST):
        return ""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return trafilatura.extract(root, include_comments=False, include_tables=True) or ""
    except (LxmlError, ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return ""  # a page that it cannot read is read by our own rules instead


def _depth_exceeds(root: _Element, limit: int) -> bool:
    level = [root]
    for _ in range(limit):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _shingles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


def _without_strays(chosen: set[int], blocks: Sequence[Block]) -> set[int]:
    """Drop short matches far from the body: "Share" may be a line of the body by accident."""
    ordered = sorted(i for i in chosen if len(blocks[i]) >= _LONG or blocks[i].role not in FURNITURE)
    long = [i for i, index in enumerate(ordered) if len(blocks[index]) >= _LONG]
    if not long:
        return chosen
    first, last = long[0], long[-1]
    while first and ordered[first] - ordered[first - 1] <= _WIDEST_GAP:
        first -= 1
    while last + 1 < len(ordered) and ordered[last + 1] - ordered[last] <= _WIDEST_GAP:
        last += 1
    return set(ordered[first : last + 1])
