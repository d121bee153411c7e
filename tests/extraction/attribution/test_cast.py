"""Whom "she" and "it" stand for, and who put out a document without a name."""

from __future__ import annotations

from claims.extraction import read


def speakers(text: str) -> list[str | None]:
    return [sentence.speaker for sentence in read(text, format="text").sentences]


def test_she_is_the_last_who_spoke_and_no_place_named_beside_her() -> None:
    text = (
        "“The tower is sound,” said Bronwen Achterberg, an engineer. Money comes from the Skarra council, "
        "Achterberg said. The tower will travel on jacks, she added. The village of Upper Skarra is near."
    )
    assert speakers(text)[:3] == ["Bronwen Achterberg"] * 3


def test_it_is_the_body_that_its_own_sentence_is_about() -> None:
    text = (
        "The river is clean, a report by the Weir Society says.\n\n"
        "The Department for Railways will pay for the bridge, it said in a statement."
    )
    assert speakers(text)[-1] == "Department for Railways"


def test_a_survey_that_a_body_published_is_named_after_the_body() -> None:
    text = "The Coastal Office met on Monday. The cliff lost 2.4 metres, according to a survey that the office published."
    assert speakers(text)[-1] == "office"


def test_a_survey_that_nobody_put_out_stays_vague() -> None:
    (sentence,) = read(
        "The cliff lost 2.4 metres, according to a survey that nobody has seen.", format="text"
    ).sentences
    assert (sentence.sourcing, sentence.speaker) == ("vague", "survey")


def test_the_word_source_of_a_source_line_is_no_part_of_a_name() -> None:
    text = "Fjordlight builds boats. The boat is quiet, Fjordlight’s own report says.\n\nSOURCE Fjordlight AS"
    assert speakers(text)[1] == "Fjordlight"


def test_it_is_no_place_that_somebody_was_taken_to() -> None:
    text = "Nine were hurt, Lake Ambulance said. Of the nine, three were flown to Skarn and six to Moss, it said."
    assert speakers(text) == ["Lake Ambulance", "Lake Ambulance"]
