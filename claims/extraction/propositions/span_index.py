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
        self._spans = tuple(sorted(spans, key=lambda span: (span.start, span.end)))
        self._starts = [span.start for span in self._spans]

    def inside(self, outer: Span) -> tuple[Kind, ...]:
        """Those that lie wholly inside ``outer``, in order."""
        first = bisect_left(self._starts, outer.start)
        end = bisect_left(self._starts, outer.end, first)
        if end > first and self._spans[end - 1].end > outer.end:
            end -= 1
        return self._spans[first:end]

    def touching(self, outer: Span) -> tuple[Kind, ...]:
        """Those that share a code point with ``outer``, in order."""
        first = bisect_left(self._starts, outer.start)
        end = bisect_left(self._starts, outer.end, first)
        if first and self._spans[first - 1].end > outer.start:
            first -= 1
        return self._spans[first:end]
