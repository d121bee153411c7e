"""Where a sentence is cut between what is said and who says it, or of whom."""

from __future__ import annotations

import pytest

from claims.extraction import read
from tests.extraction.builders import body, quotes


def test_what_is_said_begins_behind_the_particle_of_its_verb() -> None:
    assert quotes(body("Rehn pointed out that the port promised 300 moorings in 2021.")) == [
        "the port promised 300 moorings in 2021"
    ]


def test_whom_somebody_complains_about_is_not_cut_off_as_a_clause() -> None:
    assert quotes(body("Skippers have long complained about moved buoys.")) == [
        "Skippers have long complained about moved buoys"
    ]


def test_it_is_understood_that_is_left_out_of_what_is_understood() -> None:
    assert quotes(body("It is understood that the board dropped the plan because it cost 40 million.")) == [
        "the board dropped the plan because it cost 40 million"
    ]


def test_what_a_relative_clause_tells_of_the_speaker_is_a_claim() -> None:
    assert quotes(body("Orla Yards, which builds 14 ferries a year, said it would appeal.")) == [
        "Orla Yards, which builds 14 ferries a year",
        "it would appeal",
    ]


def test_what_ranks_the_source_is_a_claim() -> None:
    assert quotes(body("The survey, the largest ever made in Norway, found that 28 yards had no crane.")) == [
        "The survey, the largest ever made in Norway",
        "28 yards had no crane",
    ]


def test_you_in_a_quotation_is_not_the_reader() -> None:
    assert quotes(body("Judge Ina Rehn told him: “Your oldest victim was 91.”")) == [
        "Your oldest victim was 91"
    ]


def test_who_was_told_is_no_part_of_what_was_told() -> None:
    assert quotes(body("The mayor told the harbour board the fee would double to 4 crowns.")) == [
        "the fee would double to 4 crowns"
    ]


@pytest.mark.parametrize(
    ("sentence", "sourcing"),
    [
        (
            "Traffic rose 14% last year, and data from Portwatch indicates that fees hit 2.1 million.",
            ["none", "named"],
        ),
        ("Traffic rose 14% last year, and the yard said that fees hit 2.1 million.", ["none", "named"]),
        ("Traffic rose 14% last year, the yard said, and fees hit 2.1 million.", ["named", "named"]),
        (
            "Analysts expect fees of 2.1 million by 2030, and insiders agree that 3 ports will close.",
            ["vague", "vague"],
        ),
    ],
)
def test_a_clause_has_the_source_that_it_names_itself(sentence: str, sourcing: list[str]) -> None:
    found = sorted((claim.mentions[0].start, claim.sourcing.value) for claim in body(sentence).claims[-2:])
    assert [each for _, each in found] == sourcing


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Board leader Dev Rehn called the fee “a disgrace” and claimed that the port held reserves of 40 million.",
            ["the port held reserves of 40 million"],
        ),
        (
            "The port's accounts put its usable reserves at 23 million.",
            ["The port's accounts put its usable reserves at 23 million"],
        ),
        (
            "In Halden alone, 19 boats were lost, harbour pilot Nelson Rehn said by phone.",
            ["In Halden alone, 19 boats were lost"],
        ),
    ],
)
def test_what_is_stated_stands_without_who_states_it(sentence: str, claims: list[str]) -> None:
    assert quotes(body(sentence)) == claims


def test_a_second_statement_of_one_speaker_follows_and() -> None:
    found = body(
        "The Fjord Bank left its rate unchanged at 3.50% in May and signalled that it still expects two cuts in 2026."
    )
    assert quotes(found) == [
        "The Fjord Bank left its rate unchanged at 3.50% in May",
        "it still expects two cuts in 2026",
    ]


def test_what_follows_a_complaint_about_a_thing_is_the_articles_own() -> None:
    found = body(
        "Skippers have complained about a loose buoy, and the yard recalled 3,200 of them in 2024."
    ).claims
    assert found[-1].sourcing.value == "none"


@pytest.mark.parametrize(
    ("linked", "claims"),
    [
        (
            "The yard is one of the first to use <a>the Holm hull</a>, which cuts fuel by 4%.",
            ["The yard is one of the first to use the Holm hull", "which cuts fuel by 4%"],
        ),
        (
            "Thefts <a>rose by 40% in May</a> and fell by 3% in June.",
            ["Thefts rose by 40% in May", "fell by 3% in June"],
        ),
        ("The port sold 40 boats in May (<a>source</a>).", ["The port sold 40 boats in May"]),
        ("The port sold 40 boats in May, <a>the register shows</a>.", ["The port sold 40 boats in May"]),
    ],
)
def test_words_that_carry_a_link_are_part_of_what_is_stated(linked: str, claims: list[str]) -> None:
    told = linked.replace("<a>", '<a href="https://lund.example">')
    page = f"<article><h1>Council meets on Tuesday</h1><p>{told}</p></article>"
    assert quotes(read(page, format="html")) == claims
