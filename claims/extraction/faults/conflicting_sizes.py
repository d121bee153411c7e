"""Two statements of one thing's size that cannot both be right.

Many things of one name stand in an article, and sizes change. So the thing must be named, or called "the"
where nothing in the article hints at a second one; the same place may vouch for it too ("the wall along the
quay"). Neither sentence may tell of a change, and no paragraph may give both figures.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claims.extraction.copies.given_values import GivenValues
from claims.extraction.copies.rounding import is_rounded_to
from claims.extraction.copies.told_of_two import are_told_apart
from claims.extraction.faults.stated_sizes import StatedSize, find, in_base_unit
from claims.extraction.quantities.number_words import ORDINALS
from claims.extraction.types import Document
from claims.extraction.wordlists import alternatives, words

_CHANGES = re.compile(rf"\b(?:{alternatives(words('change_words'))})\b", re.IGNORECASE)
_AT_OTHER_TIMES = re.compile(
    r"\b(?:after|before|once|until|when)\s(?:the|its|all|it|they|that)\b", re.IGNORECASE
)
""" "After the expansion it will serve 6,200 homes"."""
_SEVERAL = ("any", "either", "first", "four", "neither", "old", "second", "similar", "third", "three", "two")
_SECOND_ONE = re.compile(
    rf"\b(?:{alternatives({*_SEVERAL, *words('signs_of_another_thing')})})\s(?:[a-z-]+\s)?\Z", re.IGNORECASE
)
_BACK = 60
_LIKE_SIZE = 2
_MOST_COMPARED = 24
"""Statements of one size that are held against each other; an article that has more is a table."""

_COUNTED = frozenset({"count", "number"})
_OF_ANY_UNIT = frozenset({"staff", "number of seat"})
"""Sizes that count people or places, whatever each sentence calls them."""
_UPRIGHT = frozenset({"height", "length"})


def conflicts(document: Document) -> Iterator[tuple[StatedSize, StatedSize]]:
    """Pairs of statements, the earlier first; each later one once."""
    stated: dict[tuple[str, str], list[StatedSize]] = defaultdict(list)
    for size in find(document):
        told = size.sentence.of(document.text)
        if not size.quantity.approx and not _CHANGES.search(told) and not _AT_OTHER_TIMES.search(told):
            stated[size.thing, size.size].append(size)
    given = GivenValues.of(document)
    for (thing, _), sizes in stated.items():
        seen: set[int] = set()
        for first, second in combinations(sizes[:_MOST_COMPARED], 2):
            one, two = ((size.quantity, size.told) for size in (first, second))
            if (
                second.start not in seen
                and _contradict(first, second)
                and not given.share_a_block(one[0].value, two[0].value)
                and (first.place & second.place or _is_only_one(document.text, thing))
                and not are_told_apart(document.text, one, two)
            ):
                seen.add(second.start)
                yield first, second


def _contradict(first: StatedSize, second: StatedSize) -> bool:
    """Whether two statements of one size differ by more than rounding."""
    same_sentence = first.sentence == second.sentence
    kinds = {first.quantity.kind, second.quantity.kind}
    if same_sentence or (first.epithet and second.epithet) or not (len(kinds) == 1 or kinds == _COUNTED):
        return False
    if first.place and second.place and not first.place & second.place:
        return False
    if (
        first.quantity.kind != "measure"
        and first.quantity.unit != second.quantity.unit
        and first.size not in _OF_ANY_UNIT
    ):
        return False
    (low, high), (other_low, other_high) = in_base_unit(first.quantity), in_base_unit(second.quantity)
    if low < other_high and other_low < high:
        return False
    if is_rounded_to(first.quantity, second.quantity) or is_rounded_to(second.quantity, first.quantity):
        return False
    if first.dimension == second.dimension:
        return True
    like = max(high, other_high) < _LIKE_SIZE * min(low, other_low)
    return (
        like
        and {first.dimension, second.dimension} <= _UPRIGHT | {""}
        and not (first.dimension and second.dimension)
    )


def _is_only_one(text: str, thing: str) -> bool:
    """Whether nothing in the article hints at a second ``thing``; "the first phase" is one, of whatever it is."""
    number, _, numbered = thing.partition(" ")
    if numbered and number in ORDINALS:
        return len(set(re.findall(rf"\b{number}\s{re.escape(numbered)}(?:\sof\s(?:the\s)?\w+)?", text))) == 1
    noun = re.escape(thing.rsplit(maxsplit=1)[-1])
    for named in re.finditer(rf"\b{noun}(?P<several>s)?\b", text, re.IGNORECASE):
        if named["several"] or _SECOND_ONE.search(text[max(0, named.start() - _BACK) : named.start()]):
            return False
    return True
