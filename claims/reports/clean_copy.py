"""A clean copy of the article as Markdown: its own blocks, without placeholders, its claims footnoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.extraction.types import Role
from claims.queries.clean_copy import CleanBlock, clean_blocks
from claims.queries.report import ReportHead
from claims.queries.report_rows import ReportRow
from claims.reports.as_markdown import escaped, link
from claims.reports.base import Format

BEFORE = {
    Role.HEADLINE: "# ",
    Role.HEADING: "## ",
    Role.FAQ_QUESTION: "### ",
    Role.KEY_POINT: "- ",
    Role.TAKEAWAY: "- ",
    Role.QUOTE: "> ",
}
CUT = " […] "
"""Stands where something was cut out of a sentence."""


def write_clean_copy(head: ReportHead, rows: Iterable[ReportRow]) -> Iterator[bytes]:
    """The footnotes are held until the text is written: one short line for each claim."""
    notes, marks = [], []
    for row in rows:
        if row.in_scope and row.mentions:
            notes.append(f"[^{row.claim}]: {_note(row)}\n")
            marks += [(place.end, row.claim) for place in row.mentions]
    marks.sort()
    for block in clean_blocks(head.version, head.flags):
        yield f"{BEFORE.get(Role(block.role), '')}{_words(head.version.text, block, marks)}\n\n".encode()
    yield "".join(notes).encode()


def _words(text: str, block: CleanBlock, marks: list[tuple[int, str]]) -> str:
    return CUT.join(_piece(text, start, end, marks) for start, end in block.pieces)


def _piece(text: str, start: int, end: int, marks: list[tuple[int, str]]) -> str:
    """``text[start:end]`` with a footnote's mark after each claim that ends in it."""
    written, at = "", start
    for place, claim in marks:
        if start < place <= end:
            written += _spaced(text[at:place]) + f"[^{claim}]"
            at = place
    return (written + _spaced(text[at:end])).strip()


def _spaced(text: str) -> str:
    """Escaped, with the space at its ends that escaping takes away: words must not run together."""
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if before else ''}{escaped(text)}{' ' if after and text.strip() else ''}"


def _note(row: ReportRow) -> str:
    parts = [
        f"{row.verdict}{f' ({row.reason.lower()})' if row.reason else ''}",
        escaped(row.note),
        *(link(source.title or source.url or source.quote, source.link) for source in row.evidence),
    ]
    return "; ".join(filter(None, parts))


CLEAN = Format(
    "clean",
    "Clean copy",
    "the article alone, without placeholders, its claims footnoted",
    "text/markdown; charset=utf-8",
    write_clean_copy,
    suffix="clean.md",
)
