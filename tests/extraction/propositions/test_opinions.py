"""Opinion and report told apart by their words."""

from __future__ import annotations

import pytest

from claims.extraction.propositions.opinions import is_opinion, is_view_in_quotation


@pytest.mark.parametrize(
    "sentence",
    [
        "This is a disgraceful and foolish plan.",
        "The government must finally act.",
        "Of course, nobody in the ministry will ever admit it.",
        "It is another power grab by the elites.",
        "It is the most beautiful village in the county.",
        "I believe that we deserve better!",
    ],
)
def test_words_that_judge_demand_or_feel_make_an_opinion(sentence: str) -> None:
    assert is_opinion(sentence, attributed=False, sized=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry left Skarra at noon on 3 May 2024.",
        "Unemployment fell to 4.1% in March.",
        "It is the most expensive port in the country for skippers.",
        "It is the most dangerous bend in the county.",
        "The court found the mayor guilty of fraud.",
        "Priority sectors include intelligent transport systems and robots.",
    ],
)
def test_what_can_be_looked_up_is_no_opinion(sentence: str) -> None:
    assert not is_opinion(sentence, attributed=False, sized=False)


def test_an_attribution_and_an_amount_speak_for_a_report() -> None:
    sentence = "But the terrible storm cost the town dearly."
    assert is_opinion(sentence, attributed=False, sized=False)
    assert not is_opinion(sentence, attributed=True, sized=True)


def test_a_quotation_without_anything_to_check_is_a_view() -> None:
    assert is_view_in_quotation("The tunnel is a fine reply to a foolish wish")
    assert not is_view_in_quotation("The robot is the fastest cook of all")
