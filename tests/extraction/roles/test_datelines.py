from __future__ import annotations

import pytest

from claims.extraction.roles.datelines import is_age, is_dateline


@pytest.mark.parametrize(
    "line",
    [
        "Published: Friday 14 November 2025",
        "Under embargo until 9am GMT on 14 November 2025",
        "For immediate release – November 14, 2025",
        "Nov. 5, 2025, 6:00 am EST",
        "14 November 2025",
        "2025-11-14",
        "Updated at 10:42 on 3 May 2024",
        "Thursday 18 September 2025, 6:00am",
        "10:42",
        "2025年3月4日",
        "Posted on Friday, November 14, 2025 by Ruth Hale",
        "EMBARGOED UNTIL 00.01 FRIDAY 14 NOVEMBER 2025",
        "Strictly embargoed until 0001 hrs BST, 14 November 2025",
        "Not for publication before 14 November 2025",
        "Embargo: 14 November 2025, 6am",
    ],
)
def test_a_line_that_holds_a_date_and_nothing_else(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "May",
        "3 mills burned",
        "The 14 November 2025 fire",
        "Route 2025",
        "1, 2, 3",
        "March on",
        "Embargo on 40 mills lifted in May 2026",
    ],
)
def test_a_line_that_says_more_or_less(line: str) -> None:
    assert not is_dateline(line)


@pytest.mark.parametrize(
    ("line", "age"),
    [
        ("3 hours ago", True),
        ("Posted 3h ago", True),
        ("Updated 6 min ago", True),
        ("Yesterday at 6:02 pm", True),
        ("1d", True),
        ("3 hours later", False),
        ("Two years ago", False),
        ("3m", False),
    ],
)
def test_an_age_says_how_long_ago(line: str, age: bool) -> None:
    assert is_age(line) is age
