"""What several rules ask of one document is worked out once, and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from claims.extraction.types import Document

Found = TypeVar("Found")


def per_document(work_out: Callable[[Document], Found]) -> Callable[[Document], Found]:
    """``work_out``, called once for each document. What it returns must not be changed by anybody."""
    name = f"{work_out.__module__}.{work_out.__qualname__}"

    @wraps(work_out)
    def remembered(document: Document) -> Found:
        kept: dict[str, Found] = document.__dict__
        if name not in kept:
            kept[name] = work_out(document)
        return kept[name]

    return remembered
