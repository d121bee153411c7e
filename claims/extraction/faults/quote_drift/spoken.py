"""A quotation as the words that were spoken, whatever its spelling, and where each of them stands."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction.quantities.number_words import CARDINALS
from claims.extraction.types import Document, Quotation, Role, Span
from claims.extraction.values import value

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_CONTRACTED = re.compile(r"(?i)\b(can|[a-z]+n)['’]t\b|['’](?:s|re|ve|ll|m|d)\b")
_OUR = re.compile(r"our(?=s?$|ed$|ing$|ful$|able$|ite)")
_IZED = re.compile(r"is(?=e[ds]?$|ing$|ation)")
_NUMBERS = {word: str(value) for word, value in CARDINALS.items() if value > 1} | {"hundred": "100"}


@value(frozen=True, slots=True)
class Spoken:
    """``words`` in lower case, ``places`` where each stands behind the opening mark."""

    quotation: Quotation
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def span(self, first: int, last: int) -> Span:
        """Where the words ``[first, last)`` stand; for none of them, the place before ``first``."""
        if first == last:
            at = self.places[first][0] if first < len(self.places) else self.places[-1][1]
            return Span(self.quotation.start + at, self.quotation.start + at)
        return Span(
            self.quotation.start + self.places[first][0], self.quotation.start + self.places[last - 1][1]
        )

    def role(self, document: Document) -> Role:
        """The role of the block that it stands in."""
        return document.blocks[self.quotation.block].role


def spoken(text: str, quotation: Quotation) -> Spoken:
    """The words of ``quotation``; contractions are dropped to what a transcriber cannot mishear."""
    written_out = _CONTRACTED.sub(
        lambda match: (" not" if match[1] else "").ljust(len(match.group())), quotation.of(text)
    )
    found = list(_WORD.finditer(written_out))
    return Spoken(
        quotation,
        tuple(_plain(match.group().lower()) for match in found),
        tuple(match.span() for match in found),
    )


@lru_cache(maxsize=16384)
def _plain(word: str) -> str:
    """One spelling for British and American words, one form for a number in letters and in digits."""
    if word in _NUMBERS:
        return _NUMBERS[word]
    return _IZED.sub("iz", _OUR.sub("or", word)) if len(word) > len("hour") else word
