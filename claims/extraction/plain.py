"""Plain text to blocks."""

from __future__ import annotations

import re

from claims.extraction.page import Page
from claims.extraction.types import Block, Meta


def read_page(text: str, *, url: str = "") -> Page:
    """``text`` is normalised already; every line that is not blank becomes a block."""
    blocks = tuple(Block(m.start(), m.end()) for m in re.finditer(r"[^\s](?:[^\n]*[^\s])?", text))
    return Page(text=text, blocks=blocks, meta=Meta(url=url))
