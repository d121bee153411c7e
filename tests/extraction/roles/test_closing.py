"""Lines behind the last paragraph whose wording nobody has listed, told by the kinds of words in them."""

from __future__ import annotations

import pytest

from claims.extraction.roles.stamps import role_of_stamp
from claims.extraction.types import Role
from tests.extraction.reading import roles_of_text
from tests.extraction.roles.test_tail_kinds import PROSE, TEASERS, TITLE, role


@pytest.mark.parametrize("teasers", [[], TEASERS])
@pytest.mark.parametrize(
    "line",
    [
        "Story by the Alder Courier, used with permission.",
        "From the Alder Courier",
        "Originally in the Alder Courier",
        "Source - Alder Courier",
        "Report from our sister title the Alder Courier",
        "As first reported by the Alder Courier.",
        "Kindly supplied by the Kampala Monitor",
    ],
)
def test_an_outlets_name_among_words_of_origin_is_a_source_line(line: str, teasers: list[str]) -> None:
    assert role(line, before=[*PROSE, *teasers]) in {"source_line", "syndication_notice"}


@pytest.mark.parametrize(
    "line",
    [
        "AllNews distributes articles on behalf of its partners and takes no editorial responsibility for them.",
        "Content on this page is provided by a third party. AlderFeed had no part in its creation.",
        "All content is the responsibility of its authors and AlderFeed does not verify it.",
        "The information here is provided as is, without any guarantee of accuracy.",
        "AlderFeed has not verified the claims in this release.",
        "AlderFeed gathers stories from other papers and cannot guarantee that they are accurate.",
        "This report was generated automatically from a feed and may contain errors.",
    ],
)
def test_words_that_disown_the_piece_are_a_disclaimer(line: str) -> None:
    assert role(line) == "disclaimer"
    assert role(line, before=PROSE[:2], after=PROSE[2:]) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Want to know which shares our analysts like? Get the free report here.",
        "Alder Mills isn't on our list of the ten best stocks. Find out which are, free, when you join today.",
        "Looking for the best savings rates? Compare accounts with our partner AlderMoney.",
        "Is Alder Mills a buy? Our subscribers already know the answer. Join them for £1.",
    ],
)
def test_an_offer_behind_the_piece_is_promotion(line: str) -> None:
    assert role(line) == "promotion"


@pytest.mark.parametrize(
    "line",
    [
        "The trust is not responsible for the timetable, which the county prints each spring.",
        "The clerk took the report from the Alder Courier and read it out to an empty hall.",
        "Compare that with the ferry at Holm, which is free for all who live on the island.",
        "The library buys stories from other towns and cannot guarantee that pupils will like them.",
        "The agency has not verified the claims of the trust, its director said in a letter.",
        "Whoever joins the queue on the north bank will wait for an hour on most days in August.",
    ],
)
def test_a_last_paragraph_stays_body(line: str) -> None:
    assert role(line) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "Alder Courier • 3h",
        "AlderToday.ie | 3 min read",
        "4 March 2026Alder Courier",
        "Updated 2 hrs agoAlder Courier",
        "Alder CourierToday at 7:14 am",
        "Alder CourierYesterday, 7:14 pm",
    ],
)
def test_an_outlet_and_an_age_are_a_stamp(line: str) -> None:
    assert role_of_stamp(line) is Role.DATELINE


@pytest.mark.parametrize("heading", ["The story in short", "What we know", "Here's the rundown"])
def test_any_few_words_over_three_short_sentences_head_key_points(heading: str) -> None:
    points = [
        "Councillors keep the boat.",
        "The fare stays at two pounds.",
        "Ann Lee leads the trust from May.",
    ]
    found = {
        text: role for role, text in roles_of_text("\n\n".join([TITLE, heading, *points, *PROSE]) + "\n")
    }
    assert {found[point] for point in points} == {"key_point"}
    assert {found[paragraph] for paragraph in PROSE} == {"body"}


def test_a_heading_over_paragraphs_of_common_length_heads_no_points() -> None:
    found = {text: role for role, text in roles_of_text("\n\n".join([TITLE, "What we know", *PROSE]) + "\n")}
    assert "key_point" not in {found[paragraph] for paragraph in PROSE}
