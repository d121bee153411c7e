"""Two figures that say one thing: "25–30%", "between £45 and £60", "$4 to $5 billion"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claims.extraction.quantities.figure import Figure
from claims.extraction.types import Quantity, Span

DASH = re.compile(r"\s?[-–‒−]\s?")
_TO = re.compile(r"[-\s]to[-\s](?:(?:about|around|nearly|almost|over|some)\s)?")
_AND = re.compile(r"\sand\s(?:(?:about|around|nearly|almost|over|some)\s)?")
_OR = re.compile(r"\sor\s")
_BETWEEN = re.compile(r"\bbetween\s(?:(?:about|around|roughly|some)\s)?\Z", re.IGNORECASE)
_CHANGING = re.compile(
    r"\b(?:from|up|down|increas\w+|rais\w+|ris\w+|rose|fell|fall\w*|grew|grow\w*|cut|lower\w*|drop\w*|climb\w*|"
    r"jump\w*|clos\w+|doubl\w+|expand\w*|shrank|slip\w*|lost|beat|won|by)\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)
_REACH = 30


def single(figure: Figure) -> Quantity:
    """The quantity that one figure stands for, with the interval of its printed precision."""
    half = figure.half * figure.scale
    value, low, high = (_plain(number) for number in (figure.value, figure.value - half, figure.value + half))
    return Quantity(figure.start, figure.end, value, low, high, figure.unit, figure.kind, figure.marked)


def _plain(number: Decimal) -> Decimal:
    """The same number without trailing zeros and without an exponent."""
    shortest = number.normalize()
    return Decimal(f"{shortest:f}") if shortest.adjusted() >= len(shortest.as_tuple().digits) else shortest


def join(text: str, span: Span, figures: list[Figure]) -> list[Quantity]:
    """The quantities that ``figures`` stand for, ``approx`` where the figure itself is marked so.

    Neighbours that form a range become one quantity over both, its value their middle. A score or any
    other pair of bare numbers around a dash ("3-1", "65–54") is dropped. A reversed range stays two figures.
    """
    found: list[Quantity] = []
    at = 0
    while at < len(figures):
        following = figures[at + 1] if at + 1 < len(figures) else None
        if following and _is_score(text, figures[at], following):
            at += 2
        elif following and (joined := _range(text, span, figures[at], following)):
            found.append(joined)
            at += 2
        else:
            found.append(single(figures[at]))
            at += 1
    return found


def _is_score(text: str, first: Figure, second: Figure) -> bool:
    bare = first.kind == second.kind == "number" and first.scale == second.scale == 1
    return bare and bool(DASH.fullmatch(text, first.end, second.start))


def _range(text: str, span: Span, first: Figure, second: Figure) -> Quantity | None:
    """One quantity from ``first`` to ``second``, or None where they are two."""
    if first.kind in {"ordinal", "ratio"} or second.kind in {"ordinal", "ratio"}:
        return None
    if not _links(text, span, first, second):
        return None
    unit, kind = (second.unit, second.kind) if second.unit else (first.unit, first.kind)
    if first.unit and (first.unit, first.kind) != (unit, kind):
        return None
    if second.scale != 1 and first.scale == 1 and first.number <= second.number:
        first = replace(first, scale=second.scale)
    low, high = single(first), single(second)
    if low.value >= high.value:
        return None
    middle = _plain((low.value + high.value) / 2)
    marked = first.marked or second.marked
    return Quantity(first.start, second.end, middle, low.low, high.high, unit, kind, marked)


def _links(text: str, span: Span, first: Figure, second: Figure) -> bool:
    """Whether the words between two figures, and before the first, make a range of them."""
    before = text[max(span.start, first.start - _REACH) : first.start]
    gap = (text, first.end, second.start)
    if DASH.fullmatch(*gap):
        return True
    if _AND.fullmatch(*gap):
        return bool(_BETWEEN.search(before))
    if _TO.fullmatch(*gap):
        return not _CHANGING.search(before)
    return bool(_OR.fullmatch(*gap)) and second.value == first.value + Decimal(1) and not first.unit
