"""Paragraphs that open with their speaker's name in capitals."""

from __future__ import annotations

from tests.extraction.attribution.reading import sources

OPENING = "Ada Brandt met Per Holm on Sunday.\n\n"


def test_each_turn_of_a_transcript_is_its_speakers() -> None:
    text = OPENING + "HOLM: Will the quay close? It opened in 1901.\n\nBRANDT: It closes in May."
    assert sources(text)[1:] == [("named", "Per Holm"), ("named", "Per Holm"), ("named", "Ada Brandt")]


def test_a_turn_may_open_with_a_quotation_mark() -> None:
    text = OPENING + "“HOLM: The quay will close.\n\n“ADA BRANDT: It opened in 1901."
    assert sources(text)[1:] == [("named", "Per Holm"), ("named", "Ada Brandt")]


def test_labels_in_capitals_that_name_nobody_are_no_speakers() -> None:
    text = OPENING + "UPDATE: The quay closed.\n\nNOTE: The crane stands in the north."
    assert sources(text)[1:] == [("none", None), ("none", None)]


def test_one_label_makes_no_transcript() -> None:
    assert sources(OPENING + "HOLM: The quay closed in May.")[1][1] != "Per Holm"
