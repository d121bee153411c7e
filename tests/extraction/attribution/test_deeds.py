"""Verbs of saying that tell what was done, and sources that stand behind a day, an age or a paper."""

from __future__ import annotations

import pytest

from tests.extraction.attribution.reading import sources


@pytest.mark.parametrize(
    "sentence",
    [
        "Councillors backed the cuts by 31 votes to 22, with three abstentions.",
        "Shareholders supported the merger by 91% to 9%.",
        "Two other clubs in the county have reported thefts by staff this year.",
        "In 2017, the state had reported 23,000 cases and 65 deaths, its worst season on record.",
        "Deirdre Cain (52), of Fell Road, Bally, pleaded guilty in July to 48 counts of theft.",
        "The Holm forecast for rain on Monday came too late.",
        "Nordkai’s repair model shows how steel and sail can come together in one boat.",
        "The update made the start screen ask a server for the price of each app.",
        "Asylum claims rose to 400 in May.",
        "Tax demands more than doubled.",
    ],
)
def test_a_deed_is_nobodys_words(sentence: str) -> None:
    assert sources(sentence) == [("none", None)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Councillors backed the cuts, saying that 31 votes had been enough.", "Councillors"),
        ("The climate model shows that 41 lakes will be dry by 2040.", "climate model"),
        ("The ministry has reported 41 cases this week.", "ministry"),
        ("The firm claims increased tolls will hurt trade.", "firm"),
        ("In a statement read to the court, Mr Holm's widow, Ada, said that he had been kind.", "Mr Holm's widow"),
        ("The transport minister, Faiza Moss, promised an inquiry within 60 days.", "Faiza Moss"),
        ("The ferry sails on Mondays, promised the operator.", "operator"),
        ("For 2027, Holm forecast revenue of $4.5 billion and earnings of $2.55 a share.", "Holm"),
        ("A poll by Larkin Research, released on April 14, had given the Greens a lead of eight points.", "Larkin Research"),
        ("Alder Boots Corp. (NYSE: ALDB) on Wednesday reported revenue of $1.4 billion.", "Alder Boots Corp"),
        ("The bank on Thursday announced that 400 jobs would go.", "bank"),
        ("The Mail on Sunday reported that 400 jobs would go.", "Mail"),
        ("Net income fell 10% to $96 million, or 67 cents, the Holm-based maker of tents and boots said in a statement.", "Holm-based maker"),
        ("Its organiser, the retired teacher Meg Tunn, said the plan would cost £4m.", "Meg Tunn"),
        ("The ferry sails on Mondays, Wednesdays and Saturdays, the operator, Alder Lines, said in a statement.", "Alder Lines"),
        ("The seat was won with 11,482 votes, or 38% of those cast, the unofficial count by Elections Alder shows.", "Elections Alder"),
        ("Shops may not charge more than £2 for a bag, as per an order issued on Tuesday by the Trade Office.", "Trade Office"),
        ("Rents rose 6% last year, according to a report released on Monday by the Housing Board.", "Housing Board"),
        ("The fee rises to €40 in May, as per the new tariff.", "new tariff"),
    ],
)  # fmt: skip
def test_whose_words_they_are(sentence: str, speaker: str) -> None:
    assert sources(sentence) == [("named", speaker)]


def test_it_stands_for_a_state_body() -> None:
    text = (
        "Holm had 400 cases, the state health department said on Wednesday. The number rose by 38, it added."
    )
    assert [speaker for _, speaker in sources(text)] == ["state health department"] * 2


def test_a_noun_in_a_title_has_no_speaker_in_front() -> None:
    assert sources("Alder Outdoor Tops Q4 Sales Estimates, Shares Jump 12%") == [("none", None)]
