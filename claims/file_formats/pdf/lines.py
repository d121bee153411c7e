"""The lines of a PDF's pages, each with its place, size and links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO
from itertools import groupby
from typing import Any

from pdfminer import settings
from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LAParams, LTChar, LTContainer, LTPage, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import list_value, resolve1, stream_value

from claims.file_formats.unreadable import Unreadable

_BOLD = re.compile("bold|black|heavy", re.IGNORECASE)
_UNPRINTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_READ_AS = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
    | {"\u00a0": " "}
    | {chr(code): bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
)
"""Ligatures are letters; fonts without names for their characters have those of Windows."""
_LAYOUT = LAParams()

Rect = tuple[float, float, float, float]
Link = tuple[Rect, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A line or a part of one, measured in points from the lower left corner of its page, which is one of ``page``."""

    page: int
    height: float
    """Of the page."""
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool
    text: str
    html: str
    """``text`` with its links."""


def read_lines(content: bytes) -> tuple[int, list[Line]]:
    """How many pages there are, and their lines in the order of the file. Raises Unreadable."""
    try:
        document = PDFDocument(PDFParser(BytesIO(content)))
    except PDFPasswordIncorrect as error:
        raise Unreadable("it is a PDF locked with a password: save it without one") from error
    resources = PDFResourceManager()
    device = _Pages(resources)
    interpreter = PDFPageInterpreter(resources, device)
    lines: list[Line] = []
    number = 0
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        try:
            _check_whole(page)
            interpreter.process_page(page)
            lines += _lines(device.page, number, list(_links(page)))
        except MemoryError:
            raise
        except Exception as error:
            raise Unreadable(f"it is a PDF that is damaged on page {number}") from error
    if not number:
        raise Unreadable("it is a damaged PDF: no page was found in it")
    return number, lines


class _Pages(PDFLayoutAnalyzer):
    """Keeps the page that was read last, its characters in the order of the file."""

    page: LTPage

    def receive_layout(self, ltpage: LTPage) -> None:
        self.page = ltpage

    def handle_undefined_char(self, font: Any, cid: int) -> str:
        return "\ufffd"


def _check_whole(page: PDFPage) -> None:
    """Raises where what is written on the page is damaged, of which pdfminer would leave out what it can't read."""
    settings.STRICT = True
    try:
        for contents in page.contents:
            stream_value(contents).get_data()
    finally:
        settings.STRICT = False


def _lines(page: LTPage, number: int, links: list[Link]) -> Iterator[Line]:
    characters = list(_characters(page))
    upright = [character for character in characters if character.upright] or characters
    if not upright:
        return
    for found in page.group_objects(_LAYOUT, upright):
        if line := _line(found, page.height, number, links):
            yield line


def _characters(container: LTContainer[Any]) -> Iterator[LTChar]:
    for item in container:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTContainer):
            yield from _characters(item)


def _line(found: LTTextLine, height: float, number: int, links: list[Link]) -> Line | None:
    pieces = [
        (_clean(item.get_text()), _address(item, links) if isinstance(item, LTChar) else None)
        for item in found
    ]
    text = re.sub(r"\s+", " ", "".join(piece for piece, _ in pieces)).strip()
    letters = [item for item in found if isinstance(item, LTChar) and item.get_text().strip()]
    if not text or not letters:
        return None
    sizes = sorted(letter.size for letter in letters)
    bold = sum(bool(_BOLD.search(letter.fontname)) for letter in letters) * 2 > len(letters)
    return Line(
        page=number,
        height=height,
        x0=letters[0].x0,
        y0=min(letter.y0 for letter in letters),
        x1=letters[-1].x1,
        y1=max(letter.y1 for letter in letters),
        size=sizes[len(sizes) // 2],
        bold=bold,
        text=text,
        html=_linked(pieces),
    )


def _clean(text: str) -> str:
    return _UNPRINTED.sub("", text.translate(_READ_AS))


def _linked(pieces: Iterable[tuple[str, str | None]]) -> str:
    """HTML of a line; a space between two characters belongs to the link of the first."""
    told: list[tuple[str, str]] = []
    for piece, address in pieces:
        told.append((piece, told[-1][1] if address is None and told else address or ""))
    written = []
    for address, run in groupby(told, key=lambda piece: piece[1]):
        words = escape(re.sub(r"\s+", " ", "".join(text for text, _ in run)))
        written.append(f'<a href="{escape(address)}">{words}</a>' if address and words.strip() else words)
    return "".join(written).strip()


def _links(page: PDFPage) -> Iterator[Link]:
    """Links to the web, each with the place where it stands."""
    for reference in list_value(page.annots) if page.annots else ():
        note = resolve1(reference)
        action = resolve1(note.get("A")) if isinstance(note, dict) else None
        address = resolve1(action.get("URI")) if isinstance(action, dict) else None
        place = resolve1(note.get("Rect")) if address else None
        if isinstance(address, bytes) and address.lower().startswith((b"http://", b"https://")):
            x0, y0, x1, y1 = (float(resolve1(side)) for side in place or ())
            yield (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), address.decode("utf-8", "replace")


def _address(letter: LTChar, links: list[Link]) -> str:
    x, y = (letter.x0 + letter.x1) / 2, (letter.y0 + letter.y1) / 2
    return next((to for (x0, y0, x1, y1), to in links if x0 <= x <= x1 and y0 <= y <= y1), "")
