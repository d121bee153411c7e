"""Answers of an interview, whose speaker stands over the questions."""

from __future__ import annotations

import pytest

from tests.extraction.attribution.reading import sources

QUESTIONS = (
    "Q: Why now?\n\nA: Because the weir leaks. It was built in 1911.\n\n"
    "Q: What will it cost?\n\nA: It costs 40 million kroner."
)


@pytest.mark.parametrize(
    "opening",
    [
        "Five questions for Ada Brandt",
        "Q&A with Ada Brandt",
        "Interview: Ada Brandt",
        "Ada Brandt, who chairs the river board, answers our questions.",
        "The Courier spoke to the engineer Ada Brandt about the weir.",
        "We put four questions to Ada Brandt.",
    ],
)
def test_answers_are_whoevers_the_line_above_names(opening: str) -> None:
    found = sources(f"The weir was built by the river board.\n\n{opening}\n\n{QUESTIONS}")
    brandt = ("named", "Ada Brandt")
    assert found[-5:] == [("none", None), brandt, brandt, ("none", None), brandt]


@pytest.mark.parametrize(
    "opening",
    [
        "Frequently asked questions",
        "Five questions about the weir",
        "Questions to Ask Your Doctor",
        "The board asked Ada Brandt to mend the weir.",
        "Ada Brandt has questions for the board.",
    ],
)
def test_answers_are_nobodys_where_nobody_is_told_to_answer(opening: str) -> None:
    assert sources(f"{opening}\n\n{QUESTIONS}")[-1] == ("none", None)


def test_one_question_makes_no_interview() -> None:
    text = "Five questions for Ada Brandt\n\nQ: What will it cost?\n\nA: It costs 40 million kroner."
    assert sources(text)[-1] == ("none", None)
