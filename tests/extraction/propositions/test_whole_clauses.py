"""Where a conjunction joins two whole clauses, and where it joins parts of one."""

from __future__ import annotations

import pytest

from tests.extraction.builders import body, quotes


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "The lease of the quay ends in June, and no buyer has made the trust an offer.",
            ["The lease of the quay ends in June", "no buyer has made the trust an offer"],
        ),
        (
            "Trams are being sent round by the quay and the bridge will not open before Tuesday.",
            ["Trams are being sent round by the quay", "the bridge will not open before Tuesday"],
        ),
        (
            "The tram opened in 1931, although few people in the town had asked for one.",
            ["The tram opened in 1931", "few people in the town had asked for one"],
        ),
        (
            "In the old lagoon, crews have planted 40 hectares of reeds, and the eels are coming back.",
            ["In the old lagoon, crews have planted 40 hectares of reeds", "the eels are coming back"],
        ),
        ("The crews ask for 7%, the port offers 4%.", ["The crews ask for 7%", "the port offers 4%"]),
        (
            "Fares fell by 3%, their first fall since 2011.",
            ["Fares fell by 3%", "their first fall since 2011"],
        ),
    ],
)
def test_each_clause_that_can_be_right_alone_is_a_claim(sentence: str, parts: list[str]) -> None:
    assert quotes(body(sentence)) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the 90 tugs on offer, 41 were sold and 12 were let.",
        "Of its three yards, the port closed two in 2019 and sold one in 2021.",
        "Eleven sailors were killed and 24 hurt when a tug and a ferry collided off Halden.",
        "Three pilots were arrested and 12 fined.",
        "Ida Holm bought the yard in 2004, and it made her rich.",
        "The two yards sold 40 tugs, and the rest were scrapped on the quay.",
        "After fares fell 4% in May, the port cut 20 jobs.",
        "Nobody was hurt, and the crew was glad.",
    ],
)
def test_parts_of_one_clause_or_of_one_total_stay_together(sentence: str) -> None:
    assert len(quotes(body(sentence))) <= 1


def test_a_noun_in_s_before_its_verb_takes_no_other_subject() -> None:
    document = body("Exports of salt rose 4% in May and imports fell to 3.1 million tonnes.")
    assert "imports fell to 3.1 million tonnes" in {claim.text for claim in document.claims}


def test_what_leads_to_an_agreement_is_not_what_was_agreed() -> None:
    sentence = "When the board and the crews met in May, they agreed that 14 tugs would be sold"
    assert quotes(body(f"{sentence}.")) == [sentence]
