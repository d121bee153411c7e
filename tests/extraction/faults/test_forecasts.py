"""Forecasts, told from appointments, conditions, habits and testaments."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults import forecasts


def found(text: str) -> list[str]:
    document = read(text, format="text")
    return [
        span.of(document.text)
        for sentence in document.sentences
        for span in forecasts.find(document, sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "forecast"),
    [
        (
            "Robots will replace half of all drivers, and trains will come next.",
            "will replace half of all drivers",
        ),
        ("Prices are likely to fall.", "are likely to fall"),
        (
            "Lindvik aims for shore power at every berth by 2030.",
            "aims for shore power at every berth by 2030",
        ),
        ("The levy won’t bring a single car less into town.", "won’t bring a single car less into town"),
    ],
)
def test_a_forecast_runs_to_the_end_of_its_clause(sentence: str, forecast: str) -> None:
    assert found(sentence)[0] == forecast


@pytest.mark.parametrize(
    "sentence",
    [
        "The board will vote on the ferry fares on 2 March 2026.",
        "The road will be closed from 3 May to 9 May.",
        "If the vote is lost, the grant will go.",
        "Every evening he will walk to the quay.",
        "She left it to him in her will.",
        "Will Smith went to Lindvik.",
        "You will need 200 grams of flour.",
        "New houses will have to be insulated.",
        "The port aims to be quiet.",
        "It was set to start in 2021.",
    ],
)
def test_what_foretells_nothing_is_left_out(sentence: str) -> None:
    assert found(sentence) == []


def test_a_dateline_makes_no_appointment() -> None:
    text = "HALDEN, Norway, Feb. 3, 2026 /NordWire/ -- Fjordlight AS today announced a boat that will change rowing."
    assert found(text) == ["will change rowing"]
