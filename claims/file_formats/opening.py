"""The door: a file's bytes become what the engine reads, or a sentence that says why they don't."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePath

from claims.extraction.pages.charset import decode_html
from claims.extraction.pages.source_file import SOURCE_FILE
from claims.file_formats.confined import convert_confined
from claims.file_formats.unreadable import Unreadable

SUFFIXES = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}
"""What a file's name says of its content."""

LARGEST = 5 * 1024 * 1024
"""Bytes of a file that is converted, and of what comes out of it: as much as may be uploaded."""

_FIRST_BYTES = {
    b"%PDF-": "pdf",
    b"PK\x03\x04": "docx",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "rich text (RTF): save it as .docx",
    b"\x1f\x8b": "a gzip archive, not text",
    b"\x89PNG": "an image, not text",
    b"GIF8": "an image, not text",
    b"\xff\xd8\xff": "an image, not text",
}
"""How files begin that are no text: the kind that is converted, or what to say of it."""

_NAMED = {"docx": "a Word document", "pdf": "a PDF"}
_PLAIN = {"html": "web page (HTML)", "text": "plain text"}


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file holds. ``format`` is "auto", "html" or "text"; ``read_as`` tells a person what it was taken for.

    ``converted`` is whether it was no text: then its format is known, whatever anybody asked for.
    """

    text: str
    format: str
    read_as: str
    converted: bool = False


def open_file(content: bytes, *, name: str) -> Opened:
    """Read a file by its first bytes, and where they tell nothing, by its name. Raises Unreadable."""
    by_name = SUFFIXES.get(PurePath(name).suffix.lower(), "auto")
    found = next((kind for start, kind in _FIRST_BYTES.items() if content.startswith(start)), "")
    if found in _NAMED:
        return _converted(content, found)
    if found:
        raise Unreadable(_old_office(content) if "old Office" in found else f"it is {found}")
    if by_name in _NAMED:
        raise Unreadable(f"it is named .{by_name} but is not {_NAMED[by_name]}" if content else "it is empty")
    return Opened(decode_html(content), by_name, _PLAIN.get(by_name, "plain text or a web page"))


def _converted(content: bytes, kind: str) -> Opened:
    too_large = f"it is {_NAMED[kind]} of more than {LARGEST // 1024**2} MB"
    if len(content) > LARGEST:
        raise Unreadable(f"{too_large}: no article is")
    converted = convert_confined(content, kind=kind)
    told = f"{kind}, SHA-256 {sha256(content).hexdigest()}"
    text = (
        f'<!doctype html>\n<html><head><meta charset="utf-8">\n<meta name="{SOURCE_FILE}" content="{told}"></head>\n'
        f"<body><article>\n{converted.html}\n</article></body></html>\n"
    )
    if len(text.encode()) > LARGEST:
        raise Unreadable(f"{too_large} of text: no article is")
    return Opened(text, "html", converted.read_as, converted=True)


def _old_office(content: bytes) -> str:
    """Word puts a document with a password into the container of its old format."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "it is an Office document locked with a password: save it without one"
    return "it is an old Office document, such as .doc: save it as .docx"
