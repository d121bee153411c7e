"""A headline's quotation of two or three words that the text gives with another one among them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.quote_drift.drift import Drift
from claims.extraction.types import Document, Quotation, Role, Span
from claims.extraction.wordlists import words

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_FEWEST, _MOST = 3, 4
_ABOVE = frozenset({Role.HEADLINE, Role.STANDFIRST})


def drifts(document: Document) -> Iterator[Drift]:
    """Each such quotation with the first one below that differs from it in a single word of weight.

    "Brazen and greedy" over a text that has "brazen and lazy"; none where the text has the headline's words, too.
    """
    above = [each for each in document.quotations if document.blocks[each.block].role in _ABOVE]
    below = [each for each in document.quotations if document.blocks[each.block].role is Role.BODY]
    for shown in above:
        places = _places(document.text, shown)
        if not _FEWEST <= len(places) <= _MOST or _stands_below(document, shown, places):
            continue
        for said in below:
            if differing := _single_change(document.text, places, _places(document.text, said)):
                yield Drift(shown, said, "words", differing)
                break


def _places(text: str, quotation: Quotation) -> list[Span]:
    return [Span(*match.span()) for match in _WORD.finditer(text, quotation.start, quotation.end)]


def _stands_below(document: Document, shown: Quotation, places: list[Span]) -> bool:
    printed = document.text[places[0].start : places[-1].end].lower()
    return printed in document.text[document.blocks[shown.block].end :].lower()


def _single_change(text: str, shown: list[Span], said: list[Span]) -> tuple[Span, Span] | None:
    """The two words that differ, where there is one pair of them and both carry meaning."""
    if len(shown) != len(said):
        return None
    apart = [
        pair for pair in zip(shown, said, strict=True) if pair[0].of(text).lower() != pair[1].of(text).lower()
    ]
    small = words("function_words")
    if len(apart) != 1 or any(each.of(text).lower() in small for each in apart[0]):
        return None
    return apart[0]
