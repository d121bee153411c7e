"""Quotations that are one and differ, and the many that only resemble each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.faults.quote_drift import drifts
from tests.extraction.builders import body

BETWEEN = ("It was shut in the winter, the river board said.", "Boats may pass it again, the board said.")
QUOTED = "We never promised that the weir would hold for a whole century"
WORDS = QUOTED.split()


def found(first: str, second: str) -> list[tuple[str, tuple[str, ...]]]:
    """How two paragraphs of one story drift apart, by aspect and changed words."""
    document = body(first, *BETWEEN, second)
    return [
        (drift.aspect, tuple(span.of(document.text) for span in drift.differing or ()))
        for drift in drifts(document)
    ]


@pytest.mark.parametrize(
    ("again", "changed"),
    [
        ("We never promised that the weir would hold for a whole decade", ("century", "decade")),
        ("We promised that the weir would hold for a whole century", ("never", "")),
        ("We never promised that the new weir would hold for a whole century", ("", "new")),
    ],
)
def test_a_changed_word_is_named_as_it_stands_in_each_place(again: str, changed: tuple[str, str]) -> None:
    assert found(f"“{QUOTED},” said Hanne Solberg.", f"“{again},” Solberg said.") == [("words", changed)]


def test_the_same_words_from_two_mouths_are_a_drift() -> None:
    assert found(f"“{QUOTED},” said Hanne Solberg.", f"“{QUOTED},” said Mair Evans.") == [("speaker", ())]


def test_two_people_may_contradict_each_other() -> None:
    again = QUOTED.replace("never ", "")
    assert found(f"“{QUOTED},” said Hanne Solberg.", f"“{again},” said Mair Evans.") == []


@given(st.integers(0, len(WORDS) - 1), st.integers(1, len(WORDS)))
def test_a_part_of_a_quotation_is_no_drift(start: int, length: int) -> None:
    part = " ".join(WORDS[start : start + length])
    assert found(f"“{QUOTED},” said Hanne Solberg.", f"“{part},” Solberg said.") == []


@pytest.mark.parametrize("mark", ["…", "...", "[the board]"])
def test_what_is_left_out_or_put_in_on_purpose_is_no_drift(mark: str) -> None:
    again = QUOTED.replace("that the weir", mark)
    assert found(f"“{QUOTED},” said Hanne Solberg.", f"“{again},” Solberg said.") == []


def test_what_is_told_again_in_another_order_is_a_drift() -> None:
    one, two = (
        "There is an old boat in our garden and I still paint its mast",
        "Our garden has an old boat and I paint the mast still",
    )
    assert found(f"“{one},” said Hanne Solberg.", f"“{two},” Solberg said.") == [("words", (one, two))]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "We keep the weir, the lock and both old gates open",
            "We keep the weir and lock and both the old gates open",
        ),
        ("We lost the weir, the lock and the gates in a single night", "In a single night we lost the gates"),
        ("The weir needs money", "Money is what the weir needs"),
    ],
)
def test_the_same_order_a_part_or_a_few_words_are_not(one: str, two: str) -> None:
    assert found(f"“{one},” said Hanne Solberg.", f"“{two},” Solberg said.") == []
