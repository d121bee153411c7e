"""Units of measure: their spellings, and the factors by which they convert."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from claims.extraction.folding import folded
from claims.extraction.quantities.word_after import openers, word_after
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words


@value(frozen=True, slots=True)
class Measure:
    """A unit of measure. ``factors`` convert to the dimension's base unit; several where a name is shared."""

    symbol: str
    dimension: str
    factors: tuple[Decimal, ...]


DURATIONS: dict[str, str] = {
    spelling: unit
    for unit, spellings in {
        "second": "seconds second secs sec",
        "minute": "minutes minute mins min",
        "hour": "hours hour hrs hr",
        "day": "days day",
        "week": "weeks week",
        "month": "months month",
        "year": "years year yrs yr",
        "decade": "decades decade",
        "century": "centuries century",
    }.items()
    for spelling in spellings.split()
}
"""Spellings of units of time, and the singular that stands for each."""


@cache
def _catalogue() -> tuple[dict[str, Measure], dict[str, Measure]]:
    """Measures by symbol, and by spelling."""
    symbols: dict[str, Measure] = {}
    spellings: dict[str, Measure] = {}
    for entry in words("measures"):
        symbol, dimension, factors, names = (cell.strip() for cell in entry.split("|"))
        measure = Measure(symbol, dimension, tuple(Decimal(factor) for factor in factors.split("/")))
        symbols[symbol] = measure
        spellings.update({name.strip(): measure for name in names.split(",")})
    return symbols, spellings


def measure(symbol: str) -> Measure | None:
    """The unit of measure with this symbol."""
    return _catalogue()[0].get(symbol)


def _spelling(name: str) -> str:
    """A regular expression for one spelling: as it stands where it is short or holds capitals."""
    pattern = re.escape(name).replace(r"\ ", r"\s+")
    return pattern if name != name.lower() or len(name) <= _SHORT else f"(?i:{pattern})"


_SHORT = 2
_SPELLINGS = "|".join(_spelling(name) for name in sorted(_catalogue()[1], key=len, reverse=True))
_AFTER = re.compile(
    rf"[- \n\u00a0]?(?:(?P<unit>{_SPELLINGS})|(?P<inch>in(?=\.?\s?[()\[\],;]))|(?P<time>(?i:{alternatives(DURATIONS)})))"
    r"(?![\w²³])"
)
_OPENERS = openers([*_catalogue()[1], "in", *DURATIONS])


def after(text: str, at: int, end: int) -> tuple[int, str, str] | None:
    """Where the unit that starts at ``at`` ends, its symbol, and its kind: measure or duration."""
    match = _AFTER.match(text, at, end) if word_after(text, at, end) in _OPENERS else None
    if match is None:
        return None
    if match["time"]:
        return match.end(), DURATIONS[folded(match["time"])], "duration"
    if match["inch"]:
        return match.end(), "in", "measure"
    spelling = re.sub(r"\s+", " ", match["unit"])
    spellings = _catalogue()[1]
    return match.end(), (spellings.get(spelling) or spellings[folded(spelling)]).symbol, "measure"
