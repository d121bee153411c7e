"""One figure printed with two digits the other way round."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.swapped_digits import find


def _found(*paragraphs: str) -> list[tuple[str, str]]:
    document = read("\n\n".join(("News from Lindvik", *paragraphs)), format="text")
    return [(first.of(document.text), second.of(document.text)) for first, second in find(document)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "A cashier who stole £318,000 from a bus firm was jailed on Monday.",
            "The theft of £381,000 was the largest the firm had suffered.",
            ("£318,000", "£381,000"),
        ),
        (
            "The pill worked, a trial in 1,820 patients found.",
            "The trial of 1,280 patients ran at 40 clinics.",
            ("1,820", "1,280"),
        ),
        (
            "A ship carrying 6,800 tonnes of wheat ran aground.",
            "The 8,600 tonnes of wheat will be moved to barges.",
            ("6,800 tonnes", "8,600 tonnes"),
        ),
    ],
)
def test_swapped_digits_are_found(first: str, second: str, found: tuple[str, str]) -> None:
    assert _found(first, second) == [found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fire has burnt 2,740 hectares.", "By Saturday the fire had burnt 2,470 hectares."),
        ("In Holm her lead was 562 votes.", "In Skarn her lead was 526 votes."),
        ("Analysts had forecast sales of $4.21 billion.", "Sales came to $4.12 billion."),
        (
            "The trial followed 1,280 patients.",
            "In all the trial had 1,820 patients, 540 of whom got a dummy.",
        ),
        ("The firm made a profit of $412 million.", "It has debts of $421 million."),
        ("Sales rose to €2.41 billion in 2024.", "Sales rose to €2.14 billion in 2023."),
        ("Nordkai raised its offer to £421 million.", "The earlier offer of £412 million was turned down."),
        (
            "The ferry carried 412,000 riders and 421,000 in 2023.",
            "It carried 421,000 riders in a good year.",
        ),
    ],
)
def test_two_figures_of_the_same_digits_that_may_both_be_right_are_not(first: str, second: str) -> None:
    assert _found(first, second) == []
