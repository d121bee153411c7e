"""Which figures need a source, and which only name, count off or describe."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.statistics import telling_figures


def figures(text: str) -> list[str]:
    document = read(text, format="text")
    return [
        figure.of(text) for sentence in document.sentences for figure in telling_figures(document, sentence)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The canning plant employs 340 people.", ["340"]),
        ("Rents in the old town rose 14% in a year.", ["14%"]),
        ("It bought four ships for 90 million kroner.", ["90 million kroner"]),
        ("The club was given six prizes, including two for its youth team.", ["six"]),
        ("The harbour handles 1.9 million a year.", ["1.9 million"]),
    ],
)
def test_amounts_shares_rates_and_counts_need_a_source(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The mill in Lindvik burned down on 3 May 1991.",
        "Ada Brandt, 61, had never been on a boat before.",
        "The two brothers bought the mill in Lindvik.",
        "The fix came with version 3.6 of the program.",
        "The Heron 42 boat is made in Holm, and so is the Heron 50.",
        "Bread is on the air on Harbour Radio 125 on weekdays.",
        "The 28-nation bloc met in Lindvik.",
        "The suit by 18 states is heard in May.",
        "The lens of the 80mm telescope is coated.",
        "She was going a million miles an hour.",
        "The board voted 19-15 along party lines.",
        "Windmere beat Holm 3-1 in the cup final.",
        "Six women and six men ran for the board.",
        "Of the 10 judges who hear it, six are women.",
        "Stage 12 begins in Lindvik.",
        "He is six feet four, or 6ft 4ins.",
        "It stands in a 7,500-square-foot hall.",
        "They sang “Weir Blues (41 Drops)” on the quay.",
        "Sales were slow in the first half of the year.",
    ],
)
def test_names_models_ages_specifications_and_handfuls_do_not(text: str) -> None:
    assert figures(text) == []
