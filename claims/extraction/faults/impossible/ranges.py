"""Ranges whose ends stand in the wrong order: "between £60 and £45", "from 12 to 8 May", "the 2030–2025 plan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.extraction.faults.impossible.value import ImpossibleValue
from claims.extraction.times import printed_days
from claims.extraction.times.date_words import DASH, YEAR
from claims.extraction.times.printed_days import PrintedDay
from claims.extraction.types import Block, Document, Quantity, Role

_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_TWO_THINGS = re.compile(
    r"\b(?:alternat\w+|balance|choice|choos\w+|compar\w+|contrast\w*|correlation|difference|differential|disparity|distance"
    r"|distinction|divided?|draw\w*|gap|imbalance|link\w*|match|mid\s?way|oscillat\w+|pass\w*|relation\w*|seesaw\w*"
    r"|spread|split|swap|swing\w*|switch\w*|tie|toggl\w+|trade-off|travel\w*|vary|varied|varies)\b[^.;]*\Z",
    re.IGNORECASE,
)
_COUNTED_BACK = re.compile(r"\s(?:\w+\s)?(?:ago|before|earlier|prior|to\sgo|from\s(?:the|now))\b")
_A_RANGE = re.compile(
    r"\b(?:an?|the|its|their|this)\s(?:[\w-]+\s){0,2}?(?:range|band|bracket|corridor|guidance)\s(?:of\s|to\s|from\s)?(?:about\s|roughly\s)?\Z"
)
""" "It had guided to a range of £146m to £142m"; a price may well "range from £40 to £25"."""
_TO = re.compile(r"\sto\s|\s?[–-]\s?|\sand\s")
_AND = re.compile(r"\sand\s")
_KINDS = frozenset({"money", "percentage", "count", "measure", "duration"})
_YEARS = re.compile(
    rf"\b(?:(?P<between>between\s)(?P<y1>{YEAR})\sand\s(?P<y2>{YEAR})|(?:the|its|their|in|for|during|over)\s"
    rf"(?P<y3>{YEAR}){DASH}(?P<y4>{YEAR}))(?![\w%]|[.,]\d)(?!\s?{DASH}\d)"
)
_TWO_YEARS = re.compile(r"\d{4}(?:\sand\s|\s?[-–—−‐‑‒/]\s?|\sto\s)\d{4}")
_REACH = 60


def find(document: Document) -> Iterator[ImpossibleValue]:
    """The reversed ranges of ``document``: of amounts, then of days, then of years."""
    yield from _amounts(document)
    for _, printed in printed_days.of(document):
        yield from _days(printed)
    for block in document.blocks:
        if block.role is not Role.CODE and _TWO_YEARS.search(document.text, block.start, block.end):
            yield from _years(document.text, block)


def _amounts(document: Document) -> Iterator[ImpossibleValue]:
    text = document.text
    for first, second in pairwise(document.quantities):
        block = document.block_at(first.start)
        if block is None or not _reversed(first, second):
            continue
        before = text[max(block.start, first.start - _REACH) : first.start]
        if _A_RANGE.search(before) and _TO.fullmatch(text, first.end, second.start):
            yield ImpossibleValue(first.start, second.end, "range", "its first end is higher than its second")
            continue
        if not _AND.fullmatch(text, first.end, second.start):
            continue
        between = _BETWEEN.search(before)
        if (
            between
            and not _TWO_THINGS.search(before)
            and not _COUNTED_BACK.match(text, second.end, block.end)
        ):
            start = first.start - len(between.group())
            yield ImpossibleValue(start, second.end, "range", "its first end is higher than its second")


def _reversed(first: Quantity, second: Quantity) -> bool:
    """Whether two positive figures of one unit, the first of which may leave it out, run downwards."""
    if second.kind not in _KINDS or second.value < 0 or first.unit not in {"", second.unit}:
        return False
    return first.value > second.value and not (second.unit or "").startswith("°")


def _days(printed: Sequence[PrintedDay]) -> Iterator[ImpossibleValue]:
    for first, last in pairwise(printed):
        same_month = first.until and first.month == last.month and first.year == last.year
        if same_month and first.day > last.day:
            yield ImpossibleValue(first.start, last.end, "range", "its last day comes before its first")


def _years(text: str, block: Block) -> Iterator[ImpossibleValue]:
    for match in _YEARS.finditer(text, block.start, block.end):
        first, last = match["y1"] or match["y3"], match["y2"] or match["y4"]
        before = text[max(block.start, match.start() - _REACH) : match.start()]
        if int(first) > int(last) and not (match["between"] and _TWO_THINGS.search(before)):
            start = match.start() if match["between"] else match.start("y3")
            yield ImpossibleValue(start, match.end(), "range", "its last year comes before its first")
