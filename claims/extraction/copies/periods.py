"""Time that is told in words: "a year and a half" for 18 months, "once a decade" for every ten years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claims.extraction.copies.conversions import MINUTES
from claims.extraction.folding import folded
from claims.extraction.lexicon import Cue
from claims.extraction.quantities.measures import DURATIONS
from claims.extraction.quantities.number_words import CARDINALS
from claims.extraction.types import Quantity

_HALVES_OF_TIME = Cue(
    r"\b(?:an?\s(?P<unit>year|decade|century|month|week|day|hour)\sand\sa\shalf"
    r"|half\san?\s(?P<half>year|decade|century|day|hour)|(?:a\s)?quarter[-\s](?:of\sa\s)?(?P<quarter>century)"
    r"|(?<!once )(?<!twice )(?<!every )(?:an?|the\spast|the\slast)\s(?P<alone>decade|century|fortnight))\b",
    "half quarter decade century fortnight",
    flags=re.IGNORECASE,
)
_EVERY = Cue(
    r"\b(?:(?P<once>once|twice)\s(?:an?|each|every|per|in\san?)\s(?P<unit>decade|century|year|month|week|day|hour|fortnight)"
    r"|every\s(?P<one>decade|century|fortnight)"
    r"|(?:(?:once|one\stime)\s(?:in|every)|every)\s(?P<many>[a-z]+|\d{1,3})\s(?P<units>decades|years|months|weeks|days|hours|minutes))\b",
    "once twice every",
    flags=re.IGNORECASE,
)


def periods(words: str, start: int, signs: int) -> Iterator[Quantity]:
    """How long something lasts or how often it comes, in minutes, as ``words`` tell that begin at ``start``."""
    if signs & _HALVES_OF_TIME.sign:
        for match in _HALVES_OF_TIME.pattern.finditer(words):
            unit = match["unit"] or match["half"] or match["quarter"] or match["alone"]
            times = Decimal(
                "1.5" if match["unit"] else "0.5" if match["half"] else "0.25" if match["quarter"] else "1"
            )
            yield _lasting(match, start, times, folded(unit), "period")
    if signs & _EVERY.sign:
        for match in _EVERY.pattern.finditer(words):
            unit = folded(match["unit"] or match["one"] or match["units"])
            if (between := _between(match)) is not None:
                yield _lasting(match, start, between, DURATIONS.get(unit, unit), "interval")


def _between(every: re.Match[str]) -> Decimal | None:
    """How many units of time pass from one time to the next; None in "every few years"."""
    if not (many := folded(every["many"] or "")):
        return Decimal("0.5" if folded(every["once"] or "") == "twice" else 1)
    if many.isdigit():
        return Decimal(many)
    return Decimal(max(1, CARDINALS[many])) if many in CARDINALS else None


def _lasting(match: re.Match[str], start: int, times: Decimal, unit: str, kind: str) -> Quantity:
    minutes = times * MINUTES[unit]
    half = minutes / 20
    at = (start + match.start(), start + match.end())
    return Quantity(*at, minutes, low=minutes - half, high=minutes + half, unit=kind, kind=kind, approx=True)
