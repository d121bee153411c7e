from __future__ import annotations

import pytest

from claims.extraction.roles.stamps import author_on_stamp, role_of_stamp, role_under_headline
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
        ("Edited by: Business Desk  |  Alder Wire  |  Updated: Mar 03, 2025 10:42 IST", Role.BYLINE),
        ("Reported by: Ruth Hale, Edited by: Bo Ek | Bath | Last Updated : Mar 03, 2025", Role.BYLINE),
        ("Ruth Hale, Senior Correspondent | March 3, 2025 | Filed under: Energy", Role.BYLINE),
        ("Created: 03 March 2025 06:02 | Author: Ruth Hale | Hits: 412", Role.BYLINE),
        ("Reporter: Li Mei | Editor: Zhao Lei | 2025-03-03 09:15:22", Role.BYLINE),
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
        ("Edited by Bo Ek | Reported by Ruth Hale | 3 March 2025", "Ruth Hale"),
        ("Edited by: Bo Ek | Bath | 3 March 2025", "Bo Ek"),
        ("Alder Radio / By Ruth Hale", "Ruth Hale"),
        ("PTI / Mumbai Mar 3, 2025, 10:42 IST", "PTI"),
        ("WRITTEN BY", ""),
    ],
)
def test_the_person_on_a_stamp_is_named_and_an_outlet_is_not(line: str, name: str) -> None:
    assert author_on_stamp(line) == name


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Ruth Hale / TNN / Updated: Mar 3, 2025, 09:12 IST", Role.BYLINE),
        ("Alder Radio / By Ruth Hale", Role.BYLINE),
        ("Ruth Hale, Alder Courier, Bath", Role.BYLINE),
        ("Ruth Hale | Updated 6 min ago", Role.BYLINE),
        ("3h • 2 min read", Role.DATELINE),
        ("Posted 14h ago, updated 9h ago", Role.DATELINE),
        ("Mumbai Mar 3, 2025, 10:42 IST", Role.DATELINE),
        ("Ruth Hale, Consumer Editor, 6 March 2025, 10:12", Role.BYLINE),
        ("Tuesday March 03 2025, 6.02am GMT, Alder Courier", Role.DATELINE),
        ("Ruth Hale", None),
        ("Mill burns – 40 jobs gone", None),
        ("Rain, wind and snow", None),
    ],
)
def test_under_a_headline_dashes_part_a_line_and_an_age_dates_it(line: str, role: Role | None) -> None:
    assert role_under_headline(line) is role
