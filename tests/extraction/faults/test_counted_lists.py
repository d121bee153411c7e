"""Lists announced with a number: which are read, and as how many items."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import read
from claims.extraction.faults import counted_lists


def lists(text: str) -> list[tuple[int, set[int]]]:
    return [(found.stated, set(found.counts)) for found in counted_lists.find(read(text, format="text"))]


@pytest.mark.parametrize(
    ("text", "stated", "counts"),
    [
        ("He faces three charges: theft, fraud and resisting arrest.", 3, {3}),
        ("He faces three charges: theft, fraud, and resisting arrest.", 3, {3}),
        ("The trust has four sites: a mill, the lock, a weir and the quay, its head said.", 4, {4}),
        ("It has three divisions: research and development, sales, and support.", 3, {2, 3, 4}),
        ("The four marks are clear: cost; noise, dust and dirt; delay; and risk.", 4, {4}),
        ("Three cities, Oslo, Bergen and Lund, will host it.", 3, {3}),
        ("The cup has two hosts, the United States and Canada.", 2, {2}),
        ("There are two towns: Halden, Norway, and Lund, Sweden.", 2, {2, 3}),
    ],
)
def test_a_list_is_counted_in_every_way_that_it_can_be_read(text: str, stated: int, counts: set[int]) -> None:
    assert lists(text) == [(stated, counts)]


@pytest.mark.parametrize(
    "text",
    [
        "It needs three things: money, time, patience.",
        "There are two winners: Ann Lee, of Oslo, and Per Holm, of Bergen.",
        "It has three strengths: speed, reach and, above all, price.",
        "Two rules: it must float, it must be cheap and it must last.",
        "The bill has two parts: a levy on tenants, landlords and owners and a fund.",
        "It makes two promises: to cut waste, water and power use, and to plant trees.",
        "Four teams remain: Leeds v York, and Hull v Wigan.",
        "Of the five countries, France, Spain and Italy voted no.",
        "In three years: growth, jobs and homes.",
        "At least three people, Smith, Jones, Brown and Lee, knew.",
    ],
)
def test_what_may_be_no_list_of_what_was_counted_is_left_out(text: str) -> None:
    assert lists(text) == []


def test_the_bullets_below_are_the_items() -> None:
    document = read(
        "Plan\n\nThe plan has three aims:\n\n• cleaner water\n• quieter quays\n\nIt starts in May.",
        format="text",
    )
    [found] = counted_lists.find(document)
    assert [item.of(document.text) for item in found.items] == ["cleaner water", "quieter quays"]


@given(
    st.lists(
        st.sampled_from(["soil", "a weir", "the dark", "salt, oil", "which sank", "and rye"]), max_size=9
    )
)
def test_any_list_ends_inside_its_sentence(items: list[str]) -> None:
    text = f"It has three parts: {', '.join(items)} and mud."
    for found in counted_lists.find(read(text, format="text")):
        assert found.of(text).startswith("three parts")
        assert found.counts
