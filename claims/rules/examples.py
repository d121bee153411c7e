"""The marks in a rule's examples: «…» around the exact characters that must be found."""

from __future__ import annotations

import re

from claims.extraction.types import Span

_MARKED = re.compile(r"«([^»]*)»")


def unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    """``marked`` without its marks, and the spans they stood around, in the text without marks."""
    spans = []
    for removed, match in enumerate(_MARKED.finditer(marked)):
        start = match.start() - 2 * removed
        spans.append(Span(start, start + len(match[1])))
    return _MARKED.sub(r"\1", marked), tuple(spans)
