"""CSV after RFC 4180: a line for each claim, quoted where needed, lines ended by CR LF.

It begins with a byte order mark. Spreadsheets take a file without one for the machine's old code
page and show “ as â€œ; readers that know UTF-8 skip the mark.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from io import StringIO

from claims.queries.report import ReportHead
from claims.queries.report_rows import Place, ReportRow, Source
from claims.reports.base import Format

Cell = str | int | float | datetime | None

BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
"""Beginnings that a spreadsheet may run as a formula, wide forms included (OWASP, CSV injection)."""

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")

COLUMNS: dict[str, Callable[[ReportRow], Cell]] = {
    "article_id": lambda row: row.article_id,
    "article": lambda row: row.article,
    "claim": lambda row: row.claim,
    "text": lambda row: row.text,
    "verdict": lambda row: row.verdict,
    "reason": lambda row: row.reason,
    "note": lambda row: row.note,
    "reviewer": lambda row: row.reviewer,
    "decided_at": lambda row: row.decided_at,
    "decided_on_version": lambda row: row.decided_on,
    "state": lambda row: row.state,
    "other_verdicts": lambda row: _several([f"{other.reviewer}: {other.verdict}" for other in row.dissent]),
    "supported_without_evidence": lambda row: "yes" if row.without_evidence else "",
    "sourcing": lambda row: row.sourcing,
    "source_gap": lambda row: row.gap,
    "speaker": lambda row: row.speaker,
    "affiliation": lambda row: row.affiliation,
    "kinds": lambda row: _several(row.kinds),
    "score": lambda row: row.score,
    "of_this_article": lambda row: "yes" if row.in_scope else "no",
    "roles": lambda row: _several(row.roles),
    "mentions": lambda row: len(row.mentions),
    "places": lambda row: _several([_span(place) for place in row.mentions]),
    "quotes": lambda row: _several([place.quote for place in row.mentions]),
    "evidence": lambda row: len(row.evidence),
    "sources": lambda row: _several([_source(source) for source in row.evidence]),
    "source_marks": lambda row: _several([mark for source in row.evidence for mark in source.marks]),
    "archives": lambda row: _several([source.archive for source in row.evidence if source.archive]),
    "copies_sha256": lambda row: _several(
        [source.copy_sha256 for source in row.evidence if source.copy_sha256]
    ),
    "open_flags": lambda row: len(row.flags),
    "flags": lambda row: _several([f"{flag.code} {flag.rule}" for flag in row.flags]),
    "rules_that_ran": lambda row: row.rules,
}
"""Heading → cell. Numbers are written as numbers; several values in a cell are parted by " | "."""


def write_csv(head: ReportHead, rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """The report's claims; what else ``head`` knows has no place in a table."""
    return lines(rows)


OURS = frozenset(
    {
        "article_id",
        "claim",
        "verdict",
        "reason",
        "decided_on_version",
        "state",
        "supported_without_evidence",
        "sourcing",
        "source_gap",
        "kinds",
        "score",
        "of_this_article",
        "roles",
        "mentions",
        "places",
        "evidence",
        "copies_sha256",
        "open_flags",
        "flags",
        "rules_that_ran",
    }
)
"""Columns of numbers and of this product's own words, none of which looks like a formula."""

_OTHERS = [at for at, name in enumerate(COLUMNS) if name not in OURS]
_PIECE = 200
"""Lines that are handed on together."""


def lines(rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """A heading, then a line for each row, as bytes."""
    yield BYTE_ORDER_MARK + csv_line(list(COLUMNS))
    buffer = StringIO()
    writer = csv.writer(buffer)
    for number, row in enumerate(rows, start=1):
        cells = [cell(row) for cell in COLUMNS.values()]
        for at in _OTHERS:
            cells[at] = harmless(cells[at])
        writer.writerow(cells)
        if number % _PIECE == 0:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


def harmless(cell: Cell) -> Cell:
    """A text that a spreadsheet could run gets an apostrophe in front; a number stays one, a moment is ISO 8601."""
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def csv_line(cells: list[Cell] | list[str]) -> bytes:
    """One line after RFC 4180, as bytes."""
    buffer = StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue().encode()


def _several(values: Iterable[str]) -> str:
    return " | ".join(values)


def _span(place: Place) -> str:
    """Code points, half-open. Two dots, since a spreadsheet reads "3-12" as a date."""
    return f"{place.start}..{place.end}"


def _source(source: Source) -> str:
    named = ", ".join(part for part in (source.publisher, source.title) if part)
    return " ".join(part for part in (named, source.url) if part) or source.quote


CSV = Format(
    "csv",
    "CSV",
    "for a spreadsheet: a line for each claim",
    "text/csv; charset=utf-8; header=present",
    write_csv,
)
