"""Changes: a figure before, a figure after, and what the text says of the step between them.

That is a percentage, a difference in the figures' own unit or in percentage points ("up three points from
41% to 44%"), a multiple ("doubled from 40 to 80") or no more than a direction ("fell from 90 to 80").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.extraction.arithmetic import change_forms, movements, pairs
from claims.extraction.arithmetic.asserted import Term, allowed, asserted, reach
from claims.extraction.arithmetic.change_forms import Change
from claims.extraction.arithmetic.intervals import Interval, counted, quotient, verdict
from claims.extraction.arithmetic.passages import Passage
from claims.extraction.arithmetic.working import agreement, common_scale, plain, rounded, shown
from claims.extraction.types import Quantity, Relation
from claims.extraction.wordlists import alternatives, words

_RISE, _FALL = alternatives(words("rise_words")), alternatives(words("fall_words"))
_BESIDE = re.compile(r"above|below")
"""Where it stands to the earlier figure, whichever way it moved last: "rose to 18, 10% below the 20 of 2019"."""
_MOVES = re.compile(rf"\b(?:(?P<up>{_RISE})|(?P<down>{_FALL}))\b")
_HUNDRED = Decimal(100)
_BASIS = Decimal("0.01")
_BACK, _AHEAD = 40, 24


def relations(text: str, passages: Sequence[Passage]) -> Iterator[Relation]:
    """The changes that the text asserts, sentence by sentence."""
    for printed in passages:
        passage = pairs.without_restatements(text, printed)
        stated = list(change_forms.find(text, passage))
        yield from filter(None, (_relation(text, printed, change) for change in stated))
        used = {change.old.start for change in stated}
        yield from movements.relations(text, printed, passage, used)


def _relation(text: str, passage: Passage, change: Change) -> Relation | None:
    """What ``change`` says, or None where its figures are too rough to tell."""
    sign = _direction(text, passage, change.stated)
    old, new, stated = (
        pairs.as_printed(passage, figure) for figure in (change.old, change.new, change.stated)
    )
    return compared(text, old, new, stated, sign)


def compared(text: str, old: Quantity, new: Quantity, step: Quantity, sign: int) -> Relation | None:
    """What a stated ``step`` from ``old`` to ``new`` comes to, or None where the figures are too rough to tell.

    ``sign`` is 1 for a rise, -1 for a fall and 0 where the text does not say which.
    """
    if old.low <= 0 or new.low < 0:
        return None
    relative = step.unit == "%"
    if relative and old.unit.startswith("°"):
        return None  # a degree is no share of the degrees before it
    ways = [_difference(old, new)] if not relative else [_percent(old, new)]
    if relative and old.unit == new.unit == "%":
        ways.append(_difference(old, new))  # "rose 2% from 4% to 6%" may mean points
    sign = sign or (1 if ways[0].value >= 0 else -1)
    stated = _signed(_size(step), sign)
    worked, said = min(
        ((way, verdict(way, stated)) for way in ways), key=lambda found: _ORDER.index(found[1])
    )
    if said != "consistent" and (old.approx or new.approx or step.approx):
        return None
    value = rounded(abs(worked.value), 3)
    direction = "fall" if worked.value < 0 else "rise"
    unit = "%" if relative else " percentage points" if new.unit == "%" else f" {new.unit}".rstrip()
    claimed = _said(text, step, sign)
    return asserted(
        text,
        "change",
        said,
        [("from", old), ("to", new), ("change", step)],
        result=Term("change", worked, step.unit),
        against=Term("change", stated, step.unit),
        explanation=f"from {old.of(text)} to {new.of(text)} is a {direction} of {value}{unit} against {claimed}: {agreement(said, worked, stated)}",
        steps=[
            *_steps(old, new, worked, unit, relative=relative and worked is ways[0]),
            allowed(worked, unit),
            f"stated: {claimed} ({reach(stated, unit)})",
            agreement(said, worked, stated),
        ],
        data={
            "from": f"{plain(old.value):f}",
            "to": f"{plain(new.value):f}",
            "change": f"{plain(stated.value):f}",
            "worked": value,
            "direction": direction,
        },
    )


_ORDER = ("consistent", "edge", "inconsistent")


def _steps(old: Quantity, new: Quantity, worked: Interval, unit: str, *, relative: bool) -> list[str]:
    """The change worked out in full, its share of the earlier figure last where it is ``relative``."""
    scale, magnitude = common_scale((old, new))
    of = f" {magnitude}".rstrip()
    earlier, difference = shown(old, scale), f"{plain((new.value - old.value) / scale):f}"
    first = f"{shown(new, scale)} − {earlier} = {difference}{of}"
    if not relative:
        return [f"{first}{unit}"]
    return [first, f"{difference} ÷ {earlier} = {rounded(worked.value)}%"]


def _percent(old: Quantity, new: Quantity) -> Interval:
    ratio = quotient(counted(new), counted(old))
    value, low, high = ((part - 1) * _HUNDRED for part in (ratio.value, ratio.low, ratio.high))
    return Interval(value, low, high)


def _difference(old: Quantity, new: Quantity) -> Interval:
    one, two = counted(old), counted(new)
    return Interval(two.value - one.value, two.low - one.high, two.high - one.low)


def _size(step: Quantity) -> Interval:
    """How large the stated step is, whatever its sign; basis points as points."""
    scale = _BASIS if step.unit == "bp" else Decimal(1)
    low, high = sorted((abs(step.low) * scale, abs(step.high) * scale))
    return Interval(abs(step.value) * scale, low, high)


def _direction(text: str, passage: Passage, step: Quantity) -> int:
    """1 for a rise and -1 for a fall by the word that goes with ``step``; 0 where none does."""
    sentence = passage.sentence
    if beside := _BESIDE.match(text, step.end + 1):
        return 1 if beside[0] == "above" else -1
    after = _MOVES.match(text, step.end + 1, min(sentence.end, step.end + _AHEAD))
    before = list(_MOVES.finditer(text, max(sentence.start, step.start - _BACK), step.start))
    move = after or (before[-1] if before else None)
    printed_sign = -1 if step.of(text).startswith(("-", "−")) else 0
    return printed_sign if move is None else 1 if move["up"] else -1


def _said(text: str, step: Quantity, sign: int) -> str:
    return f"a {'rise' if sign > 0 else 'fall'} of {step.of(text).lstrip('+-−')}"


def _signed(interval: Interval, sign: int) -> Interval:
    low, high = sorted((interval.low * sign, interval.high * sign))
    return Interval(interval.value * sign, low, high)
