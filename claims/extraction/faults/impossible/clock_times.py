"""Times of day that no clock shows: 25:70, 6.75pm, 15:20 am.

Two numbers around a colon may be a ratio, a result or a verse; they are a time of day only where the
words beside them say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.extraction.faults.impossible.value import ImpossibleValue
from claims.extraction.types import Block, Document, Role

_HALF_DAY = re.compile(
    r"(?<![\w.,:$£€¥/-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))\s?(?P<half>[ap])\.?m\b\.?", re.IGNORECASE
)
_ZONED = re.compile(
    r"(?<![\w.,:$£€¥/-])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?=\s(?:hrs|hours|GMT|BST|UTC|CET|CEST|EST|EDT|local\stime)\b)"
)
_PLACED = re.compile(
    r"(?:\b(?:at|until|till|by|around|since|before|after|from)\s|(?:(?<=\d:\d\d)|(?<=\d[ap]m)|(?<=[ap]\.m\.)|(?<=\s[ap]m))\s(?:to|until|till)\s)(?P<time>(?P<hour>\d{1,2}):(?P<minute>\d\d))(?![\w:%-]|\.\d|\s?[-–]\s?\d)"
)
_HAPPENS = re.compile(
    r"\b(?:arriv\w+|beg[iau]n\w*|clos\w+|depart\w*|doors?|due|ends?|ended|finish\w*|leav\w+|left|meet\w*|met|open\w*"
    r"|sails?|sailed|start\w*|train|bus|ferry|flight|trading|held|holds?|lasts?|runs|session|takes?\splace|took\splace|kick(?:s|ed)?\soff"
    r"|scheduled|broadcast|concert|lecture|performance)\b",
    re.IGNORECASE,
)
_AFTER_A_TIME = re.compile(
    r"\b(?:from|between)\s(?:[01]?\d|2[0-3])(?:[:.][0-5]\d(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)\Z",
    re.IGNORECASE,
)
""" "From 16:30 to …": the first end shows that the second is a time of day."""
_BESIDE_A_TIME = re.compile(
    r"\b(?:minutes|hours|an\shour|half\san\shour)\s(?:before|after|later|earlier)\b[^.;!?]{0,60}?(?<![\d.,:])(?:[01]?\d|2[0-3])[:.][0-5]\d\s?[ap]\.?m\b"
)
""" "At 25:10, about 40 minutes before the alarm at 11.50pm": it is held against a time of day, which no match has."""
_TIMED = re.compile(
    r"(?:.*\b)?(?:arr(?:iv\w*|\.)?|dep(?:art\w*|\.)?|open\w*|clos\w*|starts?|finish\w*|begins?|ends?|leaves|doors|boarding|check-?in"
    r"|kick-?off|sunrise|sunset|high\s(?:tide|water)|low\s(?:tide|water)|(?<!-)times?|hours)(?:\s(?:time|hours|of|for|on|at|from|in)\b.*|\s?\(.*\))?|from|to|until",
    re.IGNORECASE,
)
""" "Departs", "Opening hours", "Time of arrival": a column or a label whose values are times of day."""
_CELL = re.compile(r"[^\t]+")
_LABEL = re.compile(r"(?P<label>[^:\n\t\d]{2,40}):\s(?=[^\n]*\d[:.]\d\d)")
_CLOCK = re.compile(r"(?<![\w.,:/-])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?![\w:%.])")
_LONGEST_LABELLED = 80
_LIKE_ONE = re.compile(r"\d[:.]\d\d(?!\d)")
_NOT_READ = frozenset({Role.CODE, Role.WIDGET})
_BEFORE_REACH = 60
_AFTER_REACH = 120


def find(document: Document) -> Iterator[ImpossibleValue]:
    """The impossible times of day of ``document``, by form, then by place."""
    heads: list[str] = []
    for block in document.blocks:
        if block.role is Role.TABLE:
            cells = list(_CELL.finditer(document.text, block.start, block.end))
            heads = heads or [cell.group() for cell in cells]
            yield from _in_row(document, cells, heads)
            continue
        heads = []
        if block.role in _NOT_READ or not _LIKE_ONE.search(document.text, block.start, block.end):
            continue
        if len(block) <= _LONGEST_LABELLED:
            yield from _labelled(document, block)
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


def _in_row(
    document: Document, cells: Sequence[re.Match[str]], heads: Sequence[str]
) -> Iterator[ImpossibleValue]:
    """The cells of a table's row that no clock shows, under or behind a head that says when."""
    for at, cell in enumerate(cells):
        match = _CLOCK.fullmatch(document.text, *cell.span())
        timed = at and len(cells) == len(heads) and _TIMED.fullmatch(heads[at].strip())
        if match and _beyond(match) and (timed or _TIMED.fullmatch(cells[0].group().strip())):
            yield _value(match, 0)


def _labelled(document: Document, block: Block) -> Iterator[ImpossibleValue]:
    """The times behind a label that says when: "Doors: 19:75"."""
    label = _LABEL.match(document.text, block.start, block.end)
    if label and _TIMED.fullmatch(label["label"].strip()):
        for match in _CLOCK.finditer(document.text, label.end(), block.end):
            if _beyond(match):
                yield _value(match, 0)


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
