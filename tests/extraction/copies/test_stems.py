"""Words that mean the same to a reader meet in one stem."""

from __future__ import annotations

import pytest

from claims.extraction.copies.stems import canonical, content


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("firms", "companies"),
        ("grew", "growth"),
        ("households", "home"),
        ("roadmap", "plan"),
        ("announced", "unveils"),
        ("planted", "replanted"),
        ("boats", "boat"),
    ],
)
def test_copies_meet(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"), [("north", "south"), ("rose", "fell"), ("business", "busy"), ("may", "will")]
)
def test_different_things_do_not(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


def test_content_is_words_that_carry_meaning_and_years() -> None:
    assert content("In 2026-2030 the plan will cost 4 million crowns") == {"2026-2030", "plan", "pric"}
