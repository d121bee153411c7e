"""Sentences that show where they come from without an attribution, and those that do not."""

from __future__ import annotations

import pytest

from claims.extraction.faults.in_passing import is_sourced_in_passing
from tests.extraction.builders import body


@pytest.mark.parametrize(
    "sentence",
    [
        "Rents rose 14%, the city’s own register shows.",
        "Lost sales came to €5,700, our finance team reckons.",
        "The authors of the report combed through the books and found that 73 boats were missing.",
        "The port authority counted 1,200 ships.",
        "The Courier interviewed more than 40 former pilots.",
        "The appeals court overturned the ban on night ferries.",
        "The plan requires flats to have a terrace of 2 square metres.",
        "Under the contract, the board pays €0.82 for a cubic metre.",
        "Our engineers removed 160,000 accounts.",
        "A film cites a Courier report of last week that 40 boats had sunk.",
        "In her memoir of the year 2003, Brandt counts 40 boats.",
        "I paid €400 for the boat.",
        "The mayor was furious, officials who saw her told the Courier.",
    ],
)
def test_it_shows_who_says_so(sentence: str) -> None:
    document = body(sentence)
    assert is_sourced_in_passing(document, document.sentences[-1])


@pytest.mark.parametrize(
    "sentence",
    [
        "Rents in the old town rose 14% in a year.",
        "The plan would cost €40 million.",
        "Our country spends 4% of its income on roads.",
        "The survey ship cost €40 million.",
        "Seventy percent of farmers grow oats.",
    ],
)
def test_it_stands_in_the_articles_own_voice(sentence: str) -> None:
    document = body(sentence)
    assert not is_sourced_in_passing(document, document.sentences[-1])
