"""Where an edge of a span goes by one word or one character. Pure: no database."""

from __future__ import annotations

import re

_WORD = re.compile(r"\S+")

MOVES = {
    f"{edge}:{unit}:{way}": f"{edge} a {unit} {'earlier' if way == 'back' else 'later'}"
    for edge in ("start", "end")
    for unit in ("word", "character")
    for way in ("back", "on")
}
"""Every move by its code, in words: ``start:word:back``."""


def moved(text: str, block: tuple[int, int], span: tuple[int, int], move: str) -> tuple[int, int]:
    """``span`` after one of ``MOVES``, inside ``block``; as it was where the edge can't go further.

    All are half-open code points into ``text``. A start goes to where a word begins, an end to where one ends.
    """
    edge, unit, way = move.split(":")
    start, end = span
    place = start if edge == "start" else end
    if unit == "character":
        to = place + (1 if way == "on" else -1)
    else:
        stops = _stops(text, block, edge)
        beyond = [stop for stop in stops if (stop > place if way == "on" else stop < place)]
        to = place if not beyond else (beyond[0] if way == "on" else beyond[-1])
    to = min(max(to, block[0]), block[1])
    new = (to, end) if edge == "start" else (start, to)
    return new if new[0] < new[1] else span


def _stops(text: str, block: tuple[int, int], edge: str) -> list[int]:
    words = _WORD.finditer(text, *block)
    return [word.start() if edge == "start" else word.end() for word in words]
