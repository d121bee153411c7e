"""Which blocks are the article's body: trafilatura decides, and its text is matched back to our blocks."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from lxml.etree import LxmlError, _Element

from claims.extraction import lexicon
from claims.extraction.pages.surroundings import is_prose
from claims.extraction.pages.visible_text import Visible
from claims.extraction.roles.forms import FURNITURE
from claims.extraction.types import Block

if TYPE_CHECKING:
    from trafilatura.settings import Extractor

_DEEPEST = 200
"""Trees deeper than this are no articles, and copying them is recursive."""
_SHINGLE = 4
_SHARE = 0.6
"""A block is body where at least this share of its runs of four words stands in trafilatura's text.

Each run there is used once, by the longest block first: a page that holds its lead three times, for
three widths of screen, has it once."""
_LONG = 80
_LITTLE = 0.4
"""A body of a smaller part of the page's prose leaves out much."""
_WIDEST_GAP = 4
"""So many blocks may stand between one block of the body and the next short one."""
_words_of_lower = lexicon.finder(re.compile(r"\w+"))
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without an article is no fault


def body_blocks(root: _Element, seen: Visible) -> frozenset[int]:
    """Indexes of the body's blocks among those ``seen`` in ``root``; empty where the page has no recognisable article.

    trafilatura is asked in its fast mode first. Its further opinions, by readability and justext, take
    half as long again and change nothing on most pages: they are heard where the first left out much.
    """
    text, blocks = seen.text, seen.blocks
    if seen.depth > _DEEPEST:
        return frozenset()
    prose = sum(len(block) for block in blocks if block.role not in FURNITURE and is_prose(block))
    chosen = _matched(_extract(root, fast=True), text, blocks)
    if sum(len(blocks[i]) for i in chosen) < _LITTLE * prose:
        chosen = _matched(_extract(root, fast=False), text, blocks)
    return frozenset(_without_strays(chosen, text, blocks))


def _matched(extracted: Sequence[str], text: str, blocks: Sequence[Block]) -> set[int]:
    """Indexes of the blocks whose words stand in ``extracted``."""
    lines = [own for line in extracted if (own := _words(line))]
    short = {tuple(own) for own in lines if len(own) < _SHINGLE * 2}
    left = Counter(_shingles([word for own in lines for word in own]))
    words = [_words(block.of(text)) for block in blocks]
    chosen = {
        i
        for i, own in enumerate(words)
        if len(own) < _SHINGLE * 2 and (tuple(own) in short or _is_row_of(blocks[i].of(text), short))
    }
    long = [i for i, own in enumerate(words) if len(own) >= _SHINGLE * 2]
    for index in sorted(long, key=lambda i: -len(words[i])):
        runs = list(_shingles(words[index]))
        if sum(map(left.__contains__, runs)) < _SHARE * len(runs):
            continue
        found = []
        for run in runs:
            if left.get(run):
                left[run] -= 1
                found.append(run)
        if len(found) >= _SHARE * len(runs):
            chosen.add(index)
        else:
            left.update(found)
    return chosen


def _is_row_of(row: str, lines: Container[tuple[str, ...]]) -> bool:
    """Whether each cell of a table's row is one of ``lines``: trafilatura gives them one by one."""
    if "\t" not in row:
        return False
    return all(not own or own in lines for own in map(tuple, map(_words, row.split("\t"))))


def _extract(root: _Element, *, fast: bool) -> Sequence[str]:
    """The pieces of text that trafilatura takes for the article; it works on a copy of the tree."""
    import trafilatura

    try:
        found = trafilatura.bare_extraction(root, options=_options(fast=fast))
    except (LxmlError, ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return []  # a page that it cannot read is read by our own rules instead
    body = getattr(found, "body", None)
    return [] if body is None else [str(piece) for piece in body.itertext()]


@cache
def _options(*, fast: bool) -> Extractor:
    """What trafilatura is asked for. Made once: making them asks for the date, in a slow way."""
    from trafilatura.settings import Extractor

    return Extractor(output_format="txt", fast=fast, comments=False, tables=True)


def _words(text: str) -> list[str]:
    return list(_words_of_lower(text.lower()))


def _shingles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[i:] for i in range(_SHINGLE)), strict=False)


def _without_strays(chosen: set[int], text: str, blocks: Sequence[Block]) -> set[int]:
    """Drop short matches far from the body: "Share" may be a line of the body by accident, a sentence is not."""
    ordered = sorted(i for i in chosen if len(blocks[i]) >= _LONG or blocks[i].role not in FURNITURE)
    long = [i for i, index in enumerate(ordered) if _stands_alone(blocks[index].of(text))]
    if not long:
        return chosen
    first, last = long[0], long[-1]
    while first and ordered[first] - ordered[first - 1] <= _WIDEST_GAP:
        first -= 1
    while last + 1 < len(ordered) and ordered[last + 1] - ordered[last] <= _WIDEST_GAP:
        last += 1
    return set(ordered[first : last + 1])


def _stands_alone(line: str) -> bool:
    """Whether a line is long enough to be no accident, or a sentence of some length."""
    return len(line) >= _LONG or (len(line) >= _LONG // 2 and line.endswith((".", ".”", '."')))
