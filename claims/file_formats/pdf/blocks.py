"""Lines to blocks: which lines make one paragraph, one list item or one row of a table."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claims.file_formats.pdf.lines import Line

BULLET = re.compile(r"[•●■▪◦‣⁃∙·\uf0b7\uf0a7]\s*")
_MARK = re.compile(r"[–*-]\s|\(?\d{1,2}[.)]\s")
"""Marks that may also stand at the beginning of a line inside a sentence: they are kept."""
_ENDED = re.compile(r"[.!?:…][”’\"')\]]*$")
_LARGER = 1.15
"""How many times the size of the body a heading is, at least."""
_ALIKE = 0.1
_LOOSE = 1.25
"""How many times the usual distance of two lines parts paragraphs."""
_FREQUENT = 0.3
"""Of how often the most frequent distance is found."""
_FARTHEST = 3.0
"""Sizes of type from one line to the next, at most."""
_INDENT = 0.8
_SPACE = 0.25
_SHORTEST_FULL = 30
"""Characters of a line that may go on at the top of another column or page."""
_HEADING_GAP = 1.6


@dataclass(slots=True)
class Block:
    """``kind`` is "text", "item" or "row"; ``level`` is a heading's, from 1, or 0; a row has several cells of lines."""

    kind: str
    cells: list[list[Line]]
    level: int = 0

    @property
    def lines(self) -> list[Line]:
        """Those of all that is no row."""
        return self.cells[0]


class _Measures:
    """What is usual in this document."""

    def __init__(self, lines: Sequence[Line]) -> None:
        sizes: Counter[float] = Counter()
        gaps: defaultdict[int, Counter[float]] = defaultdict(Counter)
        self._edges: dict[int, dict[int, float]] = defaultdict(dict)
        for line in lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
            edges = self._edges[line.page]
            edges[round(line.x0)] = max(edges.get(round(line.x0), 0.0), line.x1)
        for line, after in pairwise(lines):
            gap = line.y0 - after.y0
            if line.page == after.page and 0 < gap < _FARTHEST * line.size:
                gaps[round(line.size)][round(gap * 2) / 2] += 1
        self.body = max(sizes, key=lambda size: (sizes[size], -size))
        self._gaps = {size: _usual(found) for size, found in gaps.items()}
        larger = sorted({size for size in sizes if size >= self.body * _LARGER}, reverse=True)
        self._levels = {size: min(level, 4) for level, size in enumerate(larger, start=1)}
        self.level_of_bold = min(max(len(larger) + 1, 2), 4)

    def gap(self, line: Line) -> float:
        """The widest distance within a paragraph."""
        return self._gaps.get(round(line.size), 1.2 * line.size) * _LOOSE

    def level(self, line: Line) -> int:
        return self._levels.get(round(line.size * 2) / 2, 0)

    def edge(self, line: Line) -> float:
        """How far lines go that begin about where ``line`` does."""
        near = 3 * line.size
        return max(x1 for x0, x1 in self._edges[line.page].items() if abs(x0 - line.x0) <= near)

    def is_full(self, line: Line, after: Line) -> bool:
        """Whether the next line's first word had no room on this one."""
        first = len(after.text.split(maxsplit=1)[0]) / len(after.text) * (after.x1 - after.x0)
        return line.x1 + _SPACE * line.size + first > self.edge(line)


def _usual(gaps: Counter[float]) -> float:
    """The least of the frequent distances: paragraphs of one line may be as many as lines within paragraphs."""
    most = max(gaps.values())
    return min(gap for gap, number in gaps.items() if number >= most * _FREQUENT)


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """A block for each stretch of lines that belong together."""
    if not lines:
        return []
    measures = _Measures(lines)
    blocks: list[Block] = []
    for row in _rows(lines):
        line, level = row[0], measures.level(row[0])
        if len(row) > 1 and not BULLET.fullmatch(line.text) and not _MARK.fullmatch(f"{line.text} "):
            blocks.append(Block("row", [[cell] for cell in row]))
        elif blocks and len(row) == 1 and (cell := _continued(blocks[-1], line, measures)):
            cell.append(line)
        elif BULLET.match(line.text) or (_MARK.match(f"{line.text} ") and not level):
            blocks.append(Block("item", [row]))
        else:
            blocks.append(Block("text", [row], level=level))
    _mark_bold_headings(blocks, measures)
    return blocks


def _rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines, those at the same height together that stand apart from each other."""
    row: list[Line] = []
    for line in lines:
        if row and _beside(row[-1], line):
            row.append(line)
        else:
            if row:
                yield row
            row = [line]
    yield row


def _beside(line: Line, after: Line) -> bool:
    shared = min(line.y1, after.y1) - max(line.y0, after.y0)
    return (
        line.page == after.page
        and shared > min(line.y1 - line.y0, after.y1 - after.y0) / 2
        and after.x0 >= line.x1 - _SPACE * line.size
    )


def _continued(block: Block, line: Line, measures: _Measures) -> list[Line] | None:
    """The lines that ``line`` goes on from, if any."""
    if block.kind != "row":
        return block.lines if _goes_on(block, line, measures) else None
    for cell in block.cells[1:]:  # what is below the first may be the next row's, or text below the table
        last = cell[-1]
        near = last.page == line.page and 0 < last.y0 - line.y0 <= measures.gap(last)
        if near and abs(last.x0 - line.x0) <= _ALIKE * line.size:
            return cell
    return None


def _goes_on(block: Block, line: Line, measures: _Measures) -> bool:
    last = block.lines[-1]
    if BULLET.match(line.text) or abs(line.size - last.size) > _ALIKE * last.size:
        return False
    gap = last.y0 - line.y0
    below = line.page == last.page and gap > 0
    if block.level:
        return below and gap <= max(measures.gap(last), _HEADING_GAP * last.size) and line.bold == last.bold
    runs_on = line.text[0].islower() and not _ENDED.search(last.text)
    full = measures.is_full(last, line)
    if not below:
        return runs_on or (full and len(last.text) >= _SHORTEST_FULL and not _ENDED.search(last.text))
    if gap > measures.gap(last) or not (full or runs_on) or (line.bold != last.bold and not runs_on):
        return False
    if _MARK.match(line.text) and _ENDED.search(last.text):
        return False
    indented = line.x0 - last.x0
    if block.kind == "item":
        return len(block.lines) == 1 or abs(indented) <= _INDENT * line.size
    return runs_on or indented <= _INDENT * line.size


def _mark_bold_headings(blocks: Sequence[Block], measures: _Measures) -> None:
    """A line or two of bold type in the size of the body are a heading, where not most of the text is bold."""
    body = [block for block in blocks if block.kind == "text" and not block.level]
    bold = [block for block in body if all(line.bold for line in block.lines)]
    if len(bold) * 2 > len(body):
        return
    for block in bold:
        if len(block.lines) <= 2 and not _ENDED.search(block.lines[-1].text):
            block.level = measures.level_of_bold
