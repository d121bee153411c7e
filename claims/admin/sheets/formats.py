"""CSV, XLSX and JSON, each read with the number of every line and written without anything to run.

The formats that tablib brings drop empty lines from the count, name no line that is too long, and write a
text that begins like a formula as one.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

import tablib
import xlsxwriter
from import_export.formats.base_formats import Format

from claims.admin.sheets.cells import Cell
from claims.reports.as_csv import BYTE_ORDER_MARK, csv_line, harmless
from claims.reports.as_xlsx import Sheet

LINE = "line"
"""The column in which a row's line is kept; no file has one of that name."""

LARGEST = 4_000_000
"""Bytes of a file, which the page carries from the dry run to the import. Archives come by command."""
UNPACKED = 100_000_000
"""Bytes that a workbook may unpack to."""

csv.field_size_limit(LARGEST)


class Unreadable(ValueError):
    """What is wrong with the file as a whole, or with the shape of one line, as a sentence."""


class TableFormat(Format):  # type: ignore[misc]  # import_export has no types
    """Bytes in, bytes out."""

    name = title = content_type = ""

    def __init__(self, encoding: str | None = None) -> None:
        """``encoding`` is the library's; each format here knows its own."""

    def get_title(self) -> str:
        return self.title

    def get_extension(self) -> str:
        return self.name

    def get_content_type(self) -> str:
        return self.content_type

    def can_import(self) -> bool:
        return True

    def can_export(self) -> bool:
        return True

    def create_dataset(self, in_stream: bytes) -> Any:
        """The rows, each with its line in the column ``LINE``. Raises Unreadable."""
        rows = self.lines(in_stream)
        _, heading = next(rows, (0, ()))
        names = [str(name or "").strip() for name in heading]
        if not any(names):
            raise Unreadable("The first line must name the columns.")
        if twice := {name for name in names if name and names.count(name) > 1}:
            raise Unreadable(f"Two columns are called “{min(twice)}”.")
        dataset = tablib.Dataset(headers=[LINE, *names])
        for line, cells in rows:
            if all(cell in {None, ""} for cell in cells):
                continue
            if len(cells) > len(names):
                raise Unreadable(f"Line {line} has {len(cells)} cells: the first line names {len(names)}.")
            dataset.append([line, *cells, *[None] * (len(names) - len(cells))])
        return dataset

    def lines(self, content: bytes) -> Iterator[tuple[int, Sequence[Any]]]:
        """Each line with its number, the column names first."""
        raise NotImplementedError

    def write(self, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
        raise NotImplementedError


class Csv(TableFormat):
    """As spreadsheets write and read it: with a byte order mark, commas, semicolons or tabs."""

    name, title, content_type = "csv", "CSV", "text/csv; charset=utf-8; header=present"

    def lines(self, content: bytes) -> Iterator[tuple[int, Sequence[Any]]]:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise Unreadable(f"Byte {error.start} is not UTF-8: save the file as “CSV UTF-8”.") from error
        first = text.partition("\n")[0]
        reader = csv.reader(
            io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True
        )
        line = 1
        try:
            for cells in reader:
                yield line, [unguarded(cell) for cell in cells]
                line = reader.line_num + 1
        except csv.Error as error:
            raise Unreadable(f"Line {line} is no CSV: {error}.") from error

    def write(self, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
        yield BYTE_ORDER_MARK + csv_line(list(columns))
        for row in rows:
            yield csv_line([guarded(cell) for cell in row])


class Xlsx(TableFormat):
    """The first sheet of a workbook. Formulas come in as what they last came to."""

    name, title = "xlsx", "Excel"
    content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    def lines(self, content: bytes) -> Iterator[tuple[int, Sequence[Any]]]:
        from openpyxl import load_workbook

        try:
            _check_size(content)
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            yield from enumerate(book.worksheets[0].iter_rows(values_only=True), start=1)
        except Unreadable:
            raise
        except Exception as error:  # a broken workbook breaks openpyxl in many ways
            raise Unreadable("This is no Excel workbook (.xlsx) that can be read.") from error

    def write(self, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
        file = io.BytesIO()
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(file, options) as book:
            sheet = Sheet(book, "rows", columns)
            for row in rows:
                sheet.add(row)
            sheet.close()
        yield file.getvalue()


def _check_size(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        unpacked = sum(part.file_size for part in packed.infolist())
    if unpacked > UNPACKED:
        raise Unreadable("This workbook unpacks to more than 100 MB.")


class Json(TableFormat):
    """A list of objects. Its lines are counted as its objects are, from 2, as if in a table."""

    name, title, content_type = "json", "JSON", "application/json"

    def lines(self, content: bytes) -> Iterator[tuple[int, Sequence[Any]]]:
        try:
            found = json.loads(content)
        except ValueError as error:
            raise Unreadable(f"This is no JSON: {error}.") from error
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise Unreadable("This is no list of objects, one for each row.")
        names = list(dict.fromkeys(name for one in found for name in one))
        yield 1, names
        for line, one in enumerate(found, start=2):
            yield line, [one.get(name) for name in names]

    def write(self, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
        before = b"["
        for row in rows:
            plain = {name: _plain(cell) for name, cell in zip(columns, row, strict=True)}
            yield before + b"\n" + json.dumps(plain, ensure_ascii=False).encode()
            before = b","
        yield b"[]\n" if before == b"[" else b"\n]\n"


def _plain(cell: Cell) -> str | int | float | None:
    return cell.isoformat() if isinstance(cell, (date, datetime)) else cell


def guarded(cell: Cell) -> Any:
    """As ``harmless``; a text that looks as if it were guarded already is guarded once more."""
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return cell.isoformat()
    if isinstance(cell, str) and harmless(cell.lstrip("'")) != cell.lstrip("'"):
        return f"'{cell}"
    return harmless(cell)


def unguarded(text: str) -> str:
    """What ``guarded`` was given."""
    rest = text.lstrip("'")
    return text[1:] if text.startswith("'") and harmless(rest) != rest else text


FORMATS = [Csv, Xlsx, Json]
