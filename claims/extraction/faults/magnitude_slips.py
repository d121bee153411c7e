"""One figure printed as million here and as billion there, in sentences that speak of the same things."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from claims.extraction.copies.stems import content
from claims.extraction.faults.matters import Place, are_of_two, news
from claims.extraction.types import Document, Quantity, Role, Sentence

_FEWEST_DIGITS = 2
_MOST_COMPARED = 24
_SHARED = {True: 2, False: 4}
"""Content stems that the two sentences must share, by whether the figure has two significant digits or one."""

_NOT_READ = frozenset({Role.TABLE, Role.CODE, Role.WIDGET})
_STEPS = (Decimal(1000), Decimal(10) ** 6)
_SMALLEST = Decimal(1000)
_MAGNITUDE = re.compile(
    r"thousand|million|billion|trillion|crore|lakh|\d\s?(?:k|m|mn|bn|b|tn)\b", re.IGNORECASE
)


def find(document: Document) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of figures with the same digits and another magnitude, the earlier first."""
    by_value: dict[tuple[Decimal, str], list[Place]] = defaultdict(list)
    for quantity in document.quantities:
        sentence = document.sentence_at(quantity.start)
        if quantity.kind not in {"money", "count"} or quantity.value < _SMALLEST or sentence is None:
            continue
        if document.in_scope(quantity) and document.blocks[sentence.block].role not in _NOT_READ:
            by_value[quantity.value, quantity.unit].append((quantity, sentence))
    known = news(document) if len(by_value) > 1 else frozenset()
    for (value, unit), places in by_value.items():
        for step in _STEPS:
            slip = next(_slips(document, known, places, by_value.get((value * step, unit), [])), None)
            if slip is not None:
                yield slip


def _slips(
    document: Document, known: frozenset[str], smaller: list[Place], larger: list[Place]
) -> Iterator[tuple[Quantity, Quantity]]:
    text = document.text
    knows_both = not {told.block for _, told in smaller}.isdisjoint(told.block for _, told in larger)
    for one, told in smaller[:_MOST_COMPARED]:
        for other, also_told in larger[:_MOST_COMPARED]:
            printed = all(_MAGNITUDE.search(each.of(text)) for each in (one, other))
            if (
                printed
                and told != also_told
                and not knows_both
                and _same_matter(text, one, told, also_told)
                and not are_of_two(document, (one, told), (other, also_told), known, by_name=True)
            ):
                yield (one, other) if one.start < other.start else (other, one)


def _same_matter(text: str, figure: Quantity, first: Sentence, second: Sentence) -> bool:
    digits = len(figure.value.normalize().as_tuple().digits)
    shared = content(first.of(text)) & content(second.of(text))
    return len(shared) >= _SHARED[digits >= _FEWEST_DIGITS]
