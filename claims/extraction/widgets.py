"""Data boxes: labels without values."""

from __future__ import annotations

from claims.extraction.page import Page
from claims.extraction.types import Span


def null_boxes(page: Page) -> list[Span]:
    """Each box that shows null, undefined, NaN or dashes where its values should be, whole."""
    return []
