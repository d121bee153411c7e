"""Bodies and documents that give figures of their own, and names that only look like persons'."""

from __future__ import annotations

import pytest

from tests.extraction.builders import body


def _speaker(sentence: str) -> str | None:
    attribution = body(sentence).sentences[-1].attribution
    return attribution.speaker if attribution else None


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The harbour agency counted 3.1 million crossings in 2024.", "harbour agency"),
        ("A poll of 900 residents by Tidewater Polling put Moran on 44%.", "Tidewater Polling"),
        ("Bell & Crane, the auditors, put the debt at $12 million in May.", "Bell & Crane"),
        ("She put the share of good cells at 91%.", "She"),
        ("Two people close to the talks put it at about $78.", "Two people close to the talks"),
        ("The ice has shrunk by 4% a year, satellite images show.", "satellite images"),
        ("Auditors put next year's bill at close to £1.8bn.", "Auditors"),
        ("In the north the team found no difference between the two herds.", "team"),
        ("Divers found no survivors in the wreck.", None),
        ("The cashier counted 40 coins.", None),
        ("Ana Vries put 12 books on 4 shelves.", None),
    ],
)
def test_a_figure_is_its_givers(sentence: str, speaker: str | None) -> None:
    assert _speaker(sentence) == speaker


def test_a_persons_name_ends_before_where_she_works() -> None:
    document = body(
        "Bats avoid the lamps, a group led by Mira Holt of the University of Lund reported in the journal "
        "Applied Ecology.",
        "The lamps are dim, Holt said. They are also old, she said.",
    )
    assert [sentence.attribution.speaker for sentence in document.sentences[-2:] if sentence.attribution] == [
        "Mira Holt",
        "Mira Holt",
    ]


def test_it_is_the_body_not_the_many_a_sentence_opens_with() -> None:
    document = body(
        "Volta has 40 crews out, according to the grid company Volta. Most homes will have light by noon, it says."
    )
    assert [sentence.attribution.speaker for sentence in document.sentences[-2:] if sentence.attribution] == [
        "Volta",
        "Volta",
    ]
