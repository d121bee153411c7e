"""Finding a verb without a grammar."""

from __future__ import annotations

import pytest

from claims.extraction.propositions.finite_verbs import (
    has_finite,
    regular_past,
    starts_with_verb,
    tells_of_before,
    third_person,
)


@pytest.mark.parametrize(
    "clause",
    ["Prices rise", "the weir broke", "it has sold boats", "Residents mark the flood", "Nordkai grew"],
)
def test_a_clause_has_a_finite_verb(clause: str) -> None:
    assert has_finite(clause)


@pytest.mark.parametrize(
    "phrase",
    ["a market on the boil", "the rise of the sea", "not a licence to pollute", "the world’s top maker", ""],
)
def test_a_phrase_has_none(phrase: str) -> None:
    assert not has_finite(phrase)


def test_forms_follow_spelling() -> None:
    assert [third_person(base) for base in ("carry", "reach", "grow")] == ["carries", "reaches", "grows"]
    assert regular_past("carry") == ("carried",)
    assert regular_past("aim") == ("aimed",)
    assert "dropped" in regular_past("drop")


def test_a_predicate_without_its_subject_is_seen() -> None:
    assert starts_with_verb("goes on sale in May")
    assert not starts_with_verb("the sale goes on")


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("In May it had already carried 40 cars", True),
        ("the toll had stood at 46", True),
        ("the ferry had 40 cars on board", False),
        ("police said that 46 had died", False),
        ("it carried 40 cars", False),
    ],
)
def test_a_past_perfect_tells_of_what_was_before(clause: str, told: bool) -> None:
    assert tells_of_before(clause) is told
