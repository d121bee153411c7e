"""Superlatives that a source could settle, and what only looks like one."""

from __future__ import annotations

import pytest

from claims.extraction.faults import superlatives
from claims.extraction.types import Span


def found(sentence: str, *, title: bool = False) -> list[str]:
    return [span.of(sentence) for span in superlatives.find(sentence, Span(0, len(sentence)), title=title)]


@pytest.mark.parametrize(
    ("sentence", "superlative"),
    [
        (
            "Nordkai, the world’s largest maker of ship batteries, grew.",
            "the world’s largest maker of ship batteries",
        ),
        ("It is the tallest dam in Europe.", "the tallest dam in Europe"),
        (
            "It works at lower temperatures than any pump ever described.",
            "lower temperatures than any pump ever described",
        ),
        (
            "It is the largest river-heat scheme in the country.",
            "the largest river-heat scheme in the country",
        ),
        ("It is the coldest winter on record.", "the coldest winter on record"),
        ("Shares hit a record high.", "a record high"),
        ("Lindvik grew, ranking third in Norway.", "ranking third in Norway"),
        ("Nordkai is the market leader in quiet boats.", "the market leader in quiet boats"),
        ("Prices are the highest since 1981.", "highest since 1981"),
    ],
)
def test_a_claim_to_come_first_is_found_whole(sentence: str, superlative: str) -> None:
    assert found(sentence) == [superlative]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is one of the world’s largest ports.",
        "It is not the largest port in Europe.",
        "The plan could make it the largest port in Europe.",
        "It is billed as the longest pier in Britain.",
        "The world’s top athletes came.",
        "The country’s highest court sat.",
        "Lindvik was ranked third by the Courier.",
        "She won World’s Strongest Woman.",
        "The first lady left at last.",
    ],
)
def test_what_claims_nothing_is_left_out(sentence: str) -> None:
    assert found(sentence) == []


def test_capitals_in_a_title_make_no_name() -> None:
    assert found("Nordkai Opens Europe’s Largest Yard", title=True) == ["Europe’s Largest Yard"]


def test_only_the_given_span_is_read() -> None:
    text = "It is the tallest dam in Europe. It is the oldest dam in Asia."
    assert [span.of(text) for span in superlatives.find(text, Span(33, len(text)))] == [
        "the oldest dam in Asia"
    ]
