"""How headlines tell the news."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.propositions.titles import split, tells_news
from claims.extraction.types import Role, Span


@pytest.mark.parametrize(
    "title",
    [
        "Port closes three quays",
        "Court jails harbour clerk for stealing 48,000 crowns",
        "Ferry fares to rise by 4% in May",
        "Yard to cut 200 jobs",
    ],
)
def test_a_headline_tells_news_in_the_present_tense_and_the_infinitive(title: str) -> None:
    assert tells_news(title, sized=True)


@pytest.mark.parametrize(
    "title",
    [
        "Five ways to save fuel at sea",
        "Plan to cut 200 jobs at the yard",
        "Harbour fines in 12 towns",
        "Quay repairs 2025",
        "Speed limits of 6 knots in 40 ports",
    ],
)
def test_a_headline_that_names_a_topic_tells_none(title: str) -> None:
    assert not tells_news(title, sized=True)


def test_without_a_figure_only_a_plain_verb_tells_news() -> None:
    assert not tells_news("Ferry fares to rise", sized=False)
    assert tells_news("Ferry fares rise", sized=False)


def test_what_a_headline_is_set_against_is_a_claim_of_its_own() -> None:
    title = "Ferry reaches port as 40,000 watch from the shore"
    assert [part.of(title) for part in split(title, Span(0, len(title)), Role.HEADLINE)] == [
        "Ferry reaches port",
        "40,000 watch from the shore",
    ]
    short = "Board meets as planned"
    assert split(short, Span(0, len(short)), Role.HEADLINE) == [Span(0, len(short))]


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        (
            "Bank Holds Rate At 5.25%, Trims Price Forecast; Rents Unlikely To Rise",
            ["Bank Holds Rate At 5.25%", "Trims Price Forecast", "Rents Unlikely To Rise"],
        ),
        (
            "Lund concedes before midnight; turnout the highest in 20 years",
            ["Lund concedes before midnight", "turnout the highest in 20 years"],
        ),
        ("Storm hits Orby, sinks four boats", ["Storm hits Orby", "sinks four boats"]),
        ("Ferries, trams and buses stop for a day", ["Ferries, trams and buses stop for a day"]),
        ("Prices rise, says bank", ["Prices rise, says bank"]),
        ("Orby, Lund and Lier win; Marby", ["Orby, Lund and Lier win; Marby"]),
    ],
)
def test_a_title_that_tells_several_things_is_cut_between_them(title: str, parts: list[str]) -> None:
    for role in (Role.HEADLINE, Role.KEY_POINT):
        assert [part.of(title) for part in split(title, Span(0, len(title)), role)] == parts
    assert split(title, Span(0, len(title)), Role.BODY) == [Span(0, len(title))]


def test_a_noun_that_looks_like_a_verb_of_saying_is_not_cut_off_with_what_it_counts() -> None:
    found = read("Lund’s Ferry Notes Cost 40 Crowns\n\nThe board met.", format="text").claims
    assert found[0].mentions[0].quote == "Lund’s Ferry Notes Cost 40 Crowns"
