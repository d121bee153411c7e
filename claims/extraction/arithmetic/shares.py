"""Shares: a part, its whole and the percentage that the text gives for them.

"Of the 300 households, 261 (87%)", "13 of the 18, or 72%", "310 hectares, of which 124 hectares, or 40%".
Only these forms are read, for in others it is a guess what the percentage is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.extraction.arithmetic.intervals import Interval, printed, quotient, verdict
from claims.extraction.arithmetic.passages import Passage
from claims.extraction.arithmetic.working import plain, rounded
from claims.extraction.types import Quantity, Relation, Span

_OF_THE = re.compile(r"\b[Oo]f\s+(?:the|its|their|all|these|those|some|about)?\s*(?:\w+\s+){0,2}\Z")
_THEN = re.compile(r"(?:\s[\w’'-]+){0,8},\s(?:only\s|some\s|just\s|about\s|almost\s|nearly\s)?\Z")
_OUT_OF = re.compile(
    r"(?:\s[\w’'-]+){0,2}\s(?:out\s)?of\s(?:the|its|their|all|these|those|some|about|a\s+total\s+of)?\s*(?:\w+\s+){0,1}"
)
_OF_WHICH = re.compile(r"(?:\s[\w’'-]+){0,4},?\s(?:of\s(?:which|whom)|including)\s(?:some\s|about\s|only\s)?")
_SHARE = re.compile(
    r"(?:\s[\w’'-]+){0,4}?(?:,\s(?:or|that\s+is|i\.e\.)\s|\s?[(\[]\s?|\sor\s|\s?[–—]\s?(?:or\s)?)(?:just\s+over|just\s+under|about|around|nearly|almost|some|roughly|over|more\s+than)?\s?"
)
_COUNTS = frozenset({"count", "number"})
_HUNDRED = Decimal(100)


def relations(text: str, passages: Sequence[Passage]) -> Iterator[Relation]:
    """The shares that the text asserts, in text order."""
    for passage in passages:
        amounts = passage.amounts
        for first, second, share in zip(amounts, amounts[1:], amounts[2:], strict=False):
            if share.unit != "%" or not _SHARE.fullmatch(text, second.end, share.start):
                continue
            ordered = _part_and_whole(text, passage, first, second)
            if ordered and (relation := _relation(text, *ordered, share)):
                yield relation


def _part_and_whole(
    text: str, passage: Passage, first: Quantity, second: Quantity
) -> tuple[Quantity, Quantity] | None:
    """Which of two figures is part of the other, by the words around them."""
    if not _alike(first, second):
        return None
    gap = (text, first.end, second.start)
    before = text[max(passage.sentence.start, first.start - 40) : first.start]
    if _OUT_OF.fullmatch(*gap):
        return first, second
    if _OF_WHICH.fullmatch(*gap) or (_OF_THE.search(before) and _THEN.fullmatch(*gap)):
        return second, first
    return None


def _alike(first: Quantity, second: Quantity) -> bool:
    if first.kind in _COUNTS:
        return second.kind in _COUNTS
    return (first.kind, first.unit) == (second.kind, second.unit)


def _relation(text: str, part: Quantity, whole: Quantity, share: Quantity) -> Relation | None:
    if part.value < 0 or whole.low <= 0:
        return None
    worked = quotient(_exact(part), _exact(whole))
    percent = Interval(worked.value * _HUNDRED, worked.low * _HUNDRED, worked.high * _HUNDRED)
    said = verdict(percent, printed(share))
    if part.approx or whole.approx or share.approx:
        said = "consistent" if percent.widened(_ROUGHLY).overlaps(printed(share)) else ""
    if not said:
        return None
    value = rounded(percent.value)
    return Relation(
        kind="share",
        verdict=said,
        spans=tuple(Span(figure.start, figure.end) for figure in (part, whole, share)),
        explanation=f"{part.of(text)} of {whole.of(text)} is {value}% against {share.of(text)}: {_OUTCOMES[said]}",
        data={
            "part": f"{plain(part.value):f}",
            "whole": f"{plain(whole.value):f}",
            "share": f"{plain(share.value):f}",
            "worked": value,
        },
    )


_ROUGHLY = Decimal("0.1")
_OUTCOMES = {
    "consistent": "as stated",
    "edge": "they agree only at the rounding edge",
    "inconsistent": "no rounding makes up the difference",
}


def _exact(quantity: Quantity) -> Interval:
    """Counts in plain digits are exact; other figures have the interval of their printed precision."""
    if quantity.kind in _COUNTS and quantity.high - quantity.low == 1:
        return Interval(quantity.value, quantity.value, quantity.value)
    return printed(quantity)
