"""Attributions that reach beyond their sentence."""

from __future__ import annotations

import pytest

from tests.extraction.attribution.reading import attributed, sources


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    text = "“The quay is closed,” Ada Brandt said. “It will not open again.”"
    assert sources(text) == [("named", "Ada Brandt"), ("named", "Ada Brandt")]


def test_all_sentences_of_one_quotation_have_one_speaker() -> None:
    text = "“The quay is closed. It will not open again,” said Ada Brandt."
    assert sources(text) == [("named", "Ada Brandt"), ("named", "Ada Brandt")]


def test_the_speaker_may_stand_in_the_sentence_before() -> None:
    text = "Ada Brandt paused at the quay. “It will not open again.”"
    assert sources(text) == [("none", None), ("named", "Ada Brandt")]


def test_a_surname_stands_for_the_full_name() -> None:
    text = "Ada Brandt said that the quay is closed. Brandt warned that the crane may fall."
    assert sources(text) == [("named", "Ada Brandt"), ("named", "Ada Brandt")]


def test_a_family_name_in_front_stands_for_the_full_name() -> None:
    text = "Lin Meihua said that the quay is closed. Lin warned that the crane may fall."
    assert sources(text) == [("named", "Lin Meihua"), ("named", "Lin Meihua")]


def test_she_is_the_last_person_and_it_the_last_body() -> None:
    text = (
        "The Lindvik Port Authority said that the quay is closed. Ada Brandt said that she had warned of it. "
        "It said that the crane is safe. She said that it is not."
    )
    assert [speaker for _, speaker in sources(text)] == [
        "Lindvik Port Authority",
        "Ada Brandt",
        "Lindvik Port Authority",
        "Ada Brandt",
    ]


def test_a_pronoun_for_a_vague_source_stays_vague() -> None:
    text = "An official who asked not to be named said in May that the quay is closed. He added that the crane may fall."
    assert sources(text) == [("vague", "official"), ("vague", "official")]


def test_the_next_figure_of_a_report_is_the_reports() -> None:
    text = "A survey by Lund University found that 31 of 40 lakes had warmed. The mean rise was 1.2 degrees."
    (first, second), _ = attributed(text)
    assert (first.speaker, second.speaker) == ("Lund University", "Lund University")
    assert second.attribution is not None
    assert second.attribution.carried


def test_another_subject_after_a_report_is_the_articles_own() -> None:
    text = "A survey by Lund University found that lakes had warmed. The tram runs every ten minutes."
    assert sources(text)[1] == ("none", None)


def test_a_line_that_ends_in_said_and_a_colon_governs_the_paragraph_below() -> None:
    text = (
        "The mayor of Lindvik wrote:\n\nThe town has no money left. It must save.\n\nThe quay closed in May."
    )
    assert [sourcing for sourcing, _ in sources(text)] == ["none", "named", "named", "none"]


def test_a_name_behind_a_dash_signs_the_quotation() -> None:
    text = "“The quay is closed for good.” — Ada Brandt, pilot"
    assert sources(text)[0] == ("named", "Ada Brandt")


def test_a_name_line_below_signs_the_quotation() -> None:
    text = "“The quay is closed for good.”\n\n— Ada Brandt, pilot"
    _, (quotation,) = attributed(text)
    assert (quotation.attributed, quotation.speaker) == (True, "Ada Brandt")


def test_a_quotation_with_nobody_in_reach_is_not_attributed() -> None:
    text = "The quay closed in May.\n\n“Nobody told us that it would close.”"
    _, (quotation,) = attributed(text)
    assert (quotation.attributed, quotation.speaker) == (False, None)


def test_a_source_does_not_reach_into_the_next_paragraph() -> None:
    text = "A survey by Lund University found that lakes had warmed.\n\nThe mean rent was 900 euros."
    assert sources(text)[1] == ("none", None)


@pytest.mark.parametrize(
    "next_sentence",
    [
        "Another £58,000 was spent on boats.",
        "Of the total, 40% was spent on boats.",
        "In the same quarter of 2024 its share was 9%.",
        "The water had reached 340 homes by dawn.",
        "Nobody had yet been hurt.",
    ],
)
def test_what_goes_on_with_the_same_matter_keeps_its_source(next_sentence: str) -> None:
    text = f"The dam had cost £275,000, Ada Brandt told reporters. {next_sentence}"
    assert sources(text)[1] == ("named", "Ada Brandt")


@pytest.mark.parametrize(
    "next_sentence",
    [
        "The town spent £58,000 on boats.",
        "The hall had 340 seats.",
        "Those who had seen it left.",
        "It is May.",
    ],
)
def test_what_starts_afresh_has_no_source(next_sentence: str) -> None:
    text = f"The dam had cost £275,000, Ada Brandt told reporters. {next_sentence}"
    assert sources(text)[1] == ("none", None)


@pytest.mark.parametrize(
    "next_sentence",
    [
        "Among those under 30, most of whom rent, the figure was 38%.",
        "For men it was about 40%.",
        "Of the 90, 21, or 23 per cent, were tankers.",
        "Two of them had been built in 1990.",
        "Tankers, by contrast, paid £17,900.",
    ],
)
def test_a_part_of_what_was_told_or_what_is_set_beside_it_keeps_its_source(next_sentence: str) -> None:
    text = f"The quay took in 90 ships, 61% of all, Skarn Marine said. {next_sentence}"
    assert sources(text)[1] == ("named", "Skarn Marine")


@pytest.mark.parametrize(
    "next_sentence",
    [
        "For most people it was 3 p.m. when the news came.",
        "Of the 900 people in the village 90 are pensioners.",
        "Two of the boats were sold.",
        "By contrast, the valley is dry.",
    ],
)
def test_another_whole_is_the_articles_own(next_sentence: str) -> None:
    text = f"The quay took in 90 ships, 61% of all, Skarn Marine said. {next_sentence}"
    assert sources(text)[1] == ("none", None)


def test_a_full_name_behind_a_quotation_signs_it() -> None:
    assert sources("“The quay is closed for good,” Ada Brandt")[-1] == ("named", "Ada Brandt")


def test_a_spokeswoman_is_she() -> None:
    text = "A spokeswoman said that 12 people had been saved. “They drove into the flood,” she said."
    assert sources(text)[1] == ("named", "spokeswoman")


@pytest.mark.parametrize(
    ("before", "quotation", "speaker"),
    [
        ("Ada Brandt said that the quay is closed.", "“It will not open again.”", "Ada Brandt"),
        ("The spokeswoman said that the quay is closed.", "“It will not open again.”", "spokeswoman"),
        ("The port authority said that the quay is closed.", "“It will not open again.”", "port authority"),
        ("The port authority said that 40 ships had left.", "“We are sorry for it.”", "port authority"),
        ("The port authority said that 40 ships had left.", "“It will not open again.”", None),
        ("The quay is closed, the port authority’s report says.", "“It will not open again.”", None),
        ("The quay is closed, court records show.", "“It will not open again.”", None),
        ("Fishermen say that the quay is closed.", "“It will not open again.”", None),
        ("An officer who asked not to be named said that the quay is closed.", "“It is a shame.”", None),
        ("“It is closed,” said an officer who asked not to be named.", "“It is a shame.”", "officer"),
    ],
)
def test_a_quotation_that_opens_a_paragraph_is_whoevers_who_can_have_spoken_on(
    before: str, quotation: str, speaker: str | None
) -> None:
    assert sources(f"{before}\n\n{quotation}")[-1][1] == speaker
