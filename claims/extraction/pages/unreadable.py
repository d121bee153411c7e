"""Characters that no tree can hold."""

from __future__ import annotations

import re

_UNREADABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
    r"|&#0*(?:[0-8]|1[124-9]|2\d|3[01]|65534|65535)(?!\d);?|&#[xX]0*(?:[0-8bBcCeEfF]|1[\da-fA-F]|[fF]{3}[eEfF])(?![\da-fA-F]);?"
)
"""Characters that no XML can hold, as they stand or by number: a tree with one cannot be changed any more."""


def without_unreadable(text: str) -> str:
    """``text`` with U+FFFD for each character that no tree can hold."""
    return _UNREADABLE.sub("\ufffd", text)
