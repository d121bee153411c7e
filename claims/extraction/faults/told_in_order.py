"""Things that are counted first and then told one by one: "two reasons. First, …", "Five ways to …" over 1. to 4.

Only an order that starts with the first is read, so that what is left out elsewhere proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.counted_lists import CountedList
from claims.extraction.folding import folded
from claims.extraction.quantities.number_words import CARDINALS
from claims.extraction.types import Block, Document, Role, Sentence, Span
from claims.extraction.wordlists import alternatives, words

_MOST = 12
_NUMBER = (
    rf"(?P<number>{'|'.join(word for word, value in CARDINALS.items() if 2 <= value <= _MOST)}|[2-9]|1[0-2])"
)
_TOLD = "reasons|ways|arguments|problems|points|things|questions|conditions|aims|goals|causes|obstacles|steps|lessons|mistakes|explanations|objections"
_ANNOUNCED = re.compile(rf"\b(?i:{_NUMBER})\s(?:[a-z-]+\s)?(?:{_TOLD})\b")
_NOT_ALL = re.compile(
    rf"\b(?:{alternatives(words('approximators'))}|of|least|other|more|many)\s\Z", re.IGNORECASE
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_IN_ORDER = re.compile(
    rf"\W*(?:And\s|The\s)?(?P<rank>{'|'.join(_ORDINALS)})(?:ly)?\b(?=,|\sis\b|\swas\b|\scomes\b|\sof\sall\b)",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\W*(?:And\s)?(?:finally|lastly|last)\b", re.IGNORECASE)
_LISTED = rf"{_TOLD}|tips|facts|rules|tricks|signs|myths|habits|ideas|books|films|places|recipes|takeaways|examples|trends"
_TITLE = re.compile(
    rf"\W*(?:The\s|Here\sare\s)?(?i:{_NUMBER}\s(?:[\w’'-]+\s){{0,2}}?(?:{_LISTED})\b)[^:]{{0,80}}"
)
_ITEM = re.compile(r"\W{0,2}#?(?P<at>\d{1,2})[.):]\s+\S")
_MARKER = re.compile(r"(?:\A|\n)\s*#?(?P<at>\d{1,2})[.):]\s+\Z")
_FEWEST = 3
_SENTENCES_BETWEEN = 4
_REACH = 8


def find(document: Document) -> Iterator[CountedList]:
    """The lists told in order, those in running text first."""
    sentences = [each for each in document.sentences if document.blocks[each.block].role is Role.BODY]
    for at, sentence in enumerate(sentences):
        match = _ANNOUNCED.search(document.text, sentence.start, sentence.end)
        if match and not _NOT_ALL.search(document.text, sentence.start, match.start()):
            yield from _by_rank(document, match, sentences[at + 1 :])
    yield from _by_number(document)


def _by_rank(document: Document, match: re.Match[str], following: list[Sentence]) -> Iterator[CountedList]:
    """What "First, …", "Second, …" in the sentences after ``match`` come to, unless they stop before "Finally"."""
    told: list[Span] = []
    since = 0
    for sentence in following:
        if _CLOSES.match(document.text, sentence.start, sentence.end):
            return
        ranked = _IN_ORDER.match(document.text, sentence.start, sentence.end)
        if ranked and _ORDINALS.index(ranked["rank"].lower()) == len(told):
            told.append(Span(sentence.start, sentence.end))
            since = 0
        elif ranked or (since := since + 1) > _SENTENCES_BETWEEN or not told:
            break
    if len(told) > 1 and told[-1].start > match.end():
        stated = _value(match)
        if len(told) > stated:
            yield CountedList(match.start(), match.end(), stated, frozenset({len(told)}), tuple(told))


def _by_number(document: Document) -> Iterator[CountedList]:
    """The numbered headings or items of an article whose headline counts them."""
    headline = next(iter(document.blocks_with(Role.HEADLINE)), None)
    match = _TITLE.fullmatch(document.text, headline.start, headline.end) if headline else None
    if headline is None or match is None:
        return
    numbered = [(int(item["at"]), block) for block, item in _items(document)]
    ranks = [at for at, _ in numbered]
    count = len(ranks)
    if (
        count < _FEWEST
        or sorted(ranks) != list(range(1, count + 1))
        or ranks not in (sorted(ranks), sorted(ranks)[::-1])
    ):
        return
    items = tuple(Span(block.start, block.end) for _, block in numbered)
    yield CountedList(headline.start, headline.end, _value(match), frozenset({count}), items)


def _items(document: Document) -> Iterator[tuple[Block, re.Match[str]]]:
    """Blocks that begin with their number, or have it as a marker before them."""
    for block in document.blocks:
        if not block.in_scope or block.role is Role.HEADLINE:
            continue
        item = _ITEM.match(document.text, block.start, block.end)
        item = item or _MARKER.search(document.text[max(0, block.start - _REACH) : block.start])
        if item:
            yield block, item


def _value(match: re.Match[str]) -> int:
    number = folded(match["number"])
    return CARDINALS[number] if number in CARDINALS else int(number)
