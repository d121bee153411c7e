"""Days as printed, with their weekday, their range and the days that no calendar has."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import read
from claims.extraction.times import printed_days
from claims.extraction.times.printed_days import PrintedDay
from claims.extraction.types import Span


def found(text: str) -> list[PrintedDay]:
    return printed_days.find(text, Span(0, len(text)))


def parts(day: PrintedDay) -> tuple[int, int, int | None, int | None]:
    return day.day, day.month, day.year, day.weekday


@pytest.mark.parametrize(
    ("text", "printed", "expected"),
    [
        ("on Friday 6 June 2026 at sea", "Friday 6 June 2026", (6, 6, 2026, 4)),
        ("on Mon., June 9, 2026, at sea", "Mon., June 9, 2026", (9, 6, 2026, 0)),
        ("on the 3rd of March (Tuesday)", "3rd of March (Tuesday)", (3, 3, None, 1)),
        ("on 31 June next year", "31 June", (31, 6, None, None)),
        ("dated Sunday 2026-02-30", "Sunday 2026-02-30", (30, 2, 2026, 6)),
        ("dated 12/31/2025 and signed", "12/31/2025", (31, 12, 2025, None)),
        ("on Thursday (3 March) it rained", "Thursday (3 March", (3, 3, None, 3)),
    ],
)
def test_the_parts_of_a_day_are_read_as_printed(
    text: str, printed: str, expected: tuple[int, int, int | None, int | None]
) -> None:
    [day] = found(text)
    assert (day.of(text), parts(day)) == (printed, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from Friday 5 to Sunday 7 June 2026", [(5, 6, 2026, 4), (7, 6, 2026, 6)]),
        ("from 30 May to 2 June 2026", [(30, 5, 2026, None), (2, 6, 2026, None)]),
        ("from 28 December to 3 January 2026", [(28, 12, None, None), (3, 1, 2026, None)]),
        ("June 5-7, 2026", [(5, 6, 2026, None), (7, 6, 2026, None)]),
    ],
)
def test_both_ends_of_a_range_are_days(
    text: str, expected: list[tuple[int, int, int | None, int | None]]
) -> None:
    days = found(text)
    assert [parts(day) for day in days] == expected
    assert [day.until for day in days] == [True, False]


@pytest.mark.parametrize(
    "text", ["in May 2026", "11/12/2025", "May 3.5 million come", "£4 May", "route 10.20.30"]
)
def test_what_names_no_day_is_left_out(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "exists"),
    [("29 February", True), ("29 February 2023", False), ("29 February 2024", True), ("31/13/2025", False)],
)
def test_a_day_exists_where_the_calendar_has_it(text: str, *, exists: bool) -> None:
    [day] = found(text)
    assert day.exists is exists


@given(st.dates(date(1000, 1, 1), date(2100, 1, 1) - timedelta(days=1)))
def test_every_day_of_the_calendar_is_read_back(day: date) -> None:
    [read] = found(f"{day:%A} {day.day} {day:%B} {day.year}")
    assert read.exists
    assert read.in_year(day.year) == day
    assert read.weekday == day.weekday()


@given(st.text(alphabet="Mon day,3March 12/-()June0", max_size=60))
def test_any_text_gives_days_in_order_that_do_not_overlap(text: str) -> None:
    days = found(text)
    assert all(one.end <= two.start for one, two in pairwise(days))
    assert all(0 <= day.start < day.end <= len(text) for day in days)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("At the end of February 1,432 crews were waiting for a berth.", "1,432"),
        ("In May 12 men drowned.", "12"),
        ("On March 14,000 people marched.", "14,000"),
    ],
)
def test_the_count_behind_a_month_is_no_day_of_it(text: str, figure: str) -> None:
    document = read(text, format="text")
    assert [each.of(text) for each in document.quantities] == [figure]
