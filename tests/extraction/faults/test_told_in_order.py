"""Things counted first and then told one by one: in sentences, or as items with numbers under a headline."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults import told_in_order

_TOP = "The lock leaks\n\n"


def lists(text: str) -> list[tuple[int, set[int]]]:
    return [(found.stated, set(found.counts)) for found in told_in_order.find(read(text, format="text"))]


def test_ordinals_behind_a_number_are_counted() -> None:
    told = "She gave two reasons. First, it is old. Nobody oils it. Secondly, it is thin. Third, it is dear."
    assert lists(_TOP + told) == [(2, {3})]


@pytest.mark.parametrize(
    "told",
    [
        "She gave three reasons. First, it is old. Second, it is thin.",
        "She gave two reasons. First, it is old. Second, it is thin. Finally, it is dear.",
        "She gave at least two reasons. First, it is old. Second, it is thin. Third, it is dear.",
        "She gave two reasons. Second, it is thin. Third, it is dear. Fourth, it is far.",
    ],
)
def test_what_is_left_out_or_not_all_proves_nothing(told: str) -> None:
    assert lists(_TOP + told) == []


@pytest.mark.parametrize(
    ("headline", "found"), [("Four tips for rowers", [(4, {3})]), ("Four rowers drown", [])]
)
def test_numbered_items_are_counted_under_a_headline_of_things_to_tell(
    headline: str, found: list[tuple[int, set[int]]]
) -> None:
    items = "1. Warm up\n\n2. Drink water\n\n3. Wear a vest"
    assert lists(f"{headline}\n\nThe club published its advice in May, its chair said.\n\n{items}") == found


def test_items_that_do_not_start_with_the_first_are_not_counted() -> None:
    items = "2. Warm up\n\n3. Drink water\n\n4. Wear a vest"
    assert lists(f"Four tips for rowers\n\nThe club published its advice in May.\n\n{items}") == []
