"""One figure misprinted where the sentences share hardly a word."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.misprinted_figures import find


def _found(*paragraphs: str) -> list[tuple[str, str]]:
    document = read("\n\n".join(("Boats return to Lindvik", *paragraphs)), format="text")
    return [(first.of(document.text), second.of(document.text)) for first, second in find(document)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "The regatta drew a crowd of 8,412 on Sunday.",
            "The attendance of 8,142 was the highest in years.",
            ("8,412", "8,142"),
        ),
        (
            "The storm killed 38 people.",
            "The toll stands at 83, compared with 12 a year ago.",
            ("38", "83"),
        ),
        ("The blast injured 13 people.", "In all of it 31 were hurt.", ("13", "31")),
        (
            "A clerk was jailed for 41 months on Monday.",
            "He got a sentence of 14 months.",
            ("41 months", "14 months"),
        ),
        (
            "The board was fined £18 million.",
            "The fine of £1.8 million was paid.",
            ("£18 million", "£1.8 million"),
        ),
        (
            "More than 38,610 people have signed a petition to save the boats.",
            "Its 36,810 signatures fill nine boxes.",
            ("38,610", "36,810"),
        ),
        (
            "Fares for the boats start at €59 ($69) for a seat.",
            "In brief\n\nCheapest seat: €95\nBoats: nine",
            ("€59", "€95"),
        ),
        (
            "The boats cost £2.7 billion.",
            "The £2.7 million boats are late.",
            ("£2.7 billion", "£2.7 million"),
        ),
        ("The county bought 1,250 oars.", "The 1,520 oars are of ash.", ("1,250", "1,520")),
    ],
)
def test_other_words_for_one_thing_are_held_together(first: str, second: str, found: tuple[str, str]) -> None:
    assert _found(first, "The sky was grey.", second) == [found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The regatta drew a crowd of 8,412.", "The concert drew an attendance of 8,142."),
        ("The storm killed 38 people.", "In Skarn the toll stands at 83."),
        ("The storm killed 38 people.", "It left 83 people injured."),
        ("The police put the number of dead at 83.", "The county put the number of dead at 38."),
        ("The brothers were jailed. Ivo got a sentence of 12 years.", "Per got a sentence of 21 years."),
        ("The storm killed 38 people, and by Monday 83 were dead.", "The toll stands at 38."),
        ("Turnout was 46 per cent.", "Among the young turnout was 64 per cent."),
        ("Fares start at €59 for a seat.", "Fares start at €95 for a bunk."),
        ("In brief\n\nCheapest seat: €59\nCheapest bunk: €95", "The boats are red."),
        ("The boats cost £2.7 billion.", "The £2.7 million quay is late."),
        ("The boats cost £1,200 to buy.", "The boats cost £120 a month to keep."),
        ("The county bought 1,250 oars.", "Lund bought 1,520 oars."),
        ("The average fare will rise by £54.", "The average fare rose by £45."),
    ],
)
def test_two_things_are_not(first: str, second: str) -> None:
    assert _found(first, "The sky was grey.", second) == []
