"""Days that no calendar has: 31 June, 29 February of a common year, 2025-02-30."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from collections.abc import Iterator

from claims.extraction.faults.impossible.value import ImpossibleValue
from claims.extraction.times import printed_days
from claims.extraction.times.printed_days import PrintedDay
from claims.extraction.types import Document

_VERSION_BEFORE = re.compile(r"\b(?:version|v|build|release|section|part|clause)\.?\s?\Z", re.IGNORECASE)
_MOST_DAYS = 39
"""A number above this before a month counts something else."""


def find(document: Document) -> Iterator[ImpossibleValue]:
    """The impossible days of ``document``, in order."""
    for block, printed in printed_days.of(document):
        for day in printed:
            if day.exists or day.day > _MOST_DAYS or _is_month_as_word(document.text, day):
                continue
            if not _VERSION_BEFORE.search(document.text[max(block.start, day.start - 16) : day.start]):
                yield ImpossibleValue(day.start, day.end, "date", _reason(day))


def _is_month_as_word(text: str, day: PrintedDay) -> bool:
    """Whether no calendar day may be meant: "the 35 March staff", a number above 31 without a year."""
    return day.day > 31 and day.year is None and text[max(0, day.start - 3) : day.start].lower() != "on "


def _reason(day: PrintedDay) -> str:
    if not 1 <= day.month <= 12:
        return "there is no such month"
    last = monthrange(day.year or 2024, day.month)[1]
    year = f" {day.year}" if day.year and day.month == 2 and day.day == 29 else ""
    return f"{month_name[day.month]}{year} has {last} days"
