"""Bytes of a page to text: byte-order mark, declared charset, UTF-8, then the most likely one."""

from __future__ import annotations

import codecs
import re

from claims.extraction.text import decode

_DECLARED = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_HEAD_LENGTH = 4096
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
"""Browsers read these labels as their supersets (WHATWG Encoding Standard, "names and labels")."""


def decode_html(source: bytes, *, stated: str = "") -> str:
    """The text of a page. Never raises: what fits no charset becomes U+FFFD.

    ``stated`` is the charset that came with the page, as in an HTTP header; it goes before the page's own.
    """
    for mark, charset in _MARKS:
        if source.startswith(mark):
            return source[len(mark) :].decode(charset, "replace")
    declared = _DECLARED.search(source[:_HEAD_LENGTH])
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared and (believed := _known(declared.group(1).decode("ascii"))):
        return source.decode(believed, "replace")
    return decode(source)


def _known(label: str) -> str | None:
    """Python's name for a charset's label, or None where the label is not to be believed."""
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return _READ_AS.get(name, name) if not name.startswith("utf") or name == "utf-8" else None
