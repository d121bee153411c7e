"""Quips, idioms and advice are none; what only looks like them is a claim."""

from __future__ import annotations

import pytest

from tests.extraction.builders import body, quotes

BEFORE = "The pier lost 14 lamps in a storm on Sunday, the harbour board said."


@pytest.mark.parametrize(
    "paragraph",
    [
        "“Tonight the harbour turned blue,” the mayor, Pat Doyle, told supporters.",
        "“This river has fed us for a thousand years,” the minister, Jo Lind, said.",
        "“It felt like a punch in the stomach,” said Ivy Cole, 41, who bought the yard in 2019 for 4 million.",
        "Residents are still counting the cost.",
        "All eyes are on the harbour now.",
        "Empty buckets, gutters and old tyres at least once a week.",
        "Cut the rope, take a picture of it and send it to the maker.",
        "Repeat the dose every 8 hours.",
        "The ball is now in the council's court.",
        "Drain the tank, dry it with a cloth and leave the lid open.",
        "Villagers have had enough.",
        "Names have been changed to protect the sailors.",
    ],
)
def test_colour_and_advice_are_no_claims(paragraph: str) -> None:
    assert quotes(body(BEFORE, paragraph))[1:] == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "Residents are counting the votes by hand",
        "The clock tower stopped at noon on Monday",
        "Empty homes in the district cost the town 4 million every year",
        "The club had enough players for two teams",
        "Thousands of homes were left in the dark after the storm",
        "Repeat offenders made up 61% of arrests",
        "A million years ago the valley was a lake",
    ],
)
def test_what_looks_like_them_is_a_claim(paragraph: str) -> None:
    assert quotes(body(BEFORE, paragraph + "."))[1:] == [paragraph]


def test_a_quotation_with_a_figure_that_is_meant_is_a_claim() -> None:
    paragraph = "“They took 40 sheep from the hill tonight,” said Rona Mure, a farmer."
    assert quotes(body(BEFORE, paragraph))[1:] == ["They took 40 sheep from the hill tonight"]


def test_a_view_amid_the_facts_of_a_quotation_is_no_claim() -> None:
    paragraph = "“She told me that the tug was sold. I’d hate to see her angry,” coach Bron Tau said."
    assert quotes(body(BEFORE, paragraph))[1:] == ["She told me that the tug was sold"]


def test_how_it_was_said_is_no_part_of_what_was_said() -> None:
    paragraph = "A pilot said, asking not to be named, that 41 flights had been cancelled."
    assert quotes(body(BEFORE, paragraph))[1:] == ["41 flights had been cancelled"]
