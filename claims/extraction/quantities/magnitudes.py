"""What multiplies a figure: thousand, million, bn, crore, k, dozen."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.extraction.folding import folded

_WORDS = {
    "hundred": 10**2, "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "millions": 10**6,
    "crore": 10**7, "crores": 10**7, "billion": 10**9, "billions": 10**9, "lakh crore": 10**12,
    "trillion": 10**12, "trillions": 10**12, "quadrillion": 10**15, "dozen": 12, "mln": 10**6, "mil": 10**6,
    "mn": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_LETTERS = {"k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "b": 10**9, "B": 10**9, "T": 10**12}

_WORD = re.compile(
    rf"[-\s\u00a0]?\s?(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?!\w)", re.IGNORECASE
)
_LETTER = re.compile(r"(?P<letter>[kKmMbBT])(?![\w/²³])")
_SPACED_LETTER = re.compile(r" (?P<letter>[mMB])(?![\w/²³'’])")
_PEOPLE = re.compile(
    r"[-\s](?:people|men|women|children|[a-z]+(?:[a-z]\s[a-z]+)?[a-rt-z]s)\b(?!\s(?:high|long|wide|deep|tall|away))"
)


def after(text: str, at: int, end: int, *, money: bool) -> tuple[int, Decimal]:
    """Where the magnitude that starts at ``at`` ends, and its value; ``at`` and 1 where there is none.

    Single letters are magnitudes after money ("£5m", "$3.5 B") and where "m" can be no metre
    ("2.3m homes"); "k", "M" and "B" directly after the digits always are ("10k", "30M").
    """
    if match := _WORD.match(text, at, end):
        return match.end(), Decimal(_WORDS[re.sub(r"\s+", " ", folded(match["word"]))])
    match = _LETTER.match(text, at, end) or (_SPACED_LETTER.match(text, at, end) if money else None)
    if match is None:
        return at, Decimal(1)
    letter = match["letter"]
    if money or letter in "kMB" or (letter == "m" and _PEOPLE.match(text, match.end(), end)):
        return match.end(), Decimal(_LETTERS[letter])
    return at, Decimal(1)
