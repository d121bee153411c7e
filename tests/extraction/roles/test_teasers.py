from __future__ import annotations

from tests.extraction.reading import roles_of_text

BODY = "The mill, which employed forty people, burned down on Sunday night, the fire brigade said on Monday."
CARD = (
    "Ferry fares to rise in May\n\nFerry fares to rise in May\n\n"
    "Fares on the island ferry rise by a tenth.\nShare\nIsland Ledger2025/03/04 05:40"
)


def test_all_under_the_heading_is_a_teaser_to_the_last_stamp() -> None:
    found = roles_of_text(f"Mill burns\n\n{BODY}\n\nYou May Also Like\n\n{CARD}\n{CARD}")
    assert {role for role, _ in found[2:]} == {"teaser"}
    assert found[-1] == ("teaser", "Island Ledger2025/03/04 05:40")


def test_a_whole_article_in_one_line_under_the_heading_is_a_teaser() -> None:
    found = roles_of_text(
        f"Mill burns\n\n{BODY}\n\nRead next\n\nFerry fares\n\n{BODY * 8}\nShare\nLedger2025/03/04 05:40"
    )
    assert [role for role, _ in found[2:]] == ["teaser"] * 5


def test_the_article_goes_on_after_titles_where_paragraphs_follow_each_other() -> None:
    long = f"{BODY} The owner has promised to build it up again before the winter of next year."
    found = roles_of_text(
        f"Mill burns\n\n{BODY}\n\nRelated\n\nFerry fares to rise\n\n{long}\n\n{long} It was old."
    )
    assert [role for role, _ in found] == ["headline", "body", "teaser", "teaser", "body", "body"]


def test_bare_titles_under_more_on_the_site_are_teasers() -> None:
    titles = "More on the Alder Courier\nFerry Fares to Rise\nNew Pilot Named for Halden"
    found = roles_of_text(f"Mill burns\n\n{BODY}\n\n{titles.replace('the ', '')}")
    assert [role for role, _ in found[2:]] == ["teaser"] * 3


def test_more_on_a_subject_over_prose_is_the_article_going_on() -> None:
    found = roles_of_text(f"Mill burns\n\n{BODY}\n\nMore on Alder Mill\n\n{BODY}")
    assert [role for role, _ in found[2:]] == ["heading", "body"]


def test_a_disclaimer_among_teasers_stays_one() -> None:
    found = roles_of_text(
        f"Mill burns\n\n{BODY}\n\nRelated\n\n{CARD}\n\nDisclaimer: The content does not constitute legal advice."
    )
    assert found[-1][0] == "disclaimer"


def test_a_stamped_card_without_a_heading_is_a_teaser() -> None:
    found = roles_of_text(f"Mill burns\n\n{BODY}\n\n{CARD}")
    assert [role for role, _ in found] == ["headline", "body", *["teaser"] * 5]


def test_a_list_of_most_read_stories_is_navigation() -> None:
    found = roles_of_text(f"Mill burns\n\n{BODY}\n\nMost read\n\nFerry fares to rise\nPilot retires")
    assert [role for role, _ in found[2:]] == ["navigation"] * 3


def test_titles_with_outlet_and_day_under_a_partner_heading_are_teasers():
    ending = (
        "More from our partners\n\nFlour prices fall for a third week\nFlour fell 2% as stores filled up, traders\n"
        "Grain Week · 1 Nov 2025\n\nThe last mill of Bath closes\nBath Ledger · 31 Oct 2025\n"
    )
    story = "The mill in Alder burnt down on Sunday night, the fire brigade said. Nobody was hurt."
    found = roles_of_text(f"Mill burns down in Alder\n\n{story}\n\n{ending}")
    assert [role for role, _ in found] == ["headline", "body", *["teaser"] * 6]


def test_the_articles_own_headline_doubled_over_a_stamp_is_no_teaser() -> None:
    found = roles_of_text(
        f"Mill burns down in Alder\nMill burns down in Alder\nAlder Courier2026/03/04 09:15\nShare\n\n{BODY}"
    )
    assert [role for role, _ in found] == ["headline", "headline", "dateline", "navigation", "body"]


def test_titles_with_text_and_a_stamp_under_more_from_the_site_are_teasers() -> None:
    text = (
        "The weir is mended\n\nThe weir was mended in May, the river board said.\n\nMore from Quay News\n\n"
        "Mill doubles its bread\nThe mill at Halden baked twice as many loaves in May as a year earlier, and hires.\n"
        "Quay News · 3 hours ago"
    )
    assert [role for role, _ in roles_of_text(text)][-4:] == ["teaser"] * 4


def test_a_title_with_abstract_and_stamp_under_more_from_the_site_is_a_teaser() -> None:
    piece = (
        "Ferry fares to rise\nThe island ferry will cost a tenth more from May.\nIsland Ledger, 4 March 2025"
    )
    found = roles_of_text(f"Mill burns\n\n{BODY}\n\nMore from Alder Courier\n\n{piece}")
    assert [role for role, _ in found[2:]] == ["teaser"] * 4
    undated = piece.replace(", 4 March 2025", "")
    found = roles_of_text(f"Mill burns\n\n{BODY}\n\nMore from Alder Courier\n\n{undated}")
    assert [role for role, _ in found[2:]] != ["teaser"] * 4
