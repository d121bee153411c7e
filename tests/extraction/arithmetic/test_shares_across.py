"""Shares of a figure that the sentence before gives."""

from __future__ import annotations

import pytest

from claims.extraction import read


def shares(text: str) -> list[tuple[object, str]]:
    ledger = read(text, format="text").ledger
    return [(each.data["whole"], each.verdict) for each in ledger if each.kind == "share"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The trust asked 400 rowers. Of these, 100, or 25%, own a boat.", [("400", "consistent")]),
        ("The trust asked 400 rowers. Of these, 100 (35%) own a boat.", [("400", "inconsistent")]),
        (
            "The trust asked 400 rowers: 300 in Moss and 100 in Holm. Among them, 60, or 20%, own a boat.",
            [("300", "consistent")],
        ),
        ("Fares came to £40m. Ferries, with £10m, made up 25% of revenue.", []),
        ("Revenue was £40m. Ferries, with £10m, made up 35% of sales.", [("40000000", "inconsistent")]),
        (
            "Ferries took £10m and tugs £30m, for a total of £40m. Tugs accounted for 75% of revenue.",
            [("40000000", "consistent")],
        ),
    ],
)
def test_the_whole_is_found_in_the_sentence_before(text: str, found: list[tuple[object, str]]) -> None:
    assert shares(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The trust asked 400 rowers. Of these, 100 rowed in May and 35% in June.",
        "The trust asked 400 rowers. Of these, 100, or 25%, own a boat. Of them, 9, or 50%, own two.",
        "Ferries took £10m and tugs £30m, for a total of £40m. Tugs accounted for 35% of the growth.",
        "Of these, 100, or 35%, own a boat.",
    ],
)
def test_what_is_of_something_else_is_not_held_against_it(text: str) -> None:
    assert all(verdict == "consistent" for _, verdict in shares(text))
