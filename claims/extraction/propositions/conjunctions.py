"""What an "and" joins where it joins no clauses: two ends of one span, two years."""

from __future__ import annotations

import re

from claims.extraction.types import Span

_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d$")
_YEAR_FOLLOWS = re.compile(r"(?:19|20)\d\d\b(?!\s+\w+s\b)")
_LISTED_BEFORE = re.compile(r"\d,\s[\d.]+$")
_FIRST_END = re.compile(r"\b(?:[Bb]etween|[Bb]oth)\s(?:(?!\band\b)[^,;:])+$")
_WIDEST_END = 40


def pairs(text: str, head: Span, tail: Span) -> bool:
    """Whether the conjunction joins two ends, years or numbers: "between March and June", "in 2023 and 2024", "14, 28 and 42"."""
    if _YEAR_FOLLOWS.match(text, tail.start, tail.end) and _YEAR_BEFORE.search(text, head.start, head.end):
        return True
    if _LISTED_BEFORE.search(text, head.start, head.end) and text[tail.start : tail.start + 1].isdigit():
        return True
    return _FIRST_END.search(text, max(head.start, head.end - _WIDEST_END), head.end) is not None
