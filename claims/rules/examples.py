"""What a rule's examples are written with: «…» around the exact characters that must be found, a page with a table."""

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


def table_page(*rows: str) -> str:
    """A short story with a table in it, as HTML. Cells are parted by bars."""
    cells = "".join(f"<tr><td>{row.replace('|', '</td><td>')}</td></tr>" for row in rows)
    above = "The boatyard of Lindvik published its figures on Monday, and its owner, Ada Brandt, called them good."
    below = "They are the best in years, she told reporters on the quay, where a new ferry lay ready to sail."
    return (
        f"<article><h1>Boatyard of Lindvik publishes figures</h1><p>{above}</p><table>{cells}</table>"
        f"<p>{below}</p></article>"
    )
