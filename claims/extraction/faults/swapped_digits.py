"""One figure printed with two digits the other way round, in sentences that speak of the same things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from claims.extraction.copies.rivals import Slip, slip_between
from claims.extraction.copies.stems import canonical, content
from claims.extraction.copies.subjects import subject
from claims.extraction.copies.told_of_two import may_be_of_one_time, may_be_told_of_two
from claims.extraction.faults.matters import Place, are_for_two, are_of_two, news
from claims.extraction.types import Document, Quantity, Role

_KINDS = frozenset({"money", "percentage", "measure", "count"})
_NOT_READ = frozenset({Role.TABLE, Role.CODE, Role.WIDGET, Role.OTHER})
_MOST_VALUES = 60
_NEAR = 45
_THOUSAND = 1000
_LARGE = 30
"""What two figures are apart by chance as often as not."""


def find(document: Document) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of such figures, the earlier first."""
    places: dict[tuple[str, str], dict[Decimal, list[Place]]] = defaultdict(lambda: defaultdict(list))
    printed: dict[Decimal, set[int]] = defaultdict(set)
    for quantity in document.quantities:
        sentence = document.sentence_at(quantity.start)
        if sentence is None or quantity.kind not in {*_KINDS, "number"}:
            continue
        printed[quantity.value].add(sentence.block)
        if not quantity.unit or not document.in_scope(quantity):
            continue
        if document.blocks[sentence.block].role not in _NOT_READ:
            unit = canonical(quantity.unit) if quantity.kind == "count" else quantity.unit
            places[quantity.kind, unit][quantity.value].append((quantity, sentence))
    if not any(len(values) > 1 for values in places.values()):
        return
    known = news(document)
    for (_, unit), values in places.items():
        held = list(values.values())[:_MOST_VALUES]
        for ones, twos in combinations(held, 2):
            if _is_swapped(ones[0][0], twos[0][0]) and not _knows_both(printed, ones, twos):
                yield from _slips(document, unit, ones, twos, known)


def _is_swapped(one: Quantity, two: Quantity) -> bool:
    slip = slip_between(one, two)
    return slip is Slip.SWAPPED or (slip is Slip.SWAPPED_PAIR and min(one.value, two.value) >= _THOUSAND)


def _knows_both(printed: dict[Decimal, set[int]], ones: list[Place], twos: list[Place]) -> bool:
    """Whether a paragraph gives both, several give each, or a third figure is what they are apart or together."""
    one, two = ones[0][0].value, twos[0][0].value
    if printed[one] & printed[two] or min(len(ones), len(twos)) > 1:
        return True
    return one + two in printed or (abs(one - two) >= _LARGE and abs(one - two) in printed)


def _slips(
    document: Document, unit: str, ones: list[Place], twos: list[Place], known: frozenset[str]
) -> Iterator[tuple[Quantity, Quantity]]:
    """The first pair of places that tell one thing, if any does."""
    text = document.text
    if not may_be_of_one_time(text, ones, twos, alike=2):
        return
    for one in ones:
        for two in twos:
            if (
                _speak_of_one_thing(text, unit, one, two)
                and not are_of_two(document, one, two, known, by_name=True)
                and not are_for_two(text, one, two)
                and not may_be_told_of_two(text, one, two, known)
            ):
                first, second = sorted((one[0], two[0]), key=lambda figure: figure.start)
                yield first, second
                return


def _speak_of_one_thing(text: str, unit: str, one: Place, two: Place) -> bool:
    """Whether the sentences share a word near the figures and another, besides what these count, and one of
    them speaks of what the other is told of.
    """
    ones, twos = content(one[1].of(text)), content(two[1].of(text))
    told_of = [subject(place[1].of(text)) for place in (one, two)]
    if all(told_of) and told_of[0].isdisjoint(twos) and told_of[1].isdisjoint(ones):
        return False
    close = _near(text, one) & _near(text, two) - {canonical(unit)}
    shared = (ones & twos) - {canonical(unit)}
    return bool(close) and (len(shared) > 1 or slip_between(one[0], two[0]) is Slip.SWAPPED)


def _near(text: str, place: Place) -> frozenset[str]:
    figure, within = place
    start, end = max(within.start, figure.start - _NEAR), min(within.end, figure.end + _NEAR)
    return content(text[start : figure.start]) | content(text[figure.end : end])
