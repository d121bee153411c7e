"""A unit that is printed once holds for both of two figures that are held against one another, and for no others."""

from __future__ import annotations

import pytest

from claims.extraction import quantities
from claims.extraction.types import Span


def read(text: str) -> list[tuple[str, str]]:
    return [(str(each.value), each.unit) for each in quantities.find(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They cut the wait from 21 days to four.", [("21", "day"), ("4", "day")]),
        ("Pilots wait four days rather than about 21.", [("4", "day"), ("21", "day")]),
        ("The fleet grew to 48 new buses, up from 31.", [("48", "bus"), ("31", "bus")]),
        ("Staff went from 1,200 to some 1,450 deckhands.", [("1200", "deckhand"), ("1450", "deckhand")]),
        ("The quay sold 4,300 tonnes against 3,900 last year.", [("4300", "t"), ("3900", "t")]),
        ("Profit rose to £3.2m from 2.9m.", [("3200000", "GBP"), ("2900000", "GBP")]),
        ("The fine was cut from £400 to 250.", [("400", "GBP"), ("250", "GBP")]),
        ("The toll is 21 cents instead of 18.", [("0.21", "USD"), ("0.18", "USD")]),
        (
            "Profit was £3.2m, up from 2.9 in 2024.",
            [("3200000", "GBP"), ("2900000", "GBP"), ("2024", "year")],
        ),
        ("Profit was £1.2m, against 950,000 in May.", [("1200000", "GBP"), ("950000", "GBP")]),
        ("A ride costs 18 to 21 cents.", [("0.195", "USD")]),
    ],
)
def test_a_figure_has_the_unit_of_what_it_is_held_against(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("The boat takes 3.2 seconds from 0 to 60 knots.", "0"),
        ("The yard cut 40 jobs to 310.", "310"),
        ("The port was up 12% from 340.", "340"),
        ("The crew saved 30 divers from one of 14.", "14"),
    ],
)
def test_other_figures_keep_to_themselves(text: str, bare: str) -> None:
    unit = dict(read(text))[bare]
    assert unit not in {"second", "job", "%", "diver"}
