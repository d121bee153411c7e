"""What an "and" joins where it joins no clauses: two ends of one span, two years, two words of a name."""

from __future__ import annotations

import re

from claims.extraction.types import Span

_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d$")
_YEAR_FOLLOWS = re.compile(r"(?:19|20)\d\d\b(?!\s+\w+s\b)")
_LISTED_BEFORE = re.compile(r"\d,\s[\d.]+$")
_FIRST_END = re.compile(r"\b(?:[Bb]etween|[Bb]oth)\s(?:(?!\band\b)[^,;:])+$")
_WIDEST_END = 40
_NAME_BEGUN = re.compile(r"\b(?:the|its|a)(?:\s[A-Z][\w’'-]*)+$")
_BODY_NAMED = re.compile(
    r"(?:[A-Z][\w’'-]*\s){0,4}(?:Agency|Authority|Administration|Association|Board|Bureau|Center|Centre|Commission|Committee|Council|Department"
    r"|Institute|Ministry|Office|Organi[sz]ation|Programme|Program|Service|Services|Society|Trust|Union|University)\b"
)
_BODY_BEFORE = re.compile(
    r"\b(?:Agency|Authority|Board|Bureau|Centre|Center|Commission|Committee|Council|Department|Institute|Ministry|Office|Service|Society|Trust|Union|University)\b"
)
_LONGEST_NAME = 80
_EXCEPT = re.compile(
    r"\b(?:all|an[yi]\w*|everything|everyone|everybody|none|nothing|nobody|no\s(?:one|\w+)|last|next)$",
    re.IGNORECASE,
)
"""Before "but" these make "except" of it: "all but two of the boats"."""
_OF_WHICH = re.compile(r",\s+(?:some\s+)?of\s+(?:which|whom)\b[^,;]*$")


def pairs(text: str, head: Span, tail: Span) -> bool:
    """Whether the conjunction joins two ends, years or numbers: "between March and June", "in 2023 and 2024", "14, 28 and 42".

    Nor does "but" in "all but two", or what joins the parts of a whole: ", of which 12 are let and | 30 stand empty".
    """
    if _YEAR_FOLLOWS.match(text, tail.start, tail.end) and _YEAR_BEFORE.search(text, head.start, head.end):
        return True
    if text[tail.start : tail.start + 1].isdigit() and _LISTED_BEFORE.search(text, head.start, head.end):
        return True
    if _inside_name(text, head, tail):
        return True
    if text.endswith("but ", head.end, tail.start) and text[head.end] != ",":
        return _EXCEPT.search(text, max(head.start, head.end - _WIDEST_END), head.end) is not None
    if text.endswith("yet ", head.end, tail.start) and text[head.end] != ",":
        return True  # "has not yet been sold"
    if text[head.end] != "," and _OF_WHICH.search(text, head.start, head.end):
        return True
    end = text[max(head.start, head.end - _WIDEST_END) : head.end]
    return ("etween" in end or "oth" in end) and _FIRST_END.search(end) is not None


def _inside_name(text: str, head: Span, tail: Span) -> bool:
    """Whether the conjunction stands in a body's name: "the Earthquake Monitoring and Research Centre"."""
    if not text[tail.start].isupper() or not _BODY_NAMED.match(text, tail.start, tail.end):
        return False
    begun = _NAME_BEGUN.search(text, max(head.start, head.end - _LONGEST_NAME), head.end)
    return begun is not None and not _BODY_BEFORE.search(begun.group())
