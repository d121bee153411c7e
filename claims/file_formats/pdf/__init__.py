"""PDFs to HTML: headings, paragraphs, list items, tables and links, in the order in which the file has them.

Read with pdfminer.six, which tells where each character stands and how large it is: a PDF has no paragraphs, and
what pypdf gives is lines. Pictures, forms, scripts and attachments are left alone.
"""

from __future__ import annotations

from unicodedata import bidirectional

from claims.file_formats.pdf.blocks import blocks_of
from claims.file_formats.pdf.lines import read_lines
from claims.file_formats.pdf.running_heads import without_running_heads
from claims.file_formats.pdf.written import written
from claims.file_formats.unreadable import Converted, Unreadable

_MOST_UNKNOWN = 0.1
"""Of all characters; fonts without a table of letters give none that can be read."""
_LEFTWARD = {"R", "AL"}
"""Arabic and Hebrew: their characters come in the order in which they stand, from left to right."""
_CUT_OFF = 4096
"""Bytes at the end in which a whole file names its table of contents."""


def read_pdf(content: bytes) -> Converted:
    """Raises Unreadable; what else a damaged file raises is for the caller to catch."""
    if b"startxref" not in content[-_CUT_OFF:]:
        raise Unreadable("it is a PDF that is cut off: its end is missing")
    pages, lines = read_lines(content)
    counted = "1 page" if pages == 1 else f"{pages} pages"
    text = "".join(line.text for line in lines)
    if not text.strip():
        raise Unreadable(
            f"it is a PDF of {counted} without text, most likely a scan: run text recognition (OCR) on it first"
        )
    if text.count("\ufffd") > _MOST_UNKNOWN * len(text):
        raise Unreadable("it is a PDF whose fonts do not say which letters they draw: paste the text instead")
    if sum(bidirectional(letter) in _LEFTWARD for letter in text) > _MOST_UNKNOWN * len(text):
        raise Unreadable("it is a PDF in a script that runs from right to left: paste the text instead")
    kept = without_running_heads(lines)
    told = [f"PDF of {counted}"]
    if taken := len(lines) - len(kept):
        told.append(f"{taken} lines of running heads and page numbers left out")
    return Converted(written(blocks_of(kept)), ", ".join(told))
