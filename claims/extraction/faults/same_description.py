"""Two figures for what the text describes in the same words.

Two forms are read: the clause that picks out whom a count means ("the 61 traders who rented a stall before the
fire"), and what somebody regularly does ("the city spends €4.2 million a year on road repairs"). Figures that are
only roughly meant, and sentences that tell of a change, are left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, takewhile

from claims.extraction.copies.stems import canonical, content
from claims.extraction.copies.told_of_two import are_told_apart
from claims.extraction.types import Document, Quantity, Role, Sentence
from claims.extraction.values import value

_DEFINITE = re.compile(r"\b(?:the|those|these)\s\Z", re.IGNORECASE)
_CLAUSE = re.compile(r"\s(?:[a-z’'-]+\s){1,3}?(?:who|that|which)\s(?P<words>[^.;:,()—–\n]{8,90})")
_DOES = re.compile(r"\b(?P<subject>(?:[Tt]he|[Ii]ts)\s[a-z]+|[A-Z][\w’'-]+)\s(?P<verb>[a-z]{3,}s)\s\Z")
_RATE = re.compile(r"\s(?P<each>a|per|each|every)\s(?P<period>year|month|week|day)\b")
_FEWEST_WORDS, _FEWEST_STEMS = 4, 2
_MOST_COMPARED = 24
_BACK = 60


@value(frozen=True, slots=True)
class _Described:
    quantity: Quantity
    sentence: Sentence
    words: tuple[str, ...]


def conflicts(document: Document) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of figures for one thing that cannot both be right, the earlier first."""
    held: defaultdict[tuple[str, ...], list[_Described]] = defaultdict(list)
    for quantity in document.quantities:
        sentence = document.sentence_at(quantity.start)
        if quantity.approx or sentence is None or not document.in_scope(quantity):
            continue
        if document.blocks[sentence.block].role not in {Role.TABLE, Role.CODE, Role.OTHER}:
            for key, words in _descriptions(document, sentence, quantity):
                held[key].append(_Described(quantity, sentence, words))
    for (form, *_), described in held.items():
        for first, second in combinations(described[:_MOST_COMPARED], 2):
            alike = (
                _same_clause(first.words, second.words)
                if form == "who"
                else _same_object(document, first, second)
            )
            one, two = ((each.quantity, each.sentence) for each in (first, second))
            if (
                alike
                and first.sentence != second.sentence
                and _differ(first.quantity, second.quantity)
                and not are_told_apart(document.text, one, two)
            ):
                yield first.quantity, second.quantity


def _descriptions(
    document: Document, sentence: Sentence, quantity: Quantity
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    text = document.text
    before = text[max(sentence.start, quantity.start - _BACK) : quantity.start]
    if quantity.kind == "count" and _DEFINITE.search(before):
        if clause := _CLAUSE.match(text, quantity.end, sentence.end):
            yield ("who", canonical(quantity.unit)), tuple(clause["words"].lower().split())
    elif quantity.kind == "money" and (does := _DOES.search(before)):
        rate = _RATE.match(text, quantity.end, sentence.end)
        if rate:
            yield ("does", does["subject"].lower(), does["verb"], quantity.unit, rate["period"]), ()


def _same_clause(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two clauses begin alike for as long as the shorter of them, or for long enough."""
    same = [a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False))]
    long_enough = len(same) >= _FEWEST_WORDS and len(same) >= min(len(one), len(two), _FEWEST_WORDS + 2)
    return long_enough and len(content(" ".join(same))) >= _FEWEST_STEMS


def _same_object(document: Document, first: _Described, second: _Described) -> bool:
    """Whether the sentences are about the same thing besides who does what."""
    shared = content(first.sentence.of(document.text)) & content(second.sentence.of(document.text))
    own = {canonical(word) for word in ("year", "month", "week", "day")}
    does = _DOES.search(
        document.text, max(first.sentence.start, first.quantity.start - _BACK), first.quantity.start
    )
    own |= content(does.group()) if does else set()
    return len(shared - own) >= _FEWEST_STEMS


def _differ(one: Quantity, two: Quantity) -> bool:
    return one.high <= two.low or two.high <= one.low
