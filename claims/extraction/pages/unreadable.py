"""Characters that no tree can hold."""

from __future__ import annotations

import re

_REFERENCE = (
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|65534|65535)(?!\d)"
    r"|[xX]0*(?:[0-8bBcCeEfF]|1[\da-fA-F]|[fF]{3}[eEfF])(?![\da-fA-F]));?"
)
_UNREADABLE_REFERENCE = re.compile(_REFERENCE)
_UNREADABLE = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|{_REFERENCE}")
"""Characters that no XML can hold, as they stand or by number: a tree with one cannot be changed any more."""
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\r"})


def without_unreadable(text: str) -> str:
    """``text`` with U+FFFD for each character that no tree can hold."""
    return _UNREADABLE.sub("\ufffd", text) if _holds_unreadable(text) else text


def _holds_unreadable(text: str) -> bool:
    """Told from the bytes, which is ten times as fast as the pattern: hardly any page does."""
    try:
        encoded = text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return True
    return (
        len(encoded.translate(None, _CONTROLS)) < len(encoded)
        or "\ufffe" in text
        or "\uffff" in text
        or _UNREADABLE_REFERENCE.search(text) is not None
    )
