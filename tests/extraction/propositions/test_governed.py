from __future__ import annotations

import pytest

from tests.extraction.builders import body, quotes


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        (
            "The yard will cut 40 jobs and close three docks by May.",
            ["The yard will cut 40 jobs", "[The yard will] close three docks by May"],
        ),
        (
            "The line plans to open 40 shops and hire 300 people by 2027.",
            ["The line plans to open 40 shops", "[The line plans to] hire 300 people by 2027"],
        ),
    ],
)
def test_a_second_verb_keeps_what_governs_it(sentence: str, texts: list[str]) -> None:
    assert [claim.text for claim in body(sentence).claims][-2:] == texts


@pytest.mark.parametrize(
    "sentence",
    [
        "Members can buy 40 tickets and get three more for nothing.",
        "The line wants to raise fares by 4% and the toll by 3%.",
        "The law, which will cost 40 million a year, passed by three votes and cut 30 jobs.",
    ],
)
def test_what_means_something_only_together_stays_together(sentence: str) -> None:
    assert quotes(body(sentence)) == [sentence.rstrip(".")]


def test_a_space_left_as_markup_is_cut_off_like_any_other() -> None:
    assert quotes(body("Ada Brandt said&nbsp;the quay would close in May.")) == [
        "the quay would close in May"
    ]
