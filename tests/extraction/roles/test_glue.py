"""Credits whose parts a paste glued together."""

from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import read
from claims.extraction.roles.stamps import author_on_stamp, role_of_stamp
from claims.extraction.types import Role
from tests.extraction.reading import roles_of_text

PROSE = (
    "The parish council voted on Tuesday to keep the ferry running until the end of October.\n\n"
    "It will cost 41,000 pounds, the clerk said, and the fare stays at two pounds a head.\n"
)
TITLE = "Ferry to run until the end of October"


@pytest.mark.parametrize(
    "line",
    [
        "Alder EchoThu, 5 March 2026 at 7:14 am GMT·3 min read",
        "AlderToday.ie3 min read",
        "MarketWatcherFebruary 11, 20264:38 PM ET",
        "The Alder Courier4 March 2026",
        "Alder CourierUpdated 3 March 2026, 10:12 IST",
        "Alder Courierfirst Published 3 March 2026",
        "LagosPunchMon, 2 March 2026 at 9:05 pm WAT · 2 min read",
        "Premium Herald (Abuja)5 January 2026",
        "Daily Monitor2 hours ago",
        "thealder.ie5 Mar 2026",
        "NewsGridWed, March 4, 2026 at 10:02 AM EST2 min read",
        "Halifax Examiner2026-03-04 09:15",
    ],
)
def test_an_outlet_glued_to_a_date_is_no_headline(line: str) -> None:
    assert role_of_stamp(line) is Role.DATELINE
    found = roles_of_text(f"{line}\n\n{TITLE}\n\n{PROSE}")
    assert [text for role, text in found if role == "headline"] == [TITLE]


@pytest.mark.parametrize(
    "line", ["Ruth HaleMarch 4, 2026", "By Ruth HaleMarch 4, 2026", "Ruth Hale3 min read"]
)
def test_a_person_glued_to_a_date_wrote_the_piece(line: str) -> None:
    assert (role_of_stamp(line), author_on_stamp(line)) == (Role.BYLINE, "Ruth Hale")


@pytest.mark.parametrize(
    "line",
    [
        "The mill burned down on 3 March 2025",
        "Galway May 3 race is off",
        "It was a 3 min read",
        "McMay 3 is the number of the bus",
        "They sold iPhone17 in March 2026",
    ],
)
def test_words_that_only_look_glued_are_no_credit(line: str) -> None:
    assert role_of_stamp(line) is None


def test_the_day_is_read_though_year_and_time_are_glued() -> None:
    document = read(f"{TITLE}\nMarketWatcherFebruary 11, 20264:38 PM ET\n\n{PROSE}")
    assert document.meta.published == date(2026, 2, 11)


def test_a_headline_with_nothing_but_the_date_glued_on_stays_the_headline() -> None:
    document = read(f"Ferry Runs OnMarch 3, 2025\n\n{PROSE}")
    assert (document.meta.title, document.meta.published) == ("Ferry Runs On", date(2025, 3, 3))
