"""How many of them there are, where the text comes back to them."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.recalled_counts import conflicts


def _found(*paragraphs: str) -> list[tuple[str, str]]:
    document = read("\n\n".join(("News from Lindvik", *paragraphs)), format="text")
    return [(first.of(document.text), second.of(document.text)) for first, second in conflicts(document)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "Poachers killed 11 elephants at Lindvik.",
            "The deaths of the 17 elephants will be looked into.",
            ("11", "17"),
        ),
        (
            "About 82 whales stranded on the beach.",
            "The 28 whales that stranded may have followed a sick one.",
            ("82", "28"),
        ),
        (
            "Half of all skippers are tired, a survey of 1,260 skippers found.",
            "The figures are those of all 1,206 skippers who took part.",
            ("1,260", "1,206"),
        ),
    ],
)
def test_another_count_of_what_was_told_is_found(first: str, second: str, found: tuple[str, str]) -> None:
    assert _found(first, second) == [found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Poachers killed 11 elephants at Lindvik.", "In May 17 elephants were killed."),
        ("Poachers killed 11 elephants at Lindvik.", "The 17 elephants in the zoo of Holm were not killed."),
        (
            "Poachers killed 11 elephants at Lindvik.",
            "The 700 elephants of the reserve live by a killed river.",
        ),
        ("The port trained 1,260 skippers.", "A form was sent to all 1,206 skippers who took part."),
        (
            "A survey of 1,260 skippers found rust.",
            "It sent a survey to all 1,620 skippers, of whom 1,260 skippers took part.",
        ),
        ("Poachers killed 11 elephants. The 17 elephants of the herd fled.", "None was killed."),
        ("Poachers killed 11 elephants.", "The 17 elephants killed in 2019 had no tusks."),
        (
            "The mill buys 40 trucks.",
            "The 46 drivers of the trucks rejoice, and the 44 trucks of the dairy roll.",
        ),
    ],
)
def test_a_count_of_others_is_not(first: str, second: str) -> None:
    assert _found(first, second) == []
