"""Whether two statements give one date: a day, a month or a year that both name, however either prints it."""

from __future__ import annotations

import re

from claims.extraction.copies.likeness import Profile

_MONTH = re.compile(r"(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)[0-3]?\d(?:st|nd|rd|th)?(?!\d)")


def share_a_date(text: str, first: Profile, second: Profile) -> bool:
    """Whether some date of the first may be one of the second: "May" and "7 May 2026" may, "last year" tells nothing."""
    ones, twos = ([time.of(text) for time in each.statement.times] for each in (first, second))
    return any(_same(one, two) for one in ones for two in twos)


def _same(one: str, two: str) -> bool:
    months = [_MONTH.search(each) for each in (one, two)]
    years = [_YEAR.search(each) for each in (one, two)]
    if years[0] and years[1] and years[0].group() != years[1].group():
        return False
    if months[0] is None or months[1] is None:
        return months == [None, None] and None not in years
    days = [_DAY.search(each) for each in (one, two)]
    same_day = days[0] is None or days[1] is None or int(_number(days[0])) == int(_number(days[1]))
    return months[0][1].lower() == months[1][1].lower() and same_day


def _number(day: re.Match[str]) -> str:
    return day.group().rstrip("stndrh")
