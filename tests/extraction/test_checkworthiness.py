"""What is checked first, and the reasons that an editor reads."""

from __future__ import annotations

import pytest

from claims.extraction.types import Claim
from tests.extraction.builders import body


def claim_of(sentence: str) -> Claim:
    return body(sentence).claims[-1]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The town spent 40 million crowns on the quay.", "states a figure with no source"),
        ("The town spent 40 million crowns on the quay, the mayor, Ida Holm, said.", "states a figure"),
        ("Nordkai is the world’s largest maker of ship batteries.", "puts something above all others"),
        ("The contractor bribed two inspectors in May.", "speaks of harm or wrongdoing"),
        ("The flood was caused by a broken gate at the mill.", "claims a cause"),
        ("Experts say the quay will sink into the harbour.", "rests on a source nobody can find"),
    ],
)
def test_a_reason_is_given_in_an_editors_words(sentence: str, reason: str) -> None:
    assert reason in claim_of(sentence).reasons


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("The town spent 40 million crowns on the quay.", "The quay lies to the north of the town."),
        ("The contractor bribed two inspectors in May.", "The contractor met two inspectors in May."),
        ("Nordkai ranks first in Europe.", "Nordkai works in Europe."),
    ],
)
def test_what_can_harm_or_be_wrong_comes_before_colour(first: str, later: str) -> None:
    assert claim_of(first).score > claim_of(later).score


def test_the_score_is_a_share_and_the_same_each_time() -> None:
    claim = claim_of("The town spent 40 million crowns on 12 quays in 2024 because of fraud.")
    assert 0 < claim.score <= 1
    assert claim == claim_of("The town spent 40 million crowns on 12 quays in 2024 because of fraud.")


def test_reasons_come_heaviest_first_and_none_is_empty() -> None:
    reasons = claim_of("Sales fell 5% to 40 million crowns in 2024 because of fraud.").reasons
    assert reasons[0] == "states a figure with no source"
    assert all(reasons)
