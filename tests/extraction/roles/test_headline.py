"""Which line at the top is the headline, and which only stands over it."""

from __future__ import annotations

import pytest

from tests.extraction.reading import roles_of_text

BODY = "The mill, which employed forty people, burned down on Sunday night, the fire brigade said on Monday."


def roles_in(*paragraphs: str) -> list[str]:
    return [role for role, _ in roles_of_text("\n\n".join(paragraphs))]


def test_a_doubled_headline_is_marked_twice() -> None:
    assert roles_in("Mill burns down", "Mill burns down", BODY) == ["headline", "headline", "body"]


def test_a_placeholder_or_section_name_over_the_headline_is_not_the_headline() -> None:
    assert roles_in("Your headline here", "Mill burns down", BODY) == ["other", "headline", "body"]
    assert roles_in("Opinion", "The case for mills", BODY) == ["other", "headline", "body"]


def test_a_headline_in_title_case_may_end_in_a_full_stop() -> None:
    assert roles_in("Mill Burns Down in Upper Alder.", BODY) == ["headline", "body"]
    assert roles_in("The mill has burned down again.", BODY)[0] != "headline"


def test_a_headline_with_outlet_and_date_glued_on_is_a_headline_like_its_copy() -> None:
    text = f"Mill burns down in AlderAlder Courier | 3 March 2025\n\nMill burns down in Alder\n\n{BODY}"
    assert [role for role, _ in roles_of_text(text)] == ["headline", "headline", "body"]


def test_the_outlets_name_over_headline_and_date_is_not_the_headline() -> None:
    text = f"The Alder Courier – News\nMill burns down after lightning strike\nPosted on 3 March 2025 by City Desk\n\n{BODY}"
    assert [role for role, _ in roles_of_text(text)] == ["other", "headline", "dateline", "body"]


@pytest.mark.parametrize(
    "mark", ["FOR IMMEDIATE RELEASE\n4 March 2025", "Embargoed until 6am on 4 March 2025"]
)
def test_whose_release_it_is_stands_over_the_headline(mark: str) -> None:
    found = roles_of_text(f"Alder Harbour Board\n{mark}\n\nHarbour board sells forty boats at once\n\n{BODY}")
    assert found[0] == ("other", "Alder Harbour Board")
    assert found[-2:] == [("headline", "Harbour board sells forty boats at once"), ("body", BODY)]


def test_a_headline_over_the_mark_of_a_release_stays_one() -> None:
    assert roles_in("Mill burns down", "For immediate release", BODY) == ["headline", "other", "body"]


def test_the_line_printed_twice_at_the_top_is_the_headline() -> None:
    text = (
        "Alder Weekly\nStory by Ruth Hale • 12 November 2025 • 4 min read\n\nMill burns down after lightning strike\n\n"
        f"Mill burns down after lightning strike\n\n{BODY}"
    )
    assert [role for role, text in roles_of_text(text) if text.startswith("Mill")] == ["headline", "headline"]
    assert roles_of_text(text)[0] == ("other", "Alder Weekly")


def test_a_newsletters_name_over_its_date_is_not_the_headline() -> None:
    text = (
        "ALDER DIGEST #41\nForwarded from Vessen Roundup\n8 June 2026, 07:14\n\n"
        f"Mill burns down after lightning strike in the night\n\nRuth Hale, Vessen\n\n{BODY}"
    )
    found = [role for role, _ in roles_of_text(text)]
    assert found == ["other", "syndication_notice", "dateline", "headline", "byline", "body"]


def test_the_sections_of_the_site_over_the_headline_are_not_the_headline() -> None:
    assert roles_in("Property | House prices", "House prices fall for the third month in a row", BODY)[
        :2
    ] == [
        "other",
        "headline",
    ]


def test_a_wires_name_over_a_long_headline_in_title_case_is_not_the_headline() -> None:
    title = "Alder Mills Announces Positive Results from Its Second Trial of a New Wheel in Three Rivers and Two Canals"
    assert roles_in("GLOBE WIRE", title, BODY)[:2] == ["other", "headline"]
