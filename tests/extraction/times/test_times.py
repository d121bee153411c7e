"""Dates as printed: which can be placed, which float, and what only looks like one."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import times
from claims.extraction.types import Span, TimeExpression


def found(text: str) -> list[TimeExpression]:
    return times.find(text, Span(0, len(text)))


def only(text: str) -> TimeExpression:
    [time] = found(text)
    return time


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("on 18 September 2025 they met", "18 September 2025"),
        ("on September 18, 2025, they met", "September 18, 2025"),
        ("on Thursday 18 September 2025 they met", "Thursday 18 September 2025"),
        ("on Thursday, September 18, 2025, they met", "Thursday, September 18, 2025"),
        ("on Sept. 18, 2025 they met", "Sept. 18, 2025"),
        ("on the 18th of September 2025 they met", "18th of September 2025"),
        ("stamped 2025-09-18 by them", "2025-09-18"),
        ("Millpost2025/09/18 05:40", "2025/09/18 05:40"),
        ("dated 18/09/2025 by them", "18/09/2025"),
        ("dated 09/18/2025 by them", "09/18/2025"),
        ("dated 18.09.2025 by them", "18.09.2025"),
        ("stamped 18-Sep-2025 by them", "18-Sep-2025"),
    ],
)
def test_a_whole_date_is_placed_in_every_usual_order(text: str, span: str) -> None:
    time = only(text)
    assert time.of(text) == span
    assert (time.floating, time.earliest, time.latest) == (False, date(2025, 9, 18), date(2025, 9, 18))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in March 2020", date(2020, 3, 1), date(2020, 3, 31)),
        ("in February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("from January to March 2024", date(2024, 1, 1), date(2024, 3, 31)),
        ("from 3 November to 21 November 2025", date(2025, 11, 3), date(2025, 11, 21)),
        ("Dec. 3-5, 2024", date(2024, 12, 3), date(2024, 12, 5)),
        ("the third quarter of 2025", date(2025, 7, 1), date(2025, 9, 30)),
        ("in Q4 2024", date(2024, 10, 1), date(2024, 12, 31)),
        ("the first half of 2025", date(2025, 1, 1), date(2025, 6, 30)),
        ("H2 2025", date(2025, 7, 1), date(2025, 12, 31)),
        ("the spring of 2028", date(2028, 3, 1), date(2028, 5, 31)),
        ("since 2012", date(2012, 1, 1), date(2012, 12, 31)),
        ("in 1850", date(1850, 1, 1), date(1850, 12, 31)),
        ("the 2026-2030 plan", date(2026, 1, 1), date(2030, 12, 31)),
        ("the 2024/25 season", date(2024, 1, 1), date(2025, 12, 31)),
        ("in the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
        ("a 19th-century mill", date(1801, 1, 1), date(1900, 12, 31)),
    ],
)
def test_longer_periods_are_placed_from_their_first_day_to_their_last(
    text: str, first: date, last: date
) -> None:
    time = only(text)
    assert (time.floating, time.earliest, time.latest) == (False, first, last)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("It leaked last year.", "last year"),
        ("It leaked last October.", "last October"),
        ("It leaked on Monday.", "Monday"),
        ("It leaked on Wednesday evening.", "Wednesday evening"),
        ("It leaked in July last year.", "July last year"),
        ("It leaked earlier this year.", "earlier this year"),
        ("It will open this autumn.", "this autumn"),
        ("It will open next month.", "next month"),
        ("He scored nine goals last season.", "last season"),
        ("She taught there last term.", "last term"),
        ("It moves in the next school year.", "next school year"),
        ("It leaked two weeks ago.", "two weeks ago"),
        ("It leaked yesterday.", "yesterday"),
        ("Today’s speech was short.", "Today"),
        ("It leaked on September 22.", "September 22"),
        ("It leaked on Tuesday 12 November.", "Tuesday 12 November"),
        ("It is shut from 24 to 27 February.", "24 to 27 February"),
        ("It will open in June.", "June"),
        ("It has been shut since early May.", "early May"),
        ("On Monday President Ames spoke.", "Monday"),
    ],
)
def test_a_date_without_its_year_floats(text: str, span: str) -> None:
    time = only(text)
    assert (time.of(text), time.floating, time.earliest) == (span, True, None)


@pytest.mark.parametrize(
    "text",
    [
        "the Sunday Times", "a house in Friday Harbor", "sales on Black Friday", "Sheffield Wednesday won",
        "every Friday morning", "open Monday to Friday", "the Friday before", "a Sunday roast", "on Mondays",
        "it may march on", "May we go?", "a second of time", "over the next decade", "a year earlier",
        "at 6.30pm", "the USA Today poll", "in today's world", "the leaders of tomorrow", "in 1,998 homes",
        "2000 people", "£2025", "version 2020.1", "Marching bands", "the Mayor", "Augustus", "5 to 10 people",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["on 31 June 2025", "on February 30, 2024", "on 2024-02-30"])
def test_a_day_that_no_calendar_has_is_a_date_that_cannot_be_placed(text: str) -> None:
    assert (only(text).floating, only(text).earliest, only(text).latest) == (False, None, None)


def test_day_and_month_in_either_order_are_left_open() -> None:
    assert only("dated 05/09/2025").earliest is None


def test_only_the_given_span_is_read() -> None:
    text = "in 2019 and in 2020 and in 2021"
    assert [time.of(text) for time in times.find(text, Span(8, 20))] == ["2020"]


_MONTH_FORMS = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%A %d %B %Y", "%A, %B %d, %Y", "%Y-%m-%d", "%Y/%m/%d")


@given(day=st.dates(date(1900, 1, 1), date(2199, 12, 31)), form=st.sampled_from(_MONTH_FORMS))
def test_a_date_printed_in_any_form_reads_back(day: date, form: str) -> None:
    time = only(f"They met on {day.strftime(form)} at noon.")
    assert (time.earliest, time.latest) == (day, day)


_FRAGMENTS = (
    "on", "in", "last", "this", "year", "May", "March", "Monday", "12", "3rd", "2016", "2016-19", "-", "to", "of",
    "quarter", "third", "century", "today", "ago", "two", "weeks", ",", ".", "1990s", "September", "é", "😀", "Q3",
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(st.sampled_from(_FRAGMENTS)).map(" ".join)))
def test_times_are_ordered_disjoint_and_inside_the_span(text: str) -> None:
    span = Span(len(text) // 4, len(text))
    spans = times.find(text, span)
    assert all(span.start <= time.start < time.end <= span.end for time in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(time.earliest <= time.latest for time in spans if time.earliest and time.latest)
