"""How headlines tell the news."""

from __future__ import annotations

import pytest

from claims.extraction.propositions.titles import at_as, tells_news
from claims.extraction.types import Span


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
    assert [part.of(title) for part in at_as(title, Span(0, len(title)))] == [
        "Ferry reaches port",
        "40,000 watch from the shore",
    ]
    short = "Board meets as planned"
    assert at_as(short, Span(0, len(short))) == [Span(0, len(short))]
