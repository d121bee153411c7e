"""Carry a mention from one text to the next.

Automatic only where it is certain: the quote stands in the new text exactly and once, or its
surroundings leave one place. A lookalike ("$75.95 million" for "$57.95 million") is never taken.
"""

from __future__ import annotations

from claims.extraction.types import Span


def carry(quote: str, *, prefix: str, suffix: str, text: str) -> Span | None:
    """Where ``quote`` stands in ``text``, or None where that is not certain."""
    places = _places(quote, text)
    if len(places) == 1:
        return places[0]
    fitting = [
        place
        for place in places
        if text[: place.start].endswith(prefix) and text[place.end :].startswith(suffix)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _places(quote: str, text: str) -> list[Span]:
    """Every place of ``quote``, overlapping ones included."""
    if not quote:
        return []
    places, at = [], text.find(quote)
    while at >= 0:
        places.append(Span(at, at + len(quote)))
        at = text.find(quote, at + 1)
    return places
