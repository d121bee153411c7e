"""Units that are printed once for two figures: "from 21 days to four", "48 buses, up from 31", "£3.2m from 2.9m"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claims.extraction.quantities.figure import Figure
from claims.extraction.types import Span
from claims.extraction.wordlists import alternatives, words

_NOUN = r"(?:\s[a-z][\w’'-]*){0,3}?"
"""What a count counts, which is no part of its figure."""
_ABOUT = rf"(?:(?:{alternatives(words('approximators'))}|just|only)\s)?"
_TO = re.compile(rf"{_NOUN}\sto\s{_ABOUT}")
_FROM = re.compile(rf"\bfrom\s{_ABOUT}\Z", re.IGNORECASE)
_HELD_AGAINST = re.compile(
    rf"{_NOUN},?\s(?:(?:up\s|down\s)?from|rather\sthan|instead\sof|against|versus|(?:as\s)?compared\s(?:with|to))\s{_ABOUT}"
)
_ENDS = re.compile(r"(?!\s(?:of\b|to\s\d|in\s(?:every\s)?\d{1,2}\b))(?:[\s,.;:)!?—–]|\Z)")
"""What stands behind a figure that nothing more is said of: "from 0 to 60" and "from 3 of 5" have units of their own."""
_UNITS = frozenset({"count", "money", "measure", "duration"})
_PRINTED_IN_FULL = 100
"""From here on a number has no magnitude to share: "£1.2m, up from 950,000"."""
_REACH = 30
_LONGEST_GAP = 60


def holds_against(text: str, first: Figure, start: int) -> bool:
    """Whether a figure at ``start`` is what ``first`` is held against or has changed to."""
    if start - first.end > _LONGEST_GAP:
        return False
    link = _HELD_AGAINST.fullmatch(text, first.end, start)
    if link is None and _FROM.search(text[max(0, first.start - _REACH) : first.start]):
        link = _TO.fullmatch(text, first.end, start)
    return link is not None


def given(text: str, span: Span, figures: Sequence[Figure]) -> list[Figure]:
    """``figures``, each bare one with the unit of its neighbour where the two are held against one another.

    "Up 12% from 340" gives no unit away: a share is of what the other figure counts.
    """
    found = list(figures)
    for at, (first, second) in enumerate(pairwise(figures)):
        if (first.kind == "number") == (second.kind == "number"):
            continue
        whole, bare = (first, second) if second.kind == "number" else (second, first)
        if (
            whole.kind in _UNITS
            and _ENDS.match(text, second.end, span.end)
            and holds_against(text, first, second.start)
        ):
            scale = whole.scale if bare.scale == 1 and bare.number < _PRINTED_IN_FULL else bare.scale
            found[at + (whole is first)] = replace(bare, unit=whole.unit, kind=whole.kind, scale=scale)
    return found
