"""One event that two statements in other words date in two years."""

from __future__ import annotations

import pytest

from claims.extraction import read

_ARTICLE = """Clerk jailed for theft from choir

A clerk who took €9,000 from a choir was jailed on Monday.

The court in Lindvik heard that he bought two boats. One of them sank.

{told}

The choir sang for 40 years and owned a hall. Its hall was sold to a bakery.

His lawyer spoke of a fever. The boats were red, and the mast was of oak.

The judge took two years off for his plea.

Questions and answers

How was he caught?

{again}

Will he appeal?

He has 14 days to do so.
"""


def _dates(told: str, again: str) -> list[str]:
    text = _ARTICLE.format(told=told, again=again)
    claims = read(text, format="text").claims
    return [
        span.of(text)
        for claim in claims
        for each in claim.differences
        if each.aspect == "date"
        for span in (each.first, each.second)
    ]


def test_one_month_of_two_years_is_a_slip_where_most_else_is_shared() -> None:
    told = "The theft was found out in May 2022, when a singer saw that a printer had been paid twice for the same scores."
    again = "A singer spotted a duplicate payment to a printer of scores in May 2020."
    assert _dates(told, again) == ["May 2022", "May 2020"]


@pytest.mark.parametrize(
    ("told", "again"),
    [
        (
            "The theft was found out in May 2022, when a singer saw that a printer had been paid twice for the same scores.",
            "He stole for the first time in May 2020.",
        ),
        (
            "The theft was found out in May 2022, when a singer saw that a printer had been paid twice for the same scores.",
            "Another singer had spotted a duplicate payment to a printer of scores in May 2020.",
        ),
        (
            "In May 2022 a singer saw that a printer had been paid twice for the same scores, as in May 2020.",
            "A singer spotted a duplicate payment to a printer of scores in May 2020.",
        ),
    ],
)
def test_two_events_are_none(told: str, again: str) -> None:
    assert _dates(told, again) == []
