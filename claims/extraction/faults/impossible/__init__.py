"""Values that cannot be, whatever the facts: each module finds one sort of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from claims.extraction.faults.impossible import clock_times, days, ranges, shares
from claims.extraction.faults.impossible.value import ImpossibleValue
from claims.extraction.types import Document

__all__ = ["ImpossibleValue", "find"]


def find(document: Document) -> Iterator[ImpossibleValue]:
    """Every impossible value of ``document``, by sort, then by place."""
    return chain(
        shares.find(document), days.find(document), clock_times.find(document), ranges.find(document)
    )
