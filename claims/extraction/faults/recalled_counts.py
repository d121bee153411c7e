"""How many of them there are, where the text comes back to them: "the 17 elephants", of which it told as eleven."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from claims.extraction.copies.given_values import GivenValues
from claims.extraction.copies.rivals import Slip, slip_between
from claims.extraction.copies.stems import canonical, content
from claims.extraction.copies.told_of_two import may_be_of_one_time, may_be_told_of_two
from claims.extraction.types import Document, Quantity, Role, Sentence

_DEFINITE = re.compile(r"\b(?:the|those|these|all)\s\Z", re.IGNORECASE)
_PICKED_OUT = re.compile(
    r"\s(?:[a-z-]+\s){0,2}?(?P<by>who|that|which|in|on|at|from|with|of|left|still|to|for|hurt)\b(?P<rest>[^.;:,]{0,60})"
)
_ANSWERED = re.compile(
    r"\s(?:[a-z-]+\s){0,2}?(?:who|that|which)\s(?:took\spart|replied|responded|answered|were\s(?:asked|surveyed|polled|questioned|interviewed))\b"
)
_ASKED = re.compile(r"\b(?:surveys?|surveyed|polls?|polled|questionnaires?|asked)\b", re.IGNORECASE)
_HYPHENED = re.compile(r"(?:-[a-z]+)?\s(?P<noun>[a-z]+)")
_TOLD_AGAIN = frozenset({"that", "who", "which", "of"})
_ANYTHING = frozenset(
    {"person", "people", "time", "day", "week", "month", "year", "hour", "minute", "thing", "man", "woman"}
)
_NEWS = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.KEY_POINT})
_NOT_READ = frozenset({Role.TABLE, Role.CODE, Role.WIDGET, Role.OTHER})

Place = tuple[Quantity, Sentence]


def conflicts(document: Document) -> Iterator[tuple[Quantity, Quantity]]:
    """The first count of things of one name with the other, where the article gives no third."""
    counted: dict[str, list[Place]] = defaultdict(list)
    for quantity in document.quantities:
        sentence = document.sentence_at(quantity.start)
        if quantity.kind != "count" or sentence is None or quantity.unit in _ANYTHING:
            continue
        if document.in_scope(quantity) and document.blocks[sentence.block].role not in _NOT_READ:
            counted[canonical(quantity.unit)].append((quantity, sentence))
    for unit, places in counted.items():
        first, recalled = places[0], places[-1]
        if len({place[0].value for place in places}) != 2 or not _is_told_as_news(document, first):
            continue
        if [place[0].value for place in places].count(recalled[0].value) == 1 and _is_recalled(
            document, unit, first, recalled
        ):
            yield first[0], recalled[0]


def _is_told_as_news(document: Document, place: Place) -> bool:
    """Whether a count stands in what the article leads with."""
    block = document.blocks[place[1].block]
    return block.role in _NEWS or block in islice(document.blocks_with(Role.BODY), 1)


def _is_recalled(document: Document, unit: str, first: Place, recalled: Place) -> bool:
    """Whether "the 17 elephants" can only be those that were told of first."""
    text, (quantity, sentence) = document.text, recalled
    if sentence.block == first[1].block or not _is_misprint(first[0], quantity):
        return False
    if not _DEFINITE.search(text[sentence.start : quantity.start]):
        return False
    told = content(first[1].of(text)) - {unit}
    if not (_ANSWERED.match(text, quantity.end, sentence.end) and _ASKED.search(first[1].of(text))):
        picked = _PICKED_OUT.match(text, quantity.end, sentence.end)
        if picked and (picked["by"] not in _TOLD_AGAIN or content(picked["rest"]).isdisjoint(told)):
            return False
        if not (content(sentence.of(text)) - {unit}) & told:
            return False
    if GivenValues.of(document).share_a_block(first[0].value, quantity.value):
        return False
    one_time = may_be_of_one_time(text, [first], [recalled], alike=2)
    return one_time and not may_be_told_of_two(text, first, recalled, known=told)


def _is_misprint(one: Quantity, two: Quantity) -> bool:
    """Whether one may be the other got wrong: of one size, digits swapped, or one of two digits another."""
    if slip_between(one, two) is not Slip.NONE:
        return True
    ones, twos = str(one.value), str(two.value)
    return len(ones) == len(twos) == 2 and sum(a != b for a, b in zip(ones, twos, strict=True)) == 1
