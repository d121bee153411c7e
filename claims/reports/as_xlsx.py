"""XLSX with typed cells: sheets of claims, evidence and flags, each with a frozen heading and filters.

Written row by row: xlsxwriter keeps each sheet in a temporary file (``constant_memory``). No text is
ever run as a formula or turned into a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from tempfile import TemporaryFile
from typing import Any

import xlsxwriter

from claims.queries.report import ReportHead
from claims.queries.report_rows import FlagRow, ReportRow, Source
from claims.reports.as_csv import COLUMNS
from claims.reports.base import Format

Cell = str | int | float | date | None

LONGEST_CELL = 32_767
"""Characters that a cell of the format may hold, counted in UTF-16."""
MOST_ROWS = 1_048_576
"""Rows that a sheet of the format may hold; what is beyond goes on in a further sheet."""
PIECE = 256 * 1024

CLAIM = ("article_id", "claim")
EVIDENCE_FIELDS = ("stance", "title", "publisher", "url", "quote", "published", "accessed", "note")
FLAG_FIELDS = (
    "id",
    "code",
    "rule",
    "severity",
    "state",
    "start",
    "end",
    "quote",
    "message",
    "in_scope",
    "reason",
    "decided_by",
    "decided_at",
)
WIDTHS = {"text": 60, "quotes": 40, "quote": 40, "message": 60, "note": 40, "article": 30, "sources": 40}
WIDTH = 14


class Sheet:
    """Rows under a heading. A full sheet goes on in the next, “claims 2”."""

    def __init__(self, book: Any, name: str, columns: Sequence[str]) -> None:
        self.book, self.name, self.columns, self.sheets = book, name, columns, 0
        self.heading = book.add_format({"bold": True, "bottom": 1})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})
        self.moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self._open()

    def _open(self) -> None:
        self.sheets += 1
        name = self.name if self.sheets == 1 else f"{self.name} {self.sheets}"
        self.sheet, self.rows = self.book.add_worksheet(name), 1
        self.sheet.freeze_panes(1, 0)
        for at, column in enumerate(self.columns):
            self.sheet.set_column(at, at, WIDTHS.get(column, WIDTH))
            self.sheet.write_string(0, at, column, self.heading)

    def add(self, cells: Iterable[Cell]) -> None:
        if self.rows == MOST_ROWS:
            self.close()
            self._open()
        for at, cell in enumerate(cells):
            self._write(at, cell)
        self.rows += 1

    def _write(self, at: int, cell: Cell) -> None:
        if isinstance(cell, bool):
            self.sheet.write_boolean(self.rows, at, cell)
        elif isinstance(cell, (int, float)):
            self.sheet.write_number(self.rows, at, cell)
        elif isinstance(cell, datetime):
            in_utc = cell.astimezone(UTC).replace(tzinfo=None)  # the format knows no time zones
            self.sheet.write_datetime(self.rows, at, in_utc, self.moment)
        elif isinstance(cell, date):
            self.sheet.write_datetime(self.rows, at, cell, self.day)
        elif cell:
            self.sheet.write_string(self.rows, at, fitting(cell))

    def close(self) -> None:
        self.sheet.autofilter(0, 0, max(self.rows - 1, 1), len(self.columns) - 1)


def write_xlsx(head: ReportHead, rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """The report's claims and evidence, and all flags of the version, open and settled."""
    yield from workbook(rows, made_at=head.made_at, flags=head.flags)


def workbook(
    rows: Iterable[ReportRow], *, made_at: datetime, flags: Iterable[FlagRow] | None = None
) -> Iterator[bytes]:
    """The same rows are the same bytes. Without ``flags`` the open ones on the claims are listed."""
    with TemporaryFile() as file:
        book = xlsxwriter.Workbook(
            file,
            {
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        book.set_properties({"created": made_at.astimezone(UTC).replace(tzinfo=None)})
        claims = Sheet(book, "claims", list(COLUMNS))
        evidence = Sheet(book, "evidence", [*CLAIM, *EVIDENCE_FIELDS])
        raised = Sheet(book, "flags", FLAG_FIELDS if flags is not None else [*CLAIM, *FLAG_FIELDS])
        for row in rows:
            claims.add(cell(row) for cell in COLUMNS.values())
            for source in row.evidence:
                evidence.add([row.article_id, row.claim, *_fields(source, EVIDENCE_FIELDS)])
            if flags is None:
                for flag in row.flags:
                    raised.add([row.article_id, row.claim, *_fields(flag, FLAG_FIELDS)])
        for flag in flags or ():
            raised.add(_fields(flag, FLAG_FIELDS))
        for sheet in (claims, evidence, raised):
            sheet.close()
        book.close()
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


def _fields(of: Source | FlagRow, names: Sequence[str]) -> list[Cell]:
    return [getattr(of, name) for name in names]


def fitting(text: str) -> str:
    """``text``, cut where a cell ends, with a word that says so: the other formats have all of it."""
    if len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL:
        return text
    return f"{text[: LONGEST_CELL // 2 - 20]}… (cut: too long for a cell)"


XLSX = Format(
    "xlsx",
    "Excel",
    "for a spreadsheet: claims, evidence and flags on a sheet each",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write_xlsx,
    binary=True,
)
