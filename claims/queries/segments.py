"""Cutting text at every edge of the spans that lie over it. Pure: no database.

Overlapping spans can't be nested as elements. So the text is cut wherever a span begins or ends,
and each segment knows every span that covers it: nothing is nested, nothing dropped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, Protocol, TypeVar


class HasSpan(Protocol):
    """Anything with a half-open span in code points."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Mark = TypeVar("Mark", bound=HasSpan)


class Segment(NamedTuple, Generic[Mark]):
    """A piece of text, ``[start, end)`` in code points, and the marks that cover all of it.

    ``marks`` stand shortest first, so that the first is the most telling. ``opening`` and
    ``closing`` are those of them whose visible part begins or ends with this segment.
    """

    start: int
    end: int
    text: str
    marks: Sequence[Mark] = ()
    opening: Sequence[Mark] = ()
    closing: Sequence[Mark] = ()


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Segment[Mark]]:
    """``text[start:end]`` as segments in order. Marks are clipped to it; empty ones are left out.

    The segments' texts joined are ``text[start:end]``. Takes time in the number of edges and of
    what covers them, never in the product of marks and characters.
    """
    opening: defaultdict[int, list[Mark]] = defaultdict(list)
    closing: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last:
            opening[first].append(mark)
            closing[last].append(mark)
    active: list[Mark] = []
    segments = []
    for here, there in pairwise(sorted({start, end, *opening, *closing})):
        if here in closing:
            ended = {id(mark) for mark in closing[here]}
            active = [mark for mark in active if id(mark) not in ended]
        if here in opening:
            active = sorted([*active, *opening[here]], key=_length)
        segments.append(
            Segment(here, there, text[here:there], active, opening.get(here, ()), closing.get(there, ()))
        )
    return segments


def _length(mark: HasSpan) -> int:
    return mark.end - mark.start
