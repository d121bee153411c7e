from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import lxml.etree
import pytest

from claims.reports import FORMATS, as_xlsx
from claims.reports.as_csv import COLUMNS
from claims.reports.as_xlsx import LONGEST_CELL, fitting, workbook
from tests.reports.example import example_row

NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
WHEN = datetime(2026, 5, 4, tzinfo=UTC)


class Book:
    """A workbook as its XML stands: what a spreadsheet program is told."""

    def __init__(self, raw: bytes) -> None:
        self.zip = zipfile.ZipFile(BytesIO(raw))
        book = lxml.etree.fromstring(self.zip.read("xl/workbook.xml"))
        self.sheets = [sheet.get("name") for sheet in book.findall("m:sheets/m:sheet", NS)]

    def sheet(self, name):
        at = self.sheets.index(name) + 1
        return lxml.etree.fromstring(self.zip.read(f"xl/worksheets/sheet{at}.xml"))

    def cells(self, name, row):
        """Column heading → (type, value) of one row, counted from 1 with the heading as 0."""
        rows = self.sheet(name).findall("m:sheetData/m:row", NS)
        heading = {self._column(c): "".join(c.itertext()) for c in rows[0]}
        return {heading[self._column(c)]: (c.get("t", "n"), "".join(c.itertext())) for c in rows[row]}

    @staticmethod
    def _column(cell):
        return re.sub(r"\d", "", cell.get("r"))


def book(*rows, **options):
    return Book(b"".join(workbook(rows, made_at=WHEN, **options)))


def test_claims_evidence_and_flags_have_a_sheet_each_with_a_frozen_heading_and_filters(decided, written):
    found = Book(written(FORMATS["xlsx"], decided))
    assert found.sheets == ["claims", "evidence", "flags"]
    for name in found.sheets:
        sheet = found.sheet(name)
        assert sheet.find("m:sheetViews/m:sheetView/m:pane", NS).get("state") == "frozen"
        assert sheet.find("m:autoFilter", NS) is not None
    assert (
        len(found.sheet("claims").findall("m:sheetData/m:row", NS)) == decided.claims.standing().count() + 1
    )
    assert len(found.sheet("flags").findall("m:sheetData/m:row", NS)) == decided.current.flags.count() + 1


def test_cells_have_types_and_no_text_is_a_formula():
    row = replace(example_row(), note="=HYPERLINK(1)", text="12")
    cells = book(row).cells("claims", 1)
    assert set(cells) <= set(COLUMNS)
    assert cells["note"] == ("inlineStr", "=HYPERLINK(1)")
    assert cells["text"] == ("inlineStr", "12")
    assert cells["score"] == ("n", "0.75")
    assert cells["decided_at"][0] == "n"
    assert float(cells["decided_at"][1]) == pytest.approx(46146 + 9.5 / 24)  # 4 May 2026, 9:30
    assert not re.search(rb"<f>", book(row).zip.read("xl/worksheets/sheet1.xml"))
    assert book(row).cells("flags", 1)["in_scope"][0] == "b"


def test_the_same_rows_are_the_same_bytes():
    assert b"".join(workbook([example_row()], made_at=WHEN)) == b"".join(
        workbook([example_row()], made_at=WHEN)
    )


def test_a_text_that_no_cell_holds_is_cut_and_says_so():
    long = "😀" * LONGEST_CELL
    assert fitting("x" * LONGEST_CELL) == "x" * LONGEST_CELL
    assert fitting(long).endswith("(cut: too long for a cell)")
    assert len(fitting(long).encode("utf-16-le")) // 2 <= LONGEST_CELL
    assert book(replace(example_row(), note=long)).cells("claims", 1)["note"][1].startswith("😀")


def test_a_full_sheet_goes_on_in_the_next(monkeypatch):
    monkeypatch.setattr(as_xlsx, "MOST_ROWS", 3)
    found = book(*[example_row()] * 5)
    assert found.sheets[:1] == ["claims"]
    assert {"claims 2", "claims 3"} <= set(found.sheets)
    assert (
        sum(
            len(found.sheet(name).findall("m:sheetData/m:row", NS)) - 1
            for name in found.sheets
            if name.startswith("claims")
        )
        == 5
    )
