from __future__ import annotations

import pytest

from claims.extraction import lexicon
from claims.extraction.roles.bylines import byline_name, is_byline


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ruth Hale", "Ruth Hale"),
        ("BY RUTH HALE", "RUTH HALE"),
        ("By Ruth Hale, health editor", "Ruth Hale"),
        ("By Ruth Hale and Bo van der Ek in Bath", "Ruth Hale and Bo van der Ek"),
        ("By Reuters staff", "Reuters staff"),
        ("Words by Zoë Ng | 3 May 2024", "Zoë Ng"),
        ("Von Anna Berger", "Anna Berger"),
        ("记者 李明", "李明"),
        ("Edited by: Business Desk", "Business Desk"),
        ("By Ann Lee Transport correspondent5 March 2026, 6:02am", "Ann Lee"),
        ("By Mary Ann Lee reporter", "Mary Ann Lee"),
        ("ByRuth HaleLocal Democracy Reporter", "Ruth Hale"),
        ("By Ruth Hale @ruthhale_news Senior Reporter", "Ruth Hale"),
        ("By Ruth J. Hale On Mar 3, 2025", "Ruth J. Hale"),
        ("By Ruth Hale Special to the Courier", "Ruth Hale"),
        ("By Ruth Hale with agency inputs", "Ruth Hale"),
        ("By the Alder Courier newsroom", "the Alder Courier newsroom"),
        ("Court reporter: Ruth Hale", "Ruth Hale"),
        ("North Africa correspondent: Ruth Hale", "Ruth Hale"),
        ("By our foreign desk", "our foreign desk"),
    ],
)
def test_the_name_is_read_off_a_byline(line: str, name: str) -> None:
    assert byline_name(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "By the time it rained",
        "By Friday",
        "By the end of the day the home team",
        "By the numbers",
        "By 2030",
        "Advice for writers: Never bury the lead",
        "Former editor: Mills must close",
        "By law, mills must close.",
        "Standby Power",
        "By",
        "Editing by hand pays",
    ],
)
def test_other_lines_that_begin_so_are_none(line: str) -> None:
    assert not is_byline(line, lexicon.signs(line))
