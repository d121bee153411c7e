"""Calendar words and the spans of days that they cover."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from claims.extraction.folding import folded

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""Names and abbreviations of the months, lower case."""

SEASONS: dict[str, tuple[int, int]] = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
"""First and last month of a season in the northern hemisphere; winter is left out, for it spans two years."""

Period = tuple[date, date]
"""First and last day, both inclusive."""


def day(year: int, month: int, number: int) -> Period | None:
    """That one day, or None where the calendar has no such day."""
    try:
        only = date(year, month, number)
    except ValueError:
        return None
    return only, only


def months(year: int, first: int, last: int) -> Period | None:
    """From the first day of one month to the last day of another in the same year."""
    if not 1 <= year <= 9999:
        return None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def years(first: int, last: int) -> Period | None:
    """From 1 January of one year to 31 December of another; None where they are in the wrong order."""
    if not 1 <= first <= last <= 9999:
        return None
    return date(first, 1, 1), date(last, 12, 31)


def month_number(name: str) -> int:
    """1–12 for a month's name or abbreviation, with or without its full stop, in any case."""
    return MONTHS[folded(name).rstrip(".")]
