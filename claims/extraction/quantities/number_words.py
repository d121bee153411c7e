"""Numbers written as words: "twenty-one", "a hundred and five", "two-thirds", "third"."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.extraction.folding import folded

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINAL_UNITS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_ORDINAL_TENS = (
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
    "hundredth",
)  # fmt: skip
_DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip

CARDINALS: dict[str, int] = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * tens for tens, word in enumerate(_TENS, start=2)
}
"""Single number words and their values."""

ORDINALS: dict[str, int] = {word: rank for rank, word in enumerate(_ORDINAL_UNITS, start=1)} | {
    word: 10 * tens for tens, word in enumerate(_ORDINAL_TENS, start=2)
}
"""Single ordinal words and their ranks."""

_UNIT = "|".join(_UNITS[1:10])
_BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{_UNIT})(?!\w))?|{'|'.join(reversed(_UNITS[10:]))}|{_UNIT}|zero)"
)
CARDINAL = rf"(?:(?:{_UNIT}|an?)[-\s]hundred(?:(?:\sand\s|[-\s]){_BELOW_HUNDRED}(?!\w))?|{_BELOW_HUNDRED})"
"""A regular expression for a cardinal below a thousand; the magnitude that may follow is not part of it."""

ORDINAL = rf"(?:(?:{'|'.join(_TENS)})-(?:{'|'.join(_ORDINAL_UNITS[:9])})|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
"""A regular expression for an ordinal written as a word."""

FRACTION = (
    rf"(?:(?:one|an?|two|three|four|five|six|seven|eight|nine)[-\s](?:{'|'.join(_DENOMINATORS)})s?"
    r"|half)"
)
"""A regular expression for a fraction written as words."""

OPENING = r"(?i:an?\s|ze|on|tw|thir|thre|fo|fi|si|se|ei|ni|te|el|ha|hu)"
"""A regular expression for how a number word can begin; most other words it tells apart by two letters."""

_SPLIT = re.compile(r"[-\s]+")


def cardinal(words: str) -> Decimal:
    """The value of what ``CARDINAL`` matched. Raises KeyError for anything else."""
    total = 0
    for word in _SPLIT.split(folded(words)):
        if word == "hundred":
            total = max(total, 1) * 100
        elif word not in {"and", "a", "an"}:
            total += CARDINALS[word]
    return Decimal(total)


def ordinal(words: str) -> Decimal:
    """The rank that ``ORDINAL`` matched. Raises KeyError for anything else."""
    return Decimal(
        sum(CARDINALS[word] if word in _TENS else ORDINALS[word] for word in folded(words).split("-"))
    )


def fraction(words: str, of: int = 1) -> Decimal:
    """The value of what ``FRACTION`` matched, or that part ``of`` a number. Raises KeyError for anything else."""
    parts = _SPLIT.split(folded(words))
    name = parts[-1] if parts[-1] in _DENOMINATORS else parts[-1].removesuffix("s")
    above = CARDINALS.get(parts[0], 1) if len(parts) > 1 else 1
    return Decimal(of * above) / _DENOMINATORS[name]
