"""Characters that no tree can hold."""

from __future__ import annotations

import re

_REFERENCE = (
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|65534|65535)(?!\d)"
    r"|[xX]0*(?:[0-8bBcCeEfF]|1[\da-fA-F]|[fF]{3}[eEfF])(?![\da-fA-F]));?"
)
_BY_NUMBER = re.compile(_REFERENCE)
_PLAIN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML can hold, as they stand or by number: a tree with one cannot be changed any more."""
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\r"})


def without_unreadable(text: str) -> str:
    """``text`` with U+FFFD for each character that no tree can hold."""
    return _BY_NUMBER.sub("\ufffd", _PLAIN.sub("\ufffd", text))


def encoded(page: str) -> bytes:
    """The same of a page, in UTF-8; that hardly any holds such a character is told from its bytes, ten times as fast."""
    page = _BY_NUMBER.sub("\ufffd", page)
    try:
        raw = page.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return _PLAIN.sub("\ufffd", page).encode()
    unreadable = len(raw.translate(None, _CONTROLS)) < len(raw) or "\ufffe" in page or "\uffff" in page
    return _PLAIN.sub("\ufffd", page).encode() if unreadable else raw
