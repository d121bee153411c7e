"""Dates that say their year, and days and months that lack one and so float."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction import lexicon
from claims.extraction.folding import folded
from claims.extraction.lexicon import Cue
from claims.extraction.quantities import currencies, measures
from claims.extraction.times import periods
from claims.extraction.times.date_words import DASH, DAY, IS_MONTH, MONTH, SEASON, SHORT_WEEKDAY, UNTIL, YEAR
from claims.extraction.times.periods import Period
from claims.extraction.types import Span, TimeExpression
from claims.extraction.wordlists import alternatives, words

_PART = r"(?:(?:[Ee]arly|[Ll]ate|[Mm]id|[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)[-\s](?:of\s)?(?:the\s)?)?"
_NO_TIME = r"(?![\d:.]*\d|,\d{3}(?!\d)|\s?(?:[ap]\.?m\b|%|per\s?cent|million|billion))"
_WEEKDAY_FIRST = rf"(?:{SHORT_WEEKDAY},?\s(?:the\s)?)?"
_YEAR_AFTER = rf"(?:,?\s(?:of\s)?(?P<year>{YEAR})(?![\d%]|,\d))"

_FOUR_DIGITS = re.compile(r"\d{4}").search

_NUMERIC = Cue(
    rf"""(?<![\d/.,:-])(?:
      (?P<y1>{YEAR})(?P<s1>[-/.])(?P<m1>\d\d?)(?P=s1)(?P<d1>\d\d?)(?:[T\s]\d\d:\d\d(?::\d\d)?\S*)?
    | (?P<d2>\d\d?)(?P<s2>[-/.])(?P<m2>\d\d?)(?P=s2)(?P<y2>{YEAR})
    )(?![\w-]|/\d)""",
    bears=_FOUR_DIGITS,
    flags=re.VERBOSE,
)
_HYPHENED = Cue(
    rf"(?<![\w/.,:-])(?:(?P<d1>{DAY})-(?P<m1>{MONTH})|(?P<m2>{MONTH})-(?P<d2>{DAY}))-(?P<year>{YEAR})(?![\w-])",
    bears=IS_MONTH,
)
_DAY_MONTH = Cue(
    rf"""(?<![\w/.,:-]){_WEEKDAY_FIRST}
      (?P<d1>{DAY})(?:(?:\s(?:of\s)?(?P<m1>{MONTH}))?{UNTIL}{_WEEKDAY_FIRST}(?P<d2>{DAY}))?
      \s(?:of\s)?(?P<m2>{MONTH})(?:{_YEAR_AFTER}|\s(?:last|this|next)\syear\b)?""",
    bears=IS_MONTH,
    flags=re.VERBOSE,
)
_MONTH_DAY = Cue(
    rf"""(?<![\w/-])(?<!\b[Ii]n\s){_WEEKDAY_FIRST}
      (?P<m1>{MONTH})\s(?:the\s)?(?P<d1>{DAY}){_NO_TIME}
      (?:{UNTIL}{_WEEKDAY_FIRST}(?:(?P<m2>{MONTH})\s)?(?P<d2>{DAY}){_NO_TIME})?{_YEAR_AFTER}?""",
    bears=IS_MONTH,
    flags=re.VERBOSE,
)
_MONTHS = Cue(rf"(?<![\w-]){_PART}(?P<m1>{MONTH})(?:{UNTIL}(?P<m2>{MONTH}))?{_YEAR_AFTER}", bears=IS_MONTH)
_SEASON = Cue(
    rf"(?<![\w-]){_PART}(?P<season>{SEASON}){_YEAR_AFTER}(?:[/–-]\d\d)?", "spring summer autumn fall winter"
)
_QUARTER = Cue(
    rf"""(?<![\w-])(?:(?P<ordinal>first|second|third|fourth|final|last|1st|2nd|3rd|4th)[-\s](?P<part>quarter|half)
      | (?P<code>[QH][1-4]))(?:,?\s(?:of\s|in\s)?)(?:fiscal\s(?:year\s)?)?(?P<year>{YEAR})\b""",
    "quarter half",
    bears=re.compile("[qh][1-4]").fullmatch,
    flags=re.VERBOSE,
)
_YEARS = Cue(
    rf"""(?<![\w/.,:$£€¥₹#-])(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[-\s](?:the\s)?)?(?:
      (?P<decade>(?:1\d|20)\d0)['’]?s\b
    | (?P<century>1?\d|2[01])(?:st|nd|rd|th)[-\s]century\b
    | (?:FY\s?)?(?P<first>{YEAR})(?:(?:{DASH}|/)(?P<last>{YEAR}|\d\d))?
      (?![\w%$£€°]|[.,:/’'-]\d|{DASH}\d|\s?(?:%|per\s?cent|percent|(?:million|billion|trillion|crore|lakh|bn|m|km|kg)\b))
    )""",
    "century",
    bears=_FOUR_DIGITS,
    flags=re.VERBOSE,
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|of|until|till|from|during|before|after|to|between|and|through|around|circa)\s|c\.\s?|\()\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"\s(?:{alternatives(words('counted_after_year'))})\b")
_PLURAL_NEXT = re.compile(r"\s[a-z]+s\b")
_MODERN = range(1900, 2100)
_RANKS = {
    "first": 1, "1st": 1, "1": 1, "second": 2, "2nd": 2, "2": 2, "third": 3, "3rd": 3, "3": 3, "fourth": 4,
    "4th": 4, "4": 4, "final": 4, "last": 4,
}  # fmt: skip


def find(text: str, span: Span, signs: int) -> Iterator[TimeExpression]:
    """Dates in numbers, days and months, seasons, quarters, then years; they may overlap: the first wins.

    ``signs`` are those of the text inside ``span``.
    """
    if not signs & lexicon.DIGITS:
        return  # every one of them gives a day or a year in digits
    for cue, read in _READERS:
        if signs & cue.sign:
            for match in cue.pattern.finditer(text, span.start, span.end):
                if (time := read(text, match)) is not None:
                    yield time


def _placed(match: re.Match[str], period: Period | None) -> TimeExpression:
    earliest, latest = period or (None, None)
    return TimeExpression(match.start(), match.end(), floating=False, earliest=earliest, latest=latest)


def _floating(match: re.Match[str]) -> TimeExpression:
    return TimeExpression(match.start(), match.end(), floating=True)


def _number(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _numeric(text: str, match: re.Match[str]) -> TimeExpression:
    """Year first, or day before month; month before day only where the calendar allows nothing else."""
    if match["y1"]:
        return _placed(match, periods.day(int(match["y1"]), int(match["m1"]), int(match["d1"])))
    year, first, second = int(match["y2"]), int(match["d2"]), int(match["m2"])
    if first != second and first <= 12 and second <= 12:
        return _placed(match, None)
    return _placed(match, periods.day(year, second, first) or periods.day(year, first, second))


def _days(text: str, match: re.Match[str]) -> TimeExpression:
    """One day or a run of days, within one month or over two."""
    if not match["year"]:
        return _floating(match)
    year = int(match["year"])
    months = [periods.month_number(name) for name in (match["m1"], match["m2"]) if name]
    days = [_number(day) for day in (match["d1"], match["d2"]) if day]
    first, last = periods.day(year, months[0], days[0]), periods.day(year, months[-1], days[-1])
    return _placed(match, (first[0], last[1]) if first and last and first <= last else None)


def _months(text: str, match: re.Match[str]) -> TimeExpression:
    first = periods.month_number(match["m1"])
    last = periods.month_number(match["m2"] or match["m1"])
    return _placed(match, periods.months(int(match["year"]), first, last) if first <= last else None)


def _season(text: str, match: re.Match[str]) -> TimeExpression:
    months = periods.SEASONS.get(folded(match["season"]))
    return _placed(match, periods.months(int(match["year"]), *months) if months else None)


def _quarter(text: str, match: re.Match[str]) -> TimeExpression:
    """A quarter or a half of a year; the last half is the second."""
    code = match["code"] or ""
    length = 6 if match["part"] == "half" or code.startswith("H") else 3
    number = min(_RANKS[match["ordinal"] or code[1]], 12 // length)
    return _placed(match, periods.months(int(match["year"]), (number - 1) * length + 1, number * length))


def _years(text: str, match: re.Match[str]) -> TimeExpression | None:
    if match["decade"]:
        return _placed(match, periods.years(int(match["decade"]), int(match["decade"]) + 9))
    if match["century"]:
        last = int(match["century"]) * 100
        return _placed(match, periods.years(last - 99, last))
    first = int(match["first"])
    last = int(match["first"][: 4 - len(match["last"])] + match["last"]) if match["last"] else first
    if last < first or not _is_year(text, match, first):
        return None
    return _placed(match, periods.years(first, last))


def _is_year(text: str, match: re.Match[str], year: int) -> bool:
    """Whether a bare four-digit number is a year: modern ones unless they count, others after "in"."""
    dated = _YEAR_BEFORE.search(text[max(0, match.start() - _BACK) : match.start()])
    if _COUNTED.match(text, match.end()) or (not dated and _measures(text, match.end())):
        return False
    return year in _MODERN or (bool(dated) and not _PLURAL_NEXT.match(text, match.end()))


def _measures(text: str, at: int) -> bool:
    """Whether a currency or unit of measure follows: "1998 yuan", "2016 tonnes"."""
    return bool(currencies.after(text, at, len(text), scaled=False) or measures.after(text, at, len(text)))


_BACK = 12
_READERS = (
    (_NUMERIC, _numeric),
    (_HYPHENED, _days),
    (_DAY_MONTH, _days),
    (_MONTH_DAY, _days),
    (_MONTHS, _months),
    (_SEASON, _season),
    (_QUARTER, _quarter),
    (_YEARS, _years),
)
