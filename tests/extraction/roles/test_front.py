"""Key points in the forms that sites print, and the headline beside the site's name."""

from __future__ import annotations

import pytest

from tests.extraction.reading import roles_of_text

HEADLINE = "Council backs plan for new tram line along the river"
POINTS = (
    "The line costs £41m and opens in 2028.",
    "Buses on the river road are to go.",
    "Residents say that they were not asked.",
)
BODY = (
    "A tram line will be built along the river after the council voted 12 to 5 for it, its leader said.\n\n"
    "Work on the line will begin in May and is to last two years, according to the plan.\n\n"
    "It will run from the station to the docks, with nine stops, the council says."
)


def roles(front: str) -> list[str]:
    return [
        role for role, _ in roles_of_text(f"{HEADLINE}\n\nBy Ann Lee\n3 March 2026\n\n{front}\n\n{BODY}")
    ][3:-3]


@pytest.mark.parametrize(
    "heading", ["THE BRIEF", "What's the story?", "Snapshot", "Summary", "3 key points", "In short:"]
)
@pytest.mark.parametrize(
    "points",
    [
        "\n".join(POINTS),
        "\n".join(point[:-1] for point in POINTS),
        "\n".join(f"• {point}" for point in POINTS),
    ],
    ids=["sentences", "lines", "bullets"],
)
def test_points_under_a_heading_need_no_marks(heading: str, points: str) -> None:
    assert roles(f"{heading}\n{points}") == ["heading", *["key_point"] * 3]


def test_points_without_a_full_stop_may_stand_apart() -> None:
    points = "\n\n".join(point[:-1] for point in POINTS)
    assert roles(f"Key Points\n\n{points}") == ["heading", *["key_point"] * 3]


def test_a_few_words_among_points_head_those_below() -> None:
    found = roles(f"In short:\n{POINTS[0]}\n{POINTS[1]}\nWhat's next?\n{POINTS[2]}")
    assert found == ["heading", "key_point", "key_point", "heading", "key_point"]


def test_takeaways_without_marks_end_at_the_blank_line() -> None:
    text = f"{HEADLINE}\n\n{BODY}\n\nKey Takeaways\nIt costs £41m\nIt opens in 2028\n\n{BODY}"
    assert [role for role, _ in roles_of_text(text)][-6:] == [
        "heading",
        "takeaway",
        "takeaway",
        *["body"] * 3,
    ]


def test_a_section_with_its_heading_in_one_run_is_body() -> None:
    text = f"{HEADLINE}\n\n{BODY}\n\nThe costs\n{BODY}"
    assert "key_point" not in [role for role, _ in roles_of_text(text)]


def test_the_headline_with_the_name_of_the_site_beside_it_is_the_headline_again() -> None:
    text = f"{HEADLINE}\n\n{HEADLINE} | Alder Courier\n\n{BODY}"
    assert [role for role, _ in roles_of_text(text)][:2] == ["headline", "headline"]


def test_a_headline_with_a_colon_over_its_date_is_no_fact() -> None:
    text = f"Flood insurance: what changes\nLast updated: 5 Mar 2026\n\n{BODY}"
    assert [role for role, _ in roles_of_text(text)][:2] == ["headline", "dateline"]


def test_the_name_of_the_site_and_its_buttons_stand_over_the_headline() -> None:
    text = f"Alder Times\nFollow\n12.4K Followers\n{HEADLINE}\nStory by Ann Lee\n\n{BODY}"
    assert [role for role, _ in roles_of_text(text)][3] == "headline"


def test_two_columns_of_tabs_are_a_table() -> None:
    text = f"{HEADLINE}\n\n{BODY}\n\nTram specs\nLength\t38 m\nSeats\t64\nWeight\t41 t\n\n{BODY}"
    assert [role for role, _ in roles_of_text(text)][4:8] == ["heading", "table", "table", "table"]


def test_a_masthead_with_its_menu_stands_over_the_headline() -> None:
    over = (
        "THE ALDER EXAMINER\nFriday, March 6, 2026\nePaper | Subscribe | Sign In\nSections\nNEWS  |  COURTS"
    )
    text = f"{over}\n{HEADLINE}\nJudge says fatigue was no excuse\nAnn Lee / Staff Writer\n\n{BODY}"
    found = [role for role, _ in roles_of_text(text)]
    assert found[:5].count("headline") == 0
    assert found[5:8] == ["headline", "standfirst", "byline"]


@pytest.mark.parametrize(
    "menu", ["News  Sport  Business  What's On  Jobs", "Home\tOpinion\tPuzzles\tWeather"]
)
def test_a_menu_with_names_of_the_sites_own_stands_over_the_headline(menu: str) -> None:
    found = [role for role, _ in roles_of_text(f"Alder Courier\n{menu}\n\n{HEADLINE}\n\n{BODY}")]
    assert found[:3] == ["other", "navigation", "headline"]


def test_a_section_over_headline_and_standfirst_is_no_headline() -> None:
    text = f"Local matters\n{HEADLINE}\nThe line is to open in 2028 after two years of work\nBy Ann Lee\n\n{BODY}"
    assert [role for role, _ in roles_of_text(text)][:4] == ["other", "headline", "standfirst", "byline"]


def test_the_name_under_a_standfirst_is_the_byline() -> None:
    text = (
        f"{HEADLINE}\n\nNobody asked for a tram. Now it comes, and the river road is to lose its buses.\n\n"
        f"Ann Lee\nis an engineer at the University of Alder\nEdited by Bo Ek\n\n{BODY}"
    )
    found = [role for role, _ in roles_of_text(text)]
    assert found[:5] == ["headline", "standfirst", "byline", "byline", "byline"]


def test_the_heading_of_an_entry_under_its_writer_stays_a_heading() -> None:
    text = (
        f"{HEADLINE}\n3 March 2026\n\n{BODY}\n\n13:52 GMT\nPosted by Jo Ek\nSecond vote confirmed\n"
        "The council has voted again, by 13 to 4, on the route through the docks."
    )
    assert roles_of_text(text)[-2][0] == "heading"
