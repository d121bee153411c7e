from __future__ import annotations

import pytest

from claims.extraction.roles.stamps import author_on_stamp, role_of_stamp
from claims.extraction.types import Role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Alder News Desk    2 Nov 2025, 08:15    Reading time: 3 min", Role.BYLINE),
        ("Ruth Hale · March 3, 2025 · 4 min read", Role.BYLINE),
        ("By Ruth Hale | 3 March 2025", Role.BYLINE),
        ("3 March 2025 | 4 min read", Role.DATELINE),
        ("Mar 3, 2025 | Ruth Hale | Business | 0 comments", Role.BYLINE),
        ("Alder Courier | 3 March 2025", Role.DATELINE),
        ("Sports | JUN 3, 2025", Role.DATELINE),
        ("3 March 2025", None),
        ("Alder Courier2026/03/04 09:15", Role.DATELINE),
        ("Harbour Desk | 14 May 2026 | Last updated 11:05", Role.BYLINE),
        ("Ruth Hale | Alder Courier", None),
        ("The mill burnt down | 3 March 2025", None),
        ("Barley 4% | Oats 3% | 3 March 2025", None),
    ],
)
def test_a_line_of_date_and_names(line, role):
    assert role_of_stamp(line) is role


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ruth Hale · 3 March 2025", "Ruth Hale"),
        ("Ruth Hale | 2025-03-03 | ${post.readingTime} min read", "Ruth Hale"),
        ("Alder Courier | 3 March 2025", ""),
        ("Mill burns · 3 March 2025", ""),
    ],
)
def test_the_person_on_a_stamp_is_named_and_an_outlet_is_not(line: str, name: str) -> None:
    assert author_on_stamp(line) == name
