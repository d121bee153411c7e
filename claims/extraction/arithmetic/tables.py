"""Tables as rows of cells, each with the figure that it shows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from claims.extraction.types import Block, Quantity, Role, Span
from claims.extraction.values import value

_EMPTY = re.compile(r"(?:-{1,3}|[–—]|n/?a|nil|\.{2,3}|)", re.IGNORECASE)
_AROUND_FIGURE = re.compile(r"[\s+()*†‡$€£¥%]*")
_MOST_ROWS, _MOST_COLUMNS = 200, 30
"""What is larger is a dataset, and nobody reads its sums."""


@value(frozen=True, slots=True)
class Cell(Span):
    """``figure`` where the cell shows nothing but one; ``empty`` where it shows a dash or nothing."""

    figure: Quantity | None
    empty: bool


@value(frozen=True, slots=True)
class Table:
    """``head`` is the first row, of words; ``rows`` are those below it that have as many cells."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def column(self, at: int) -> list[Cell]:
        """The cells below a heading."""
        return [row[at] for row in self.rows]


def find(text: str, blocks: Sequence[Block], quantities: Sequence[Quantity]) -> Iterator[Table]:
    """The tables whose cells are parted by tabs and whose first row holds headings, in order."""
    starts = [quantity.start for quantity in quantities]
    for is_row, lines in groupby(blocks, key=lambda block: _is_row(text, block)):
        if is_row:
            rows = [tuple(_cells(text, line, quantities, starts)) for line in lines]
            yield from (table for part in _at_headings(rows) if (table := _table(part)))


def _is_row(text: str, block: Block) -> bool:
    return block.role is Role.TABLE and text.find("\t", block.start, block.end) >= 0


def _cells(text: str, row: Block, quantities: Sequence[Quantity], starts: Sequence[int]) -> Iterator[Cell]:
    at = row.start
    for printed in row.of(text).split("\t"):
        end = at + len(printed)
        inside = quantities[bisect_left(starts, at) : bisect_left(starts, end)]
        figure = inside[0] if len(inside) == 1 else None
        if figure and not (
            _AROUND_FIGURE.fullmatch(text, at, figure.start)
            and _AROUND_FIGURE.fullmatch(text, figure.end, end)
        ):
            figure = None
        yield Cell(at, end, figure, empty=_EMPTY.fullmatch(printed.strip()) is not None)
        at = end + 1


def _at_headings(rows: Sequence[tuple[Cell, ...]]) -> Iterator[list[tuple[Cell, ...]]]:
    """Runs of rows that begin with headings: two tables may stand one under the other."""
    run: list[tuple[Cell, ...]] = []
    for row in rows:
        if run and _is_head(row):
            yield run
            run = []
        run.append(row)
    yield run


def _is_head(row: Sequence[Cell]) -> bool:
    return all(cell.figure is None or cell.figure.kind == "year" for cell in row) and not any(
        cell.empty for cell in row[1:]
    )


def _table(rows: Sequence[tuple[Cell, ...]]) -> Table | None:
    head, below = rows[0], rows[1:]
    if not _is_head(head) or not below or len(head) > _MOST_COLUMNS or len(below) > _MOST_ROWS:
        return None
    return Table(head, tuple(below)) if all(len(row) == len(head) for row in below) else None
