"""Figures of a headline that the text neither gives nor lets the reader work out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from claims.extraction.copies.stems import canonical
from claims.extraction.faults.headlines.excess import Excess
from claims.extraction.times import printed_days
from claims.extraction.types import Block, Document, Quantity, Sentence
from claims.extraction.wordlists import alternatives, words

_MOST_FIGURES = 100
"""Figures of the text that are combined in search of one: more is a table."""

_LOOSE = Decimal("0.1")
"""How far, as a share, "nearly 50%" may be from the figure in the text."""

_ROUND = 1000
"""A headline's multiple of it is taken for rounded, said so or not."""

_HANDFUL = 5
_CALENDAR_RATIOS = (7, 10, 12, 24, 30, 52, 60, 100, 365)
_DAYS_IN = {"day": Decimal(1), "week": Decimal(7), "month": Decimal("30.4"), "year": Decimal("365.25")}
_PEOPLE = words("persons") | words("people_and_places_counted") | {"person", "man", "woman", "child"}
_STEM = 5
"""Letters of a counted noun that its kin share: "jobs", "jobless"."""
_UNREAD_KINDS = frozenset({"ordinal", "year"})
_SHARES = frozenset({"percentage", "ratio", "number"})
_MODEL = re.compile(r"(?:[A-Z#№]\S*[\s-]|#|No\.?\s|[A-Za-z]-?)$")
_OLD = re.compile(r"(?:[\s-]years?)?[\s-]old\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?P<before>\d{1,4})\s?BC(?:E)?\b|\b(?P<year>1\d{3}|20\d{2})\b")
_SCORE = re.compile(r"\d[-–:]$")
_SCORE_GOES_ON = re.compile(r"[-–:]\d")
_CHANGED = re.compile(r"\s(?:more|fewer|less|higher|lower|cheaper|dearer|faster|slower)\b", re.IGNORECASE)
_LOOSELY = re.compile(rf"\b(?:{alternatives(words('approximators'))})\s*$", re.IGNORECASE)

_PASSES = re.compile(
    r"\b(?:reclaim|top|cross|breach|surpass|pass|exceed|break|hit|near|clear)(?:s|es|ed)?\s(?:the\s)?(?:[$€£₹]|Rs\.?\s?)?$"
    r"|\b(?:past|above|over|below|under|beyond|towards?)\s(?:the\s)?(?:[$€£₹]|Rs\.?\s?)?$",
    re.IGNORECASE,
)
"""A mark that is passed: "Nifty reclaims 25,900" holds at 25,932."""


def missing(document: Document, headline: Block, body: Sequence[Sentence]) -> Iterator[Excess]:
    """The figures of ``headline`` without a carrier in ``body``.

    A number that opens a headline may count the items of a list: it is only missing where the text
    counts the same thing otherwise. Measures are left alone where the text uses another unit.
    """
    text = document.text
    inside = {sentence.start for sentence in body}
    below = [
        figure
        for figure in document.quantities
        if (sentence := document.sentence_at(figure.start)) and sentence.start in inside
    ]
    words_below = "\n".join(sentence.of(text) for sentence in body)
    for figure in document.quantities:
        if not headline.contains(figure) or figure.kind in _UNREAD_KINDS:
            continue
        before = text[headline.start : figure.start]
        printed = re.escape(figure.of(text))
        if _is_incidental(text, figure, before) or re.search(
            rf"(?<![\d.,]){printed}(?!\d|[.,]\d)", words_below
        ):
            continue
        loose = (
            figure.approx
            or bool(_LOOSELY.search(before) or _PASSES.search(before))
            or not figure.value % _ROUND
        )
        if _is_age(document, figure, words_below) or _is_time_since(document, figure):
            continue
        carried = _is_carried(
            figure,
            below[:_MOST_FIGURES],
            words_below,
            loose=loose,
            is_change=figure.kind == "percentage"
            and _CHANGED.match(text, figure.end, headline.end) is not None,
        )
        if not carried and _comparable(figure, below, before):
            yield Excess(figure.start, figure.end, aspect="figure")


def _is_incidental(text: str, figure: Quantity, before: str) -> bool:
    """Whether a figure is part of a model's name or a score, or a handful told in letters."""
    if _SCORE.search(before) or _SCORE_GOES_ON.match(text, figure.end):
        return True
    if figure.kind == "number" and _MODEL.search(before):
        return True
    return figure.value < _HANDFUL and not any(char.isdigit() for char in figure.of(text))


def _is_age(document: Document, figure: Quantity, words_below: str) -> bool:
    """Whether "2,300-year-old" is the age of what a year of the text ("around 300 BC", "built in 1825") dates.

    Ages are rounded, and without a date of publication they cannot be worked out: then any year will do.
    """
    if not _OLD.match(document.text, figure.end):
        return False
    published = document.meta.published
    for match in _YEAR.finditer(words_below):
        born = -int(match["before"]) if match["before"] else int(match["year"])
        if published is None or abs(published.year - born - figure.value) <= max(
            Decimal(1), figure.value * _LOOSE
        ):
            return True
    return False


def _is_time_since(document: Document, figure: Quantity) -> bool:
    """Whether an "11-week strike" or the "driest spring in 40 years" is the time since a date that the text gives."""
    length, published = _DAYS_IN.get(figure.unit), document.meta.published
    if figure.kind != "duration" or length is None or published is None:
        return False
    told = figure.value * length
    slack = max(length, told * _LOOSE)
    return any(abs((published - day).days - told) <= slack for day in _days_told(document, published))


def _days_told(document: Document, published: date) -> Iterator[date]:
    """The first day of each date in the text; one without its year lies in the twelve months before publication."""
    for time in document.times:
        if time.earliest is not None:
            yield time.earliest
            continue
        for printed in printed_days.find(document.text, time):
            days = (printed.in_year(year) for year in (published.year, published.year - 1))
            yield from (day for day in days if day and day <= published)


def _comparable(figure: Quantity, below: Sequence[Quantity], before: str) -> bool:
    if not before.strip() and not any(_same_thing(figure, other) for other in below):
        return False
    others = {other.unit for other in below if other.kind == "measure"}
    return figure.kind != "measure" or others <= {figure.unit}


def _same_thing(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind and canonical(one.unit.lower()) == canonical(other.unit.lower())


def _is_carried(
    figure: Quantity, below: Sequence[Quantity], body: str, *, loose: bool, is_change: bool
) -> bool:
    """Whether the text gives a figure, or figures of one unit that it can be worked out from; how far they are
    apart, where it ``is_change``: "40% more" is no share.
    """
    slack = abs(figure.value) * _LOOSE if loose else Decimal(0)
    low, high = min(figure.low, figure.value) - slack, max(figure.high, figure.value) + slack

    def fits(value: Decimal) -> bool:
        return low <= value <= high

    if any(
        _may_be_one(figure, one, body)
        and (fits(one.value) or (one.kind == figure.kind and one.low < high and low < one.high))
        for one in below
    ):
        return True
    if figure.kind == "duration":
        values = [one.value for one in below]
        if any(fits(value * ratio) or fits(value / ratio) for value in values for ratio in _CALENDAR_RATIOS):
            return True
    alike = (
        pair
        for pair in combinations(below, 2)
        if (pair[0].unit == pair[1].unit or not all(q.unit for q in pair)) and _may_add_up(figure, *pair)
    )
    if is_change:
        return any(_are_apart(one.value, two.value, fits) for one, two in alike)
    return any(_follows(one.value, two.value, fits, shares=figure.kind in _SHARES) for one, two in alike)


def _may_be_one(figure: Quantity, other: Quantity, body: str) -> bool:
    """Whether ``other`` may be the same: 80 people are not $80, nor 40 bags 40 jobs in a text that tells of no job."""
    if figure.kind == "money":
        return other.kind in {"money", "number"}
    if figure.kind != "count" or other.kind != "count" or _same_thing(figure, other):
        return True
    told_of = re.search(rf"\b{re.escape(figure.unit[:_STEM])}", body, re.IGNORECASE)
    return bool(told_of) or not _PEOPLE.isdisjoint({other.unit, f"{other.unit}s"})


def _may_add_up(figure: Quantity, one: Quantity, two: Quantity) -> bool:
    """Whether a count or an amount can follow from two figures: never from a share."""
    return figure.kind in _SHARES or not {one.kind, two.kind} & {"percentage", "ratio"}


def _are_apart(one: Decimal, two: Decimal, fits: Callable[[Decimal], bool]) -> bool:
    """Whether one figure is by that share more or less than the other."""
    return bool(one and two) and any(fits(abs(100 * ratio - 100)) for ratio in (one / two, two / one))


def _follows(one: Decimal, two: Decimal, fits: Callable[[Decimal], bool], *, shares: bool) -> bool:
    """Whether a figure is the sum or difference of two, or with ``shares`` one's share of the other."""
    if fits(one + two) or fits(abs(one - two)):
        return True
    if not (shares and one and two):
        return False
    return _are_apart(one, two, fits) or any(
        fits(share) or fits(100 * share) for share in (one / two, two / one)
    )
