"""Bylines and dates as they stand between headline and body."""

from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import read
from tests.extraction.reading import roles_of_text

HEADLINE = "Council backs plan for new tram line along the river"
BODY = (
    "The council voted 12 to 5 on Monday to build a tram line along the river, a project that will cost £41m, "
    "its leader said.\n\nWork on the line will begin in May and is to last two years, according to the plan."
)
DAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("lines", "byline", "published"),
    [
        ("Edited by: Business Desk  |  PTN  |  Updated: Mar 03, 2026 10:42 IST", "Business Desk", DAY),
        ("Ann Lee\nHealth Correspondent, Alder Courier\n3 March 2026", "Ann Lee", DAY),
        ("Ann Lee\nAlder Courier\n3 hours ago", "Ann Lee", None),
        ("3 hours ago\nAnn Lee, Health correspondent", "Ann Lee", None),
        ("WRITTEN BY\nAnn Lee\nMARCH 3, 2026", "Ann Lee", DAY),
        ("Ann Lee in Bath and Bo Ek in Cork\nMARCH 3 2026", "Ann Lee", DAY),
        ("From Ann Lee, Abuja\n3rd March 2026", "Ann Lee", DAY),
        ("Kim Seo-yeon\nPublished : Mar. 3, 2026 - 09:15:22", "Kim Seo-yeon", DAY),
        ("Updated 11:30, 03-Mar-2026\nAnn Lee", "Ann Lee", DAY),
        ("Last updated: March 4, 2026 6:02 am\nAnn Lee\nPublished: March 3, 2026", "Ann Lee", DAY),
        ("Ann Lee, Alder Courier, Bath", "Ann Lee", None),
        ("Star Digital Report\nTue Mar 3, 2026 10:15 AM Last update on: Tue Mar 3, 2026 11:30 AM", "", DAY),
    ],
)
def test_credits_are_read_in_the_forms_that_sites_print(
    lines: str, byline: str, published: date | None
) -> None:
    article = read(f"{HEADLINE}\n\n{lines}\n\n{BODY}")
    assert (article.meta.byline, article.meta.published) == (byline, published)
    assert {block.role.value for block in article.blocks[1:-2]} <= {"byline", "dateline", "other"}
    assert [block.role.value for block in article.blocks[-2:]] == ["body", "body"]


@pytest.mark.parametrize("heading", ["Key Points", "Story Highlights"])
def test_two_capitalised_words_over_a_list_are_no_byline(heading: str) -> None:
    article = read(f"{HEADLINE}\n\n3 March 2026\n\n{heading}\n- It costs £41m\n- It opens in May\n\n{BODY}")
    roles = {block.of(article.text): block.role.value for block in article.blocks}
    assert roles[heading] == "heading"


def test_what_is_said_further_down_in_the_form_of_credits_stays_body() -> None:
    line = "Ann Lee, Alder Courier, Bath"
    article = read(f"{HEADLINE}\n\nAnn Lee\n3 March 2026\n\n{BODY}\n\n{BODY}\n\n{line}\n\n{BODY}")
    roles = {block.of(article.text): block.role.value for block in article.blocks}
    assert roles[line] not in {"byline", "dateline"}


def test_who_writes_from_where_over_the_date_is_the_byline() -> None:
    page = f"{HEADLINE}\n\nFrom Ruth Hale at the Harbour Hall\n3 March 2025\n\n{BODY}"
    assert [role for role, _ in roles_of_text(page)] == [
        "headline",
        "byline",
        "dateline",
        "body",
        "body",
    ]
