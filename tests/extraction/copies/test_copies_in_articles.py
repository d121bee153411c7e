"""What is one claim in a whole article and what is two: figures, aims, headlines, slips."""

from __future__ import annotations

import pytest

from claims.extraction import read
from tests.extraction.copies.reading import mentions, mentions_of


def test_a_figure_that_cannot_be_chance_joins_copies_in_other_words() -> None:
    found = mentions(
        "Skarra ferries stop after $18.4 million theft\n\nKey Points\n\n"
        "• The Skarra line halted its ferries on 3 May after thieves emptied its safe of $18.4 million.\n\n"
        "Skarra\n\nThieves took $18.4 million out of the safe of the Skarra line."
    )
    assert [len(quotes) for quotes in found] == [3]


def test_a_round_figure_does_not() -> None:
    found = mentions(
        "Harbour news\n\nKey Points\n\n• The port paid 20 pilots in May.\n\n"
        "Port\n\nIn Halden the weir employs 20 welders."
    )
    assert found == []


def test_a_number_of_crews_is_a_count_of_crews() -> None:
    found = mentions(
        "Harbour news\n\nKey Points\n\n• About 9,200 crews are affected.\n\n"
        "Port\n\nThe harbour board puts the number of affected crews at about 9,200."
    )
    assert [len(quotes) for quotes in found] == [2]


def test_the_same_aim_for_the_same_year_is_one_claim() -> None:
    found = mentions(
        "Harbour news\n\nKey Points\n\n• Halden aims for a lifeboat at every quay by 2030, with cranes and pilots.\n\n"
        "Port\n\nUnder its plan for calmer piers, Halden puts pilots and a lifeboat on every single quay by 2030."
    )
    assert [len(quotes) for quotes in found] == [2]


@pytest.mark.parametrize(
    ("point", "told"),
    [
        (
            "Nearly nine in ten riders came back",
            "Of the 240 riders on the pier, 211, or 88%, came back in June.",
        ),
        ("Crew: 48 pilots", "A crew of 48 pilots will run it."),
        (
            "Skarra has opened the first of four quays at its shipyard",
            "The port of Skarra has opened the first quay of its shipyard, 40 miles north of Halden.",
        ),
        (
            "Some 48,000 boats were without fuel at three in the afternoon",
            "Some 48,000 boats are now without fuel, up from 30,000 at noon.",
        ),
        (
            "Town set to try the national quiet-harbour programme, putting cranes before cables",
            "Halden sees itself as a place to try the country’s wider quiet-harbour plan, vying with its neighbours.",
        ),
        ("The lighthouse was built in 1931", "The lighthouse dates from 1931."),
        ("The tunnel is due to be finished in May", "The last ring of the tunnel will be finished in May."),
        (
            "He lived on limpets and rainwater",
            "Aske had survived on limpets and rainwater.",
        ),
        ("Boat sales doubled in Halden", "Sales of boats rose 100% in Halden, the yard said."),
        ("The ferry carried 41,000 passengers", "Around 41,000 people took the ferry."),
        ("The port recalls 48,000 life vests", "The port is recalling about 48,000 Nest 2 vests, it said."),
        ("1,400 pilots will go", "The port will dismiss 1,400 pilots, or 7% of its staff of 20,000."),
    ],
)
def test_one_fact_in_other_figures_or_fewer_is_one_claim(point: str, told: str) -> None:
    found = mentions(f"Harbour news\n\nKey Points\n\n• {point}\n• Ferries ran late\n\nPort\n\n{told}")
    assert [len(quotes) for quotes in found] == [2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "One after another, ferry lines, including Nordkai, declared bankruptcy in court",
            "He took over the debts of Halden Boats, another ferry line that had declared bankruptcy in court",
        ),
        (
            "The free quay is for orders of €50 and more, subject to the fees of the day and of the port",
            "The free quay is for orders of $65 and more, subject to the fees of the day and of the port",
        ),
        (
            "Two-thirds of the Haldeners in the council voted against a fare of 25 crowns",
            "Two-thirds of the men from Skarra voted for a fare of 25 crowns",
        ),
    ],
)
def test_one_thing_said_of_two_is_two_claims(first: str, second: str) -> None:
    assert mentions(f"News\n\nThe town is small. {first}. {second}.") == []


def test_what_happens_once_is_one_claim_however_often_it_is_dated() -> None:
    found = mentions(
        "Nordkai opens quay\n\nNordkai has opened a quay. Founded in Skarra in 2014, Nordkai builds ferries. "
        "Since it was founded in 2012, Nordkai has sold boats in nine countries."
    )
    assert ["Founded in Skarra in 2014", "Since it was founded in 2012"] in found


def test_what_a_copy_denies_on_top_is_no_slip() -> None:
    document = read(
        "Skarra in figures\n\nKey points\n\n• The ferry Nordkai is 38 years old, and it has never been late\n"
        "• Ferries ran late\n\nThe ferry Nordkai is 38 years old, the port said.",
        format="text",
    )
    assert len(mentions_of(document, "38 years")) == 2
    assert not any(claim.differences for claim in document.claims)


def test_an_answer_that_gives_two_figures_of_the_body_again_is_a_copy_whatever_its_words() -> None:
    document = read(
        "Port shares slide\n\nIts stock closed 9% lower, at $182.40, from $200.44 the day before. Traders had hoped "
        "for more.\n\nFAQ\n\nHow far did Nordkai slide?\n\nThey lost 9% to $182.40.",
        format="text",
    )
    assert len(mentions_of(document, "They lost 9%")) == 2


@pytest.mark.parametrize(
    ("point", "told", "aspect"),
    [
        (
            "The crop earned the islands $296 billion",
            "Growers earned $296 million, up from $240 million a year before, the board said.",
            "number",
        ),
        (
            "The Skarra season ticket for ferries now costs $449",
            "The Skarra season ticket for ferries went up by $50 to $499, the port said.",
            "number",
        ),
        (
            "The port will not cut jobs",
            "The port will cut 1,400 jobs, or 7% of its staff, said Ida Holm, who leads it.",
            "negation",
        ),
        (
            "The ferry coin is backed by deposits of 38 million crowns at two banks",
            "The coin is backed by deposits of 38 billion crowns at two banks, Halden and Skarra.",
            "number",
        ),
        (
            "They waited eleven years for one whale",
            "“They waited seven years for one whale,” as Holm put it.",
            "number",
        ),
    ],
)
def test_a_summary_with_a_slip_stays_a_copy_and_the_slip_is_told(point: str, told: str, aspect: str) -> None:
    document = read(
        f"Skarra in figures\n\nKey points\n\n• {point}\n• Ferries ran late\n\n{told}", format="text"
    )
    [claim] = [claim for claim in document.claims if claim.differences]
    assert len(claim.mentions) == 2
    assert [difference.aspect for difference in claim.differences] == [aspect]


def test_figures_that_are_not_near_each_other_are_two_claims() -> None:
    document = read(
        "Skarra in figures\n\nKey points\n\n• The Skarra season ticket for ferries costs $449\n• Ferries ran late\n\n"
        "The Skarra monthly pass for buses costs $612, the port said.",
        format="text",
    )
    assert not [claim for claim in document.claims if len(claim.mentions) > 1]


def test_a_telling_figure_joins_two_sentences_of_the_body_that_count_the_same() -> None:
    document = read(
        "Wool trade\n\nSales rose to 2.37 million bales from 2 million a year earlier.\n\nThe wool is stored in Orby.\n\n"
        "Wool sales from the northern islands rose 18% to 2.37 million bales of 90 kilograms in the season that ended in May.",
        format="text",
    )
    assert len(mentions_of(document, "2.37 million")) == 2


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("Fog is linked to sunken boats", "The study does not prove that fog is linked to sunken boats."),
        ("Sales of boats rose by 100% in Halden", "Halden expects sales of boats to rise by 100% by 2040."),
        ("Pilots who sail at night have a 20% higher risk", "Of the pilots, 1,100 sail only at night."),
        (
            "The buckle can open in a storm",
            "The port calls 48,000 vests back because the buckle can open in a storm.",
        ),
        ("Corrects number of pilots to 143 from 134 in paragraph 2", "Of the crew, 143 pilots voted."),
    ],
)
def test_what_shares_words_but_says_something_else_stays_two(point: str, told: str) -> None:
    assert mentions(f"Harbour news\n\nKey Points\n\n• {point}\n• Ferries ran late\n\nPort\n\n{told}") == []


def test_a_short_answer_is_told_in_the_words_of_its_question() -> None:
    found = mentions(
        "Harbour news\n\nThe port kept its landing fee at 4.25% on Thursday. Boats came.\n\nFAQ\n\n"
        "What is the landing fee?\n4.25 percent."
    )
    assert [len(quotes) for quotes in found] == [2]


def test_what_happened_so_many_times_makes_so_many_of_it() -> None:
    found = mentions(
        "Regulator visits Orla Yards\n\nKey Points\n\n• The yard spilled oil 312 times in 2024.\n\n"
        "Orla Yards, a builder, dumped oil into the fjord on 312 occasions in 2024, the regulator said.\n\n"
        "FAQ\n\nHow many spills were there?\n\nThere were 312 spills in 2024."
    )
    assert [len(quotes) for quotes in found] == [3]


def test_a_copy_in_other_words_joins_by_a_figure_that_another_copy_gives_too() -> None:
    found = mentions(
        "Orla Yards and its half year\n\nKey Points\n\n• Net profit rose 31% to 47.3 million crowns in the half year\n\n"
        "Orla Yards earned 47.3 million crowns in the six months to 31 December, 31% more than before.\n\n"
        "FAQ\n\nHow much did Orla earn?\n\nHalf-year profit came to 47.3 million crowns, well ahead of the year before."
    )
    assert [len(quotes) for quotes in found] == [3]


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("The bus calls at 27 villages every fortnight", "Drivers visit 27 villages once every two weeks."),
        (
            "A monthly service for 61,000 crowns was rejected",
            "They refused to run it once a month for 61,000 crowns.",
        ),
        ("Listings in Orby fell by a quarter", "The number of listings in Orby fell from 9,600 to 7,200."),
        ("Nordkai is cutting 310 of its 980 jobs", "Nordkai would dismiss 310 employees, it said."),
        ("The line lost 96 million crowns in 2025", "The line made a loss of 96 million crowns last year."),
    ],
)
def test_a_change_or_a_frequency_in_another_form_is_one_claim(point: str, told: str) -> None:
    found = mentions(f"Harbour news\n\nKey Points\n\n• {point}\n• Ferries ran late\n\nPort\n\n{told}")
    assert [len(quotes) for quotes in found] == [2]


def test_a_line_of_a_fact_sheet_makes_no_claim_of_two() -> None:
    found = mentions(
        "Harbour news\n\nThe port paid 12.4 million crowns for the crane.\n\nIt earned 12.4 million crowns from fees.\n\n"
        "Budget: 12.4 million crowns"
    )
    assert found == []
