"""Changes: a figure before, a figure after and the percentage that the text gives for the change.

Read are "from X to Y", "to Y from X" and "Y, compared with X" with a percentage that the sentence ties to
them: right before ("fell 30% to Y from X") or right after ("…, an increase of 21%", "… (up 4%)").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.extraction.arithmetic.intervals import Interval, printed, quotient, verdict
from claims.extraction.arithmetic.passages import COUNTS, Passage
from claims.extraction.arithmetic.phrases import FEW_WORDS, ROUGHLY
from claims.extraction.arithmetic.working import PERCENTAGE_OUTCOMES, plain, rounded
from claims.extraction.types import Quantity, Relation, Span
from claims.extraction.wordlists import alternatives, words

_RISE, _FALL = alternatives(words("rise_words")), alternatives(words("fall_words"))
_FROM_BEFORE = re.compile(rf"\bfrom\s{ROUGHLY}\Z")
_TO_BEFORE = re.compile(rf"\bto\s{ROUGHLY}\Z")
_TO = re.compile(rf"{FEW_WORDS}\sto\s{ROUGHLY}")
_FROM = re.compile(rf"{FEW_WORDS},?\s(?:up\s|down\s)?from\s{ROUGHLY}")
_AGAINST = re.compile(rf"{FEW_WORDS},?\s(?:compared\s(?:with|to)|against|versus)\s{ROUGHLY}")
_CHANGE_AFTER = re.compile(
    rf"{FEW_WORDS}(?:,\s(?:or\s|which\sis\s)?an?\s(?:[\w-]+\s)?(?:{_RISE}|{_FALL})\sof\s{ROUGHLY}"
    rf"|,\s(?:up|down|or|or\sby)\s{ROUGHLY}|\s\((?:up\s|down\s|\+|a\s(?:{_RISE}|{_FALL})\sof\s)?{ROUGHLY})"
)
_CHANGE_BEFORE = re.compile(rf"\b(?:{_RISE}|{_FALL})\s(?:by\s)?{ROUGHLY}\Z")
_CHANGE_BETWEEN = re.compile(rf"{FEW_WORDS},?\s(?:up|down|an?\s(?:{_RISE}|{_FALL})\sof)\s(?:by\s)?{ROUGHLY}")
_THEN_FIGURE = re.compile(rf"{FEW_WORDS},?\s(?:from|to)\s{ROUGHLY}")
_DOWN = re.compile(rf"\b(?:{_FALL})\b")
_AMOUNTS = frozenset({"money", "count", "number", "measure", "duration"})
_HUNDRED = Decimal(100)


def relations(text: str, passages: Sequence[Passage]) -> Iterator[Relation]:
    """The changes that the text asserts, in text order."""
    for passage in passages:
        amounts = passage.amounts
        for one, two, three in zip(amounts, amounts[1:], amounts[2:], strict=False):
            found = None
            if three.unit == "%" and _CHANGE_AFTER.fullmatch(text, two.end, three.start):
                found = _before_and_after(text, passage, one, two), three
            elif one.unit == "%" and _stated_first(text, passage, one, two):
                found = _before_and_after(text, passage, two, three), one
            elif two.unit == "%" and _stated_between(text, one, two, three):
                found = (three, one), two
            if found and found[0] and (relation := _relation(text, passage, *found[0], found[1])):
                yield relation


def _stated_first(text: str, passage: Passage, change: Quantity, following: Quantity) -> bool:
    before = text[max(passage.sentence.start, change.start - 30) : change.start]
    return bool(_CHANGE_BEFORE.search(before) and _THEN_FIGURE.fullmatch(text, change.end, following.start))


def _stated_between(text: str, new: Quantity, change: Quantity, old: Quantity) -> bool:
    """ "$12m, up 20% from $10m"."""
    led = _CHANGE_BETWEEN.fullmatch(text, new.end, change.start) and _FROM.fullmatch(
        text, change.end, old.start
    )
    return bool(led) and _alike(new, old)


def _alike(first: Quantity, second: Quantity) -> bool:
    """Whether two figures are of one unit, which the first may leave out ("from 200 to 150 tonnes")."""
    if first.kind not in _AMOUNTS or second.kind not in _AMOUNTS:
        return False
    bare = first.kind == "number" or second.kind == "number"
    return bare or first.unit == second.unit or (first.kind in COUNTS and second.kind in COUNTS)


def _before_and_after(
    text: str, passage: Passage, first: Quantity, second: Quantity
) -> tuple[Quantity, Quantity] | None:
    """The earlier figure and the later one, by the words around them."""
    if not _alike(first, second):
        return None
    before = text[max(passage.sentence.start, first.start - 16) : first.start]
    gap = (text, first.end, second.start)
    if _FROM_BEFORE.search(before) and _TO.fullmatch(*gap):
        return first, second
    if _TO_BEFORE.search(before) and _FROM.fullmatch(*gap):
        return second, first
    return (second, first) if _AGAINST.fullmatch(*gap) else None


def _relation(text: str, passage: Passage, old: Quantity, new: Quantity, change: Quantity) -> Relation | None:
    if old.low <= 0 or new.low < 0:
        return None
    ratio = quotient(printed(new), printed(old))
    worked = Interval(*((part - 1) * _HUNDRED for part in (ratio.value, ratio.low, ratio.high)))
    sign = -1 if _DOWN.search(text[max(passage.sentence.start, change.start - 40) : change.start]) else 1
    stated = _signed(printed(change), sign)
    said = verdict(worked, stated)
    if said != "consistent" and (old.approx or new.approx or change.approx):
        return None
    value = rounded(abs(worked.value), 3)
    direction = "fall" if worked.value < 0 else "rise"
    return Relation(
        kind="change",
        verdict=said,
        spans=tuple(Span(figure.start, figure.end) for figure in (old, new, change)),
        explanation=f"from {old.of(text)} to {new.of(text)} is a {direction} of {value}% against {change.of(text)}: {PERCENTAGE_OUTCOMES[said]}",
        data={
            "from": f"{plain(old.value):f}",
            "to": f"{plain(new.value):f}",
            "change": f"{plain(stated.value):f}",
            "worked": value,
            "direction": direction,
        },
    )


def _signed(interval: Interval, sign: int) -> Interval:
    low, high = sorted((interval.low * sign, interval.high * sign))
    return Interval(interval.value * sign, low, high)
