"""Verbs of change whose two figures go the other way: "fell from 90 to 110", "doubled from 40 to 60".

Many figures rise by getting smaller (ranks, exchange rates, depths), so only amounts that are told by
their unit are judged, the verb must stand right before them, and a multiple is taken as loosely as it is
spoken: "doubled" for anything from 1.7 to 2.5 times.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from decimal import Decimal
from itertools import pairwise

from claims.extraction.arithmetic.asserted import Term, allowed, asserted, reach
from claims.extraction.arithmetic.change_forms import before_and_after
from claims.extraction.arithmetic.intervals import Interval, counted, quotient
from claims.extraction.arithmetic.pairs import as_printed
from claims.extraction.arithmetic.passages import Passage
from claims.extraction.arithmetic.phrases import ROUGHLY
from claims.extraction.arithmetic.working import plain, rounded
from claims.extraction.types import Quantity, Relation

_UP = "rose|risen|climbed|grew|grown|increased|jumped|surged|soared|raised|lifted"
_DOWN = "fell|fallen|dropped|declined|decreased|slumped|plunged|tumbled|shrank|shrunk|cut|reduced|lowered"
_MULTIPLES = {
    "doubl": Decimal(2), "tripl": Decimal(3), "trebl": Decimal(3), "quadrupl": Decimal(4), "halv": Decimal("0.5"),
}  # fmt: skip
_FRACTIONS = {
    "half": Decimal("0.5"), "a third": Decimal(1) / 3, "two thirds": Decimal(2) / 3, "two-thirds": Decimal(2) / 3,
    "a quarter": Decimal("0.25"), "three quarters": Decimal("0.75"), "three-quarters": Decimal("0.75"),
    "a fifth": Decimal("0.2"), "a tenth": Decimal("0.1"),
}  # fmt: skip
_IN_TIME = r"(?:\s(?:in|over|between|since|within|during|after)\s[\w\s-]{3,32}?)?"
_BY_A_FRACTION = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\sby\s(?P<bound>(?:more|less)\sthan\s|nearly\s|almost\s|about\s|at\sleast\s)?"
    rf"(?P<fraction>{'|'.join(_FRACTIONS)}){_IN_TIME},?\s(?:from|to)\s{ROUGHLY}\Z"
)
_VERB = re.compile(
    rf"\b(?:(?P<bound>(?:more|less)\sthan|nearly|almost|about|roughly|at\sleast)\s)?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<multiple>{'|'.join(_MULTIPLES)})(?:ed|d|es|e|ing))"
    rf"(?:\s(?!from\b|to\b)[a-z]{{3,}}){{0,2}}{_IN_TIME},?\s(?:from|to)\s{ROUGHLY}\Z"
)
_FALLS_WHEN_HIGHER = re.compile(
    r"\b[Tt]he\s(?:\w+\s)?(?:yen|yuan|euro|dollar|pound|sterling|rupee|rouble|ruble|lira|peso|won|rand|franc|krona)\b"
    r"|\b(?:rank\w*|place[ds]?|seed\w*|odds|under\spar|exchange\srate|depth|deep|below|temperatures?)\b"
)
_LEAST_BARE = 100
_LOOSE = (Decimal("0.85"), Decimal("1.25"))
_BACK = 80


def relations(text: str, printed: Passage, passage: Passage, used: Container[int]) -> Iterator[Relation]:
    """What the verbs of one sentence say of two figures; ``used`` are starts of figures already judged.

    ``passage`` is the sentence as ``printed``, without what restates its figures.
    """
    for first, second in pairwise(passage.amounts):
        found = before_and_after(text, passage, first, second)
        if found is None or found[0].start in used or found[0].low <= 0:
            continue
        ends = (as_printed(printed, found[0]), as_printed(printed, found[1]))
        before = text[max(passage.sentence.start, first.start - _BACK) : first.start]
        if fraction := _BY_A_FRACTION.search(before):
            step = _FRACTIONS[fraction["fraction"]] * (1 if fraction["up"] else -1)
            yield from _multiple(text, fraction, _loosely(Decimal(1), step), *ends)
            continue
        verb = _VERB.search(before)
        if verb is None:
            continue
        if verb["multiple"]:
            yield from _multiple(text, verb, _loosely(Decimal(0), _MULTIPLES[verb["multiple"]]), *ends)
        elif not verb["bound"] and _is_plain(text, passage, *ends):
            yield from _direction(text, verb, *ends)


def _loosely(base: Decimal, step: Decimal) -> Interval:
    """``base`` and a spoken ``step`` on it, which is taken for a little less to a quarter more."""
    low, high = sorted(base + step * reach for reach in _LOOSE)
    return Interval(base + step, low, high)


def _multiple(
    text: str, verb: re.Match[str], loose: Interval, old: Quantity, new: Quantity
) -> Iterator[Relation]:
    """What "doubled" or "fell by a third" says: ``loose`` is the later figure's share of the earlier."""
    factor = loose.value
    ratio = quotient(counted(new), counted(old))
    fits = ratio.overlaps(loose)
    if (verb["bound"] or "").strip() in {"more than", "at least"}:
        fits = fits or (ratio.high > factor if factor > 1 else ratio.low < factor)
    if old.approx or new.approx:
        fits = True
    outcome = "as stated" if fits else f"not {rounded(factor, 3)} times"
    said = "consistent" if fits else "inconsistent"
    yield asserted(
        text,
        "change",
        said,
        [("from", old), ("to", new)],
        result=Term("multiple", ratio, ""),
        against=Term("multiple", loose, ""),
        explanation=f"from {old.of(text)} to {new.of(text)} is {rounded(ratio.value, 3)} times as much, {outcome}",
        steps=[
            f"{plain(new.value):,f} ÷ {plain(old.value):,f} = {rounded(ratio.value, 3)}",
            allowed(ratio, " times"),
            f"stated: “{verb.group().split(' from ')[0].split(' to ')[0].strip()}”, taken for {reach(loose)} times",
            outcome,
        ],
        data=_ends(old, new),
    )


def _direction(text: str, verb: re.Match[str], old: Quantity, new: Quantity) -> Iterator[Relation]:
    """Only a step the wrong way is worth a relation: there is nothing to work out in the right one."""
    wrong = new.high <= old.low if verb["up"] else new.low >= old.high
    if wrong:
        direction, stated = ("fall", "rise") if verb["up"] else ("rise", "fall")
        outcome = f"a {direction}, not a {stated}"
        difference = Interval(new.value - old.value, new.low - old.high, new.high - old.low)
        yield asserted(
            text,
            "change",
            "inconsistent",
            [("from", old), ("to", new)],
            result=Term("change", difference, new.unit),
            against=None,
            explanation=f"from {old.of(text)} to {new.of(text)} is {outcome}",
            steps=[
                f"{plain(new.value):,f} − {plain(old.value):,f} = {plain(difference.value):,f}",
                allowed(difference),
                outcome,
            ],
            data=_ends(old, new),
        )


def _is_plain(text: str, passage: Passage, old: Quantity, new: Quantity) -> bool:
    """Whether both figures are amounts of one thing that is larger where its figure is."""
    bare = [figure for figure in (old, new) if figure.kind == "number"]
    if any(figure.value < _LEAST_BARE for figure in bare) or old.approx or new.approx:
        return False
    if old.unit != new.unit and not bare:
        return False
    return not _FALLS_WHEN_HIGHER.search(passage.sentence.of(text))


def _ends(old: Quantity, new: Quantity) -> dict[str, object]:
    return {"from": f"{plain(old.value):f}", "to": f"{plain(new.value):f}"}
