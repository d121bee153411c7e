"""HTML to canonical text and blocks."""

from __future__ import annotations

from claims.extraction.page import Page


def read_page(source: str | bytes, *, url: str = "") -> Page:
    """Visible text with white space folded inside a block, blocks separated by newlines, cells by a tab."""
    raise NotImplementedError
