"""A headline and what the opening, and its copies, tell of its news."""

from __future__ import annotations

from claims.extraction import read
from tests.extraction.copies.reading import mentions, mentions_of


def test_what_is_glued_to_a_headline_is_no_part_of_its_claim() -> None:
    document = read(
        "Skarra Ferry Sinks Off HaldenNordkai Post | 3 May 2025\n\nSkarra Ferry Sinks Off Halden\n\n"
        "A ferry sank off Halden on Friday, the port of Skarra said. All were saved.",
        format="text",
    )
    assert document.claims[0].mentions[0].quote == "Skarra Ferry Sinks Off Halden"


def test_the_headline_and_the_opening_that_tells_the_same_at_length_are_one_claim() -> None:
    document = read(
        "Skarra Ferry Resumes Night Crossings After Nine-Day Halt\n\n"
        "The Skarra ferry, which links four islands, resumed its night crossings on Monday, when an engineer "
        "had mended the ramp. The town has 4,100 people.",
        format="text",
    )
    assert len(mentions_of(document, "resumed its night crossings")) == 2


def test_names_alone_do_not_make_the_opening_the_headlines_copy() -> None:
    document = read(
        "Ida Holm Sues Port of Skarra\n\nIda Holm, a lawyer who grew up on the islands, has led the Port of Skarra "
        "and its fleet of night ferries since 2014, its board said.",
        format="text",
    )
    assert len(mentions_of(document, "has led the Port of Skarra")) == 1


def test_a_large_ordinal_tells_the_headlines_news_from_other_news() -> None:
    document = read(
        "Brodbox Opens 3,000th Bread Locker as Sales Double\n\nBrodbox plc, Norway’s largest seller of bread, today opened "
        "its 3,000th locker, at Orby station.",
        format="text",
    )
    assert len(mentions_of(document, "3,000th")) == 2


def test_a_headline_is_no_copy_of_an_opening_that_dwells_on_its_background() -> None:
    opening = "Rain in March has given Skarra its second good mussel harvest in a row."
    assert mentions(f"Mussel prices ease after two good harvests in Skarra\n\n{opening} Boats came.") == []


def test_an_opening_without_the_headlines_figure_needs_more_of_its_words() -> None:
    found = mentions(
        "Skarra Ferries Cut Emissions By 80% As Fleet Grows\n\n"
        "Skarra’s ferries moved to electric engines, sold old boats and cut the time that crews sit idle.\n\n"
        "The boats used 15,200 tonnes of oil in 2019, the line said."
    )
    assert found == []


def test_a_headline_joins_its_figure_in_two_of_its_words() -> None:
    found = mentions(
        "Orla Yards Profit Jumps 31%\n\nKey Points\n\n• Net profit rose 31% to 47.3 million crowns in the half year\n\n"
        "The board met in May."
    )
    assert [len(quotes) for quotes in found] == [2]


def test_what_is_told_also_is_no_copy_of_the_headline() -> None:
    found = mentions(
        "Nordkai Opens Night Ferry To Halden\n\nRain fell on the islands for nine days.\n\n"
        "Nordkai is also opening a night ferry for lorries to Halden and Orby."
    )
    assert found == []
