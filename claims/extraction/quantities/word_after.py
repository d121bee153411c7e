"""The word behind a figure: the cheap look that comes before the patterns of all currencies or all measures."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claims.extraction.folding import folded

_WORD = re.compile(r"[-\s]?(\w+|\S?)")


def word_after(text: str, at: int, end: int) -> str:
    """The word that begins at ``at``, or behind one space or hyphen there, as patterns compare it; else the sign there."""
    match = _WORD.match(text, at, end)
    return folded(match[1]) if match else ""


def openers(entries: Iterable[str]) -> frozenset[str]:
    """What ``word_after`` gives where one of ``entries`` follows."""
    return frozenset(word_after(entry, 0, len(entry)) for entry in entries)
