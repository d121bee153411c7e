"""What a headline may say over a text, and what it may not."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.headlines import beyond_body

REST = " The union is worried. The council is not. It rained all day."


def found(headline: str, body: str) -> list[tuple[str, str]]:
    document = read(f"{headline}\n\n{body}{REST}", format="text")
    return [(excess.aspect, excess.of(document.text)) for excess in beyond_body(document)]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Port spends 80% more on roads", "The port spent £1.8m on roads, up from £1m."),
        ("Mayor spends £2.5m on schools", "The mayor spent £2,500,000 on schools."),
        ("Cases rise by 5,000 in a day", "There were 5,012 more cases."),
        ("Windmere beat Holm 3-1 in the cup", "Windmere won against Holm in the cup."),
        ("Strike to last 24 months", "The strike is to last two years."),
        ("Tunnel is 40 miles long", "The tunnel has a length of 64 km."),
        ("Clerks quit after 21 years", "The clerks joined in 2002 and left in 2023."),
    ],
)
def test_a_figure_that_the_text_bears_out_is_fine(headline: str, body: str) -> None:
    assert found(headline, body) == []


def test_a_figure_within_another_number_is_not_carried() -> None:
    assert found("Ferry sinks off Skarn, killing 12", "A ferry built in 2012 has sunk off Skarn.") == [
        ("figure", "12")
    ]


def test_a_name_is_missing_only_in_a_headline_that_has_small_letters() -> None:
    assert found("Police arrest man over Jakobsen murder", "Police have arrested a man.") == [
        ("name", "Jakobsen")
    ]
    assert found("Police Arrest Man Over Jakobsen Murder", "Police have arrested a man.") == []


def test_weekdays_seats_of_power_and_shouting_are_no_names() -> None:
    assert found("Vote on Thursday as Whitehall QUITS talks", "Ministers have left the talks.") == []


def test_a_fact_over_a_perhaps_is_told_with_its_place_in_the_text() -> None:
    text = f"Coffee cures gout in mice\n\nCoffee could cure gout in mice, a study says.{REST}"
    document = read(text, format="text")
    (excess,) = beyond_body(document)
    assert excess.aspect == "certainty"
    assert excess.text_says is not None
    assert excess.text_says.of(document.text) == "could cure"


def test_a_text_without_a_headline_or_with_two_sentences_is_not_judged() -> None:
    assert list(beyond_body(read("", format="text"))) == []
    assert (
        list(beyond_body(read("Port cuts 340 jobs\n\nThe port cuts jobs. It rained.", format="text"))) == []
    )
