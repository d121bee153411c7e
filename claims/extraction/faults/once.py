"""Working a thing out once for a document, however many rules ask for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from claims.extraction.types import Document

Found = TypeVar("Found")


def once(find: Callable[[Document], Found]) -> Callable[[Document], Found]:
    """``find``, remembered with the document. What it gives must not be a generator, nor be changed."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def remembered(document: Document) -> Found:
        if name not in document.remembered:
            document.remembered[name] = find(document)
        found: Found = document.remembered[name]
        return found

    return remembered
