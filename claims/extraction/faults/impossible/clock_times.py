"""Times of day that no clock shows: 25:70, 6.75pm, 15:20 am.

Two numbers around a colon may be a ratio, a result or a verse; they are a time of day only where the
words beside them say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.faults.impossible.value import ImpossibleValue
from claims.extraction.types import Block, Document, Role

_HALF_DAY = re.compile(
    r"(?<![\w.,:$£€¥/-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))\s?(?P<half>[ap])\.?m\b\.?", re.IGNORECASE
)
_ZONED = re.compile(
    r"(?<![\w.,:$£€¥/-])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?=\s(?:hrs|hours|GMT|BST|UTC|CET|CEST|EST|EDT|local\stime)\b)"
)
_PLACED = re.compile(
    r"(?:\b(?:at|until|till|by|around|since|before|after|from)\s|(?:(?<=\d:\d\d)|(?<=\d[ap]m))\s(?:to|until|till)\s)(?P<time>(?P<hour>\d{1,2}):(?P<minute>\d\d))(?![\w:%-]|\.\d|\s?[-–]\s?\d)"
)
_HAPPENS = re.compile(
    r"\b(?:arriv\w+|beg[iau]n\w*|clos\w+|depart\w*|doors?|due|ends?|ended|finish\w*|leav\w+|left|meet\w*|met|open\w*"
    r"|sails?|sailed|start\w*|train|bus|ferry|flight|trading|held|holds?|lasts?|runs|session|takes?\splace|took\splace|kick(?:s|ed)?\soff"
    r"|scheduled|broadcast|concert|lecture|performance)\b",
    re.IGNORECASE,
)
_AFTER_A_TIME = re.compile(r"\b(?:from|between)\s(?:[01]?\d|2[0-3]):[0-5]\d\Z")
""" "From 16:30 to …": the first end shows that the second is a time of day."""
_BESIDE_A_TIME = re.compile(
    r"\b(?:minutes|hours|an\shour|half\san\shour)\s(?:before|after|later|earlier)\b[^.;!?]{0,60}?(?<![\d.,:])(?:[01]?\d|2[0-3])[:.][0-5]\d\s?[ap]\.?m\b"
)
""" "At 25:10, about 40 minutes before the alarm at 11.50pm": it is held against a time of day, which no match has."""
_LIKE_ONE = re.compile(r"\d[:.]\d\d(?!\d)")
_NOT_READ = frozenset({Role.CODE, Role.TABLE, Role.WIDGET})
_BEFORE_REACH = 60
_AFTER_REACH = 120


def find(document: Document) -> Iterator[ImpossibleValue]:
    """The impossible times of day of ``document``, by form, then by place."""
    for block in document.blocks:
        if block.role in _NOT_READ or not _LIKE_ONE.search(document.text, block.start, block.end):
            continue
        for match in _HALF_DAY.finditer(document.text, block.start, block.end):
            hour, minute = int(match["hour"]), int(match["minute"])
            if minute > 59 or hour > 23 or (hour > 12 and match["half"].lower() == "a"):
                yield _value(match, 0)
        for match in _ZONED.finditer(document.text, block.start, block.end):
            if _beyond(match):
                yield _value(match, 0)
        for match in _PLACED.finditer(document.text, block.start, block.end):
            before = document.text[max(block.start, match.start() - _BEFORE_REACH) : match.start()]
            timed = _HAPPENS.search(before) or _BESIDE_A_TIME.search(_clause_after(document, match, block))
            if _beyond(match) and (timed or _ends_a_span(before, match)):
                yield _value(match, "time")


def _clause_after(document: Document, match: re.Match[str], block: Block) -> str:
    return document.text[match.end() : min(block.end, match.end() + _AFTER_REACH)]


def _ends_a_span(before: str, match: re.Match[str]) -> bool:
    """Whether a time of day that only its minutes make impossible stands behind another: no result looks like that."""
    return int(match["hour"]) <= 24 and _AFTER_A_TIME.search(before) is not None


def _beyond(match: re.Match[str]) -> bool:
    """Whether no clock shows it; midnight may be 24:00."""
    hour, minute = int(match["hour"]), int(match["minute"])
    return minute > 59 or hour > 24 or (hour == 24 and minute > 0)


def _value(match: re.Match[str], group: str | int) -> ImpossibleValue:
    return ImpossibleValue(match.start(group), match.end(group), "time", "no clock shows this time")
