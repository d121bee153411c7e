"""Shares: a part, its whole and the percentage that the text gives for them.

"Of the 300 households, 261 (87%)", "13 of the 18, or 72%", "310 hectares, of which 124 hectares, or 40%".
Only these forms are read, for in others it is a guess what the percentage is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.extraction.arithmetic.intervals import Interval, printed, quotient, verdict
from claims.extraction.arithmetic.passages import COUNTS, Passage
from claims.extraction.arithmetic.phrases import ROUGHLY
from claims.extraction.arithmetic.working import PERCENTAGE_OUTCOMES, plain, rounded
from claims.extraction.types import Quantity, Relation, Span

_THE = r"(?:the|its|their|all|these|those|some|about|a\s+total\s+of)"
_OF_THE = re.compile(rf"\b[Oo]f\s+{_THE}?\s*(?:\w+\s+){{0,2}}\Z")
_THEN = re.compile(rf"(?:\s[\w’'-]+){{0,8}},\s(?:only\s|just\s)?{ROUGHLY}")
_OUT_OF = re.compile(rf"(?:\s[\w’'-]+){{0,2}}\s(?:out\s)?of\s{_THE}?\s*(?:\w+\s+)?")
_OF_WHICH = re.compile(rf"(?:\s[\w’'-]+){{0,4}},?\s(?:of\s(?:which|whom)|including)\s(?:only\s)?{ROUGHLY}")
_SHARE = re.compile(
    rf"(?:\s[\w’'-]+){{0,4}}?(?:,?\sor\s|,\s(?:that\s+is|i\.e\.)\s|\s?[(\[]\s?|\s?[–—]\s?(?:or\s)?){ROUGHLY}"
)
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
    if first.kind in COUNTS:
        return second.kind in COUNTS
    return (first.kind, first.unit) == (second.kind, second.unit)


def _relation(text: str, part: Quantity, whole: Quantity, share: Quantity) -> Relation | None:
    if part.value < 0 or whole.low <= 0:
        return None
    worked = quotient(_exact(part), _exact(whole))
    percent = Interval(worked.value * _HUNDRED, worked.low * _HUNDRED, worked.high * _HUNDRED)
    said = verdict(percent, printed(share))
    if part.approx or whole.approx or share.approx:
        said = "consistent" if percent.widened(_ROUGH_SHARE).overlaps(printed(share)) else ""
    if not said:
        return None
    value = rounded(percent.value)
    return Relation(
        kind="share",
        verdict=said,
        spans=tuple(Span(figure.start, figure.end) for figure in (part, whole, share)),
        explanation=f"{part.of(text)} of {whole.of(text)} is {value}% against {share.of(text)}: {PERCENTAGE_OUTCOMES[said]}",
        data={
            "part": f"{plain(part.value):f}",
            "whole": f"{plain(whole.value):f}",
            "share": f"{plain(share.value):f}",
            "worked": value,
        },
    )


_ROUGH_SHARE = Decimal("0.1")


def _exact(quantity: Quantity) -> Interval:
    """Counts in plain digits are exact; other figures have the interval of their printed precision."""
    if quantity.kind in COUNTS and quantity.high - quantity.low == 1:
        return Interval(quantity.value, quantity.value, quantity.value)
    return printed(quantity)
