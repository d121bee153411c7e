"""Whether a statement is told as so or not so, as done or still to come, or of the text itself."""

from __future__ import annotations

import pytest

from claims.extraction import lexicon
from claims.extraction.copies import mood


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        ("The quay did not flood", True),
        ("Nobody was hurt on the quay", True),
        ("The risk was higher among pilots than among those who did not sail", False),
        ("Of the crew, 29% were pilots without a licence", False),
        ("Not quite a third of the crew were pilots", False),
        ("The quay held no fewer than 40 boats, not only ferries", False),
        ("Not only was the quay flooded, it did not reopen", True),
    ],
)
def test_what_is_only_set_against_negates_nothing(words: str, negated: bool) -> None:
    assert mood.is_negated(words, lexicon.signs(words)) is negated


@pytest.mark.parametrize(
    ("words", "outright"),
    [
        ("The study does not prove that fog sinks boats", True),
        ("The quay reopened on Monday, and it never flooded", False),
        ("The pilots who did not sail were paid", False),
        ("The quay flooded", False),
    ],
)
def test_a_denial_behind_the_main_clause_denies_something_else(words: str, outright: bool) -> None:
    assert mood.denies_outright(words) is outright


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Sales of boats rose by half", "The port expects sales of boats to rise by half", True),
        ("The quay was sold", "The quay will be sold", True),
        ("Port sells quay", "The quay will be sold", False),
        ("The port has agreed to buy the quay", "The port will buy the quay", False),
        ("The port may buy the quay, its chair told a meeting", "The port will buy the quay", False),
        ("A loan led by Skarn Bank", "A loan led by Skarn Bank will pay for boats", False),
        ("Skarn Bank led a loan for boats", "Skarn Bank will lead a loan for boats", True),
        ("The port found a buyer", "The port will find a buyer", True),
    ],
)
def test_what_is_done_and_what_is_to_come_are_two_times(one: str, other: str, apart: bool) -> None:
    assert mood.are_of_other_times(one, other) is apart
    assert mood.are_of_other_times(other, one) is apart


@pytest.mark.parametrize(
    ("words", "corrects"),
    [
        ("Corrects number of quays to 14 from 41 in paragraph 2", True),
        ("(Adds detail on quays in paragraphs 3-5)", True),
        ("This story has been corrected to say that the port has 14 quays", True),
        ("The new buoy corrects the course of boats", False),
    ],
)
def test_a_wire_says_what_it_changed_in_the_copy(words: str, corrects: bool) -> None:
    assert mood.corrects_the_text(words) is corrects
