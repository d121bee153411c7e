"""Looking up the spans that stand inside another span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, TypeVar

from claims.extraction.types import Span

Kind = TypeVar("Kind", bound=Span)


class SpanIndex(Generic[Kind]):
    """Spans that do not overlap one another, in order, looked up by bisection."""

    def __init__(self, spans: Iterable[Kind]) -> None:
        self._spans = sorted(spans, key=lambda span: (span.start, span.end))
        self._starts = [span.start for span in self._spans]

    def inside(self, outer: Span) -> tuple[Kind, ...]:
        """Those that lie wholly inside ``outer``, in order."""
        at = bisect_left(self._starts, outer.start)
        found: list[Kind] = []
        while at < len(self._spans) and self._starts[at] < outer.end:
            if self._spans[at].end <= outer.end:
                found.append(self._spans[at])
            at += 1
        return tuple(found)

    def touching(self, outer: Span) -> tuple[Kind, ...]:
        """Those that share a code point with ``outer``, in order."""
        at = max(bisect_left(self._starts, outer.start) - 1, 0)
        found: list[Kind] = []
        while at < len(self._spans) and self._starts[at] < outer.end:
            if self._spans[at].overlaps(outer):
                found.append(self._spans[at])
            at += 1
        return tuple(found)
