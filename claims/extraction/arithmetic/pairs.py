"""Pairs of figures of which the second restates the first in another unit: "360 billion yuan ($51.5 billion)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extraction.arithmetic.passages import Passage
from claims.extraction.arithmetic.phrases import ROUGHLY_CONVERTED
from claims.extraction.quantities import measures
from claims.extraction.types import Quantity, Sentence
from claims.extraction.values import value

_OPENED = re.compile(rf"\s?[(\[]\s?{ROUGHLY_CONVERTED}")
_NEXT = re.compile(rf"\s?(?:[,;/]|\bor\b|\band\b)\s?{ROUGHLY_CONVERTED}")
_REMARK = re.compile(r"\s?(?:(?:at|as\s+of)\b[^()]{0,40}|today|then|each|tall|high|wide|long)?\s?")
_SPOKEN = re.compile(rf",?\s(?:or|equivalent\s+to)\s{ROUGHLY_CONVERTED}")
_SPOKEN_END = re.compile(r"\s?(?:[,.;)]|\Z|(?:and|in|on|for|to|from|of|by|as|with|this|last|at)\b)")
_SUBDIVIDED = re.compile(r"\s?(?:and\s)?")
_CLOSED = re.compile(rf"{_REMARK.pattern}[)\]]")
_MOST_RESTATED = 8
_FEWEST_RESTATED = 3
"""Amounts of a sentence that holds two things of which one is restated."""
_CUSTOMARY = frozenset(
    {
        "in", "ft", "yd", "mi", "nmi", "acre", "ft²", "mi²", "gal", "pt", "fl oz", "bbl", "ft³", "ton", "lb", "oz",
        "st", "mph", "kn", "°F", "psi", "hp",
    }
)  # fmt: skip


@value(frozen=True, slots=True)
class Pair:
    """One thing in two units, and the sentence that says so; ``first`` stands first."""

    first: Quantity
    second: Quantity
    sentence: Sentence


def pairs(text: str, passage: Passage) -> Iterator[Pair]:
    """The conversions that stand in one sentence, of money and of measures."""
    amounts = _compounded(text, passage.amounts)
    for at, first in enumerate(amounts):
        for second in _restatements(text, passage.sentence, amounts[at : at + _MOST_RESTATED]):
            if _convertible(first, second):
                yield Pair(first, second, passage.sentence)


def without_restatements(text: str, passage: Passage) -> Passage:
    """``passage`` without what restates a figure of it; that figure reaches to the end of its restatement.

    So "96 million kronor ($10 million) from" stands as "96 million kronor from" does.
    """
    if len(passage.amounts) < _FEWEST_RESTATED:
        return passage
    ends: dict[int, int] = {}
    for pair in pairs(text, passage):
        closed = _CLOSED.match(text, pair.second.end, passage.sentence.end)
        ends[pair.first.start] = closed.end() if closed else pair.second.end
    kept: list[Quantity] = []
    for amount in passage.amounts:
        if not kept or amount.start >= kept[-1].end:
            kept.append(replace(amount, end=ends.get(amount.start, amount.end)))
    return replace(passage, amounts=tuple(kept)) if ends else passage


def as_printed(passage: Passage, figure: Quantity) -> Quantity:
    """``figure`` as far as it reaches in ``passage``, without the restatement behind it."""
    end = next(amount.end for amount in passage.amounts if amount.start == figure.start)
    return figure if end == figure.end else replace(figure, end=end)


def _restatements(text: str, sentence: Sentence, amounts: Sequence[Quantity]) -> Iterator[Quantity]:
    """What restates the first of ``amounts``: after "or", or in the bracket that follows it."""
    if len(amounts) < 2:
        return
    gap = (text, amounts[0].end, amounts[1].start)
    if _SPOKEN.fullmatch(*gap):
        if _SPOKEN_END.match(text, amounts[1].end, sentence.end):
            yield amounts[1]
    elif _OPENED.fullmatch(*gap):
        closing = min(
            (at for at in (text.find(mark, amounts[1].end, sentence.end) for mark in ")]") if at >= 0),
            default=-1,
        )
        inside = [amount for amount in amounts[1:] if amount.end <= closing]
        yield from _in_bracket(text, inside, closing)


def _in_bracket(text: str, inside: Sequence[Quantity], closing: int) -> Iterator[Quantity]:
    """The figures of a bracket that holds nothing but restatements, up to the first that is more than that."""
    for at, amount in enumerate(inside):
        last = at + 1 == len(inside)
        tail = (text, amount.end, closing if last else inside[at + 1].start)
        if not (_REMARK if last else _NEXT).fullmatch(*tail):
            return
        yield amount


def _convertible(first: Quantity, second: Quantity) -> bool:
    """Whether two figures can be one thing: two currencies, a metric and a customary unit of one dimension,
    or metres a second and another speed.
    """
    if first.kind != second.kind or first.unit == second.unit:
        return False
    if first.kind == "money":
        return first.value > 0 and second.value > 0
    one, other = measures.measure(first.unit), measures.measure(second.unit)
    if first.kind != "measure" or one is None or other is None or one.dimension != other.dimension:
        return False
    by_the_second = "m/s" in {first.unit, second.unit}
    return by_the_second or (first.unit in _CUSTOMARY) != (second.unit in _CUSTOMARY)


def _compounded(text: str, amounts: Sequence[Quantity]) -> list[Quantity]:
    """``amounts`` with "6 feet 2 inches" as the one figure that it is, in its first unit."""
    joined: list[Quantity] = []
    for amount in amounts:
        last = joined[-1] if joined else None
        if (
            last
            and _SUBDIVIDED.fullmatch(text, last.end, amount.start)
            and (ratio := _subdivision(last, amount))
        ):
            joined[-1] = replace(
                last,
                end=amount.end,
                value=last.value + amount.value * ratio,
                low=last.value + amount.low * ratio,
                high=last.value + amount.high * ratio,
            )
        else:
            joined.append(amount)
    return joined


def _subdivision(larger: Quantity, smaller: Quantity) -> Decimal | None:
    """What part of the unit of ``larger`` the unit of ``smaller`` is, or None where it is none."""
    one, other = measures.measure(larger.unit), measures.measure(smaller.unit)
    if larger.kind != "measure" or smaller.kind != "measure" or one is None or other is None:
        return None
    if one.dimension != other.dimension or other.factors[0] >= one.factors[0]:
        return None
    return other.factors[0] / one.factors[0]
