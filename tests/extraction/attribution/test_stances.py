"""Whom a sentence reports in passing, while it stays the article's own statement."""

from __future__ import annotations

import pytest

from claims.extraction.types import Sourcing
from tests.extraction.attribution.reading import attributed, sources

STATED = [
    ("Ada Brandt is confident that the quay will last another forty winters.", "Ada Brandt"),
    ("The residents are deeply worried that the new crane will fall on the school.", "residents"),
]
PASSING = [
    ("Ada Brandt is wary of the crane.", "Ada Brandt"),
    ("The council approved 40 cranes for the quay.", "council"),
    ("Ada Brandt's plan to close the quay would cost €3 million.", "Ada Brandt"),
    ("The minister issued a sharp warning about the 12 cranes.", "minister"),
    ("The levy of 4% was approved by the county council.", "county council"),
    ("Ada Brandt sold forty boats in 2019, hoping to save the yard.", "Ada Brandt"),
    ("Forty boats left the quay, with Ada Brandt promising them a berth.", "Ada Brandt"),
    ("The voters specifically point to the 1994 levy.", "voters"),
    ("Ada Brandt closed the yard and embraced the levy.", "Ada Brandt"),
    ("The fee, first proposed by Skarn Marine in 2010, is now 12 euros a day for all boats.", "Skarn Marine"),
]
NOBODY = [
    "Overall trading reached 3.4 billion kroner, showing a steady rise.",
    "Skarn Marine has won six awards.",
    "A few hours after the talk, sales of 40 boats were cancelled.",
    "Five features set the crane apart.",
    "The 40 boats passed the Orby promising light at dawn.",
    "Strategic stores: 40 tonnes of salt to counter the frost.",
]


@pytest.mark.parametrize(("text", "speaker"), STATED)
def test_a_state_of_mind_that_something_is_so_states_it(text: str, speaker: str) -> None:
    assert sources(text) == [("named", speaker)]


@pytest.mark.parametrize(("text", "speaker"), PASSING)
def test_a_position_told_in_the_articles_voice_names_whose_it_is_and_sources_nothing(
    text: str, speaker: str
) -> None:
    (sentence,), _ = attributed(text)
    assert (sentence.sourcing, sentence.attribution, sentence.speaker) == (Sourcing.NONE, None, speaker)


@pytest.mark.parametrize("text", NOBODY)
def test_things_and_words_that_open_a_sentence_are_nobody(text: str) -> None:
    assert sources(text) == [("none", None)]


def test_a_clause_that_governs_too_little_is_reported_in_passing() -> None:
    text = (
        "Although the harbour closed three of its four quays and sold all of its forty cranes in 2019, "
        "a loss of €12 million, Ada Brandt says the yard is safe."
    )
    (sentence,), _ = attributed(text)
    assert (sentence.sourcing, sentence.speaker) == (Sourcing.NONE, "Ada Brandt")
