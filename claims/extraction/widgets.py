"""Data boxes that show null, undefined, NaN or dashes where their values should be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.extraction.page import Page
from claims.extraction.types import Block, Role, Span

_PLACEHOLDER = re.compile(
    r"(?<![\w$])(?:null|undefined|NaN|None|\[object Object\])(?![\w-])|(?<![\w-])-{2,}(?![\w-])|(?<!\w)[—–](?=\s*$)"
)
_NAMED = re.compile(r"(?<![\w$])(?:null|undefined|NaN|\[object Object\])(?![\w-])")
_UNIT = re.compile(r"(?:[A-Z]{3,5}|[$€£¥₿%]|[+-]?\s?%|\(\s*\))$")
_VALUE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SENTENCE_END = re.compile(r"[.!?;]$")
_MOST_WORDS = 8
_FEWEST_BROKEN = 3


def null_boxes(page: Page) -> list[Span]:
    """Each such box, from its first broken line to its last.

    A box is a run of short lines of which at least three, and at least half, show a placeholder, with
    a label or unit among them and hardly a real value. Prose, lists, listings and tables with a
    dash among real values are none.
    """
    boxes = []
    for run in _runs(page):
        box = _box(page.text, run)
        if box:
            boxes.append(box)
    return boxes


def _runs(page: Page) -> Iterator[list[Block]]:
    """Short lines that stand close together (no blank line between them)."""
    run: list[Block] = []
    for block in page.blocks:
        if run and (
            not _can_belong(page.text, block) or page.text[run[-1].end : block.start].count("\n") > 1
        ):
            yield run
            run = []
        if _can_belong(page.text, block):
            run.append(block)
    if run:
        yield run


def _can_belong(text: str, block: Block) -> bool:
    line = block.of(text)
    return (
        block.tag not in {"bullet", "li", "code", "pre"}
        and block.role is not Role.CODE
        and len(line.split()) <= _MOST_WORDS
        and len(line) <= 80
        and not _SENTENCE_END.search(line)
    )


def _box(text: str, run: Sequence[Block]) -> Span | None:
    broken = [i for i, block in enumerate(run) if _PLACEHOLDER.search(block.of(text))]
    if len(broken) < _FEWEST_BROKEN:
        return None
    first, last = broken[0], broken[-1]
    lines = [block.of(text) for block in run[first : last + 1]]
    units = sum(bool(_UNIT.match(line)) for line in lines)
    values = sum(bool(_VALUE.search(line)) and not _PLACEHOLDER.search(line) for line in lines)
    labelled = units > 0 or any(_WORD.search(_PLACEHOLDER.sub("", line)) for line in lines)
    mostly = len(broken) * 2 >= len(lines) - units
    if not labelled or not mostly or values * 4 > len(broken):
        return None
    if not any(_NAMED.search(line) for line in lines) and values:
        return None
    return Span(run[first].start, run[last].end)
