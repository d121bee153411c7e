from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.actions.bulk.merging import wording
from claims.actions.bulk.running import undo_batch
from claims.actions.verdicts import give_verdict
from claims.models import Claim
from tests.batches import bulk


@pytest.fixture
def alike(repost):
    """Three claims of one wording, and one that differs by a digit."""
    claims = list(repost.claims.in_scope().order_by("position")[:4])
    texts = ["Fares rose by 5% in May.", "fares  rose by 5% in May", "Fares rose by 5% in May!"]
    for claim, text in zip(claims, [*texts, "Fares rose by 6% in May."], strict=True):
        Claim.objects.filter(pk=claim.pk).update(text=text)
    return [claim.pk for claim in claims]


def test_duplicates_are_merged_into_the_first_and_come_back(alike, alice):
    mentions = {pk: Claim.objects.get(pk=pk).mentions.count() for pk in alike}
    batch = bulk(alice, "merge_duplicates", alike)
    assert batch.changed == 2
    assert batch.skipped == {"nothing chosen says the same": 1, "stands for those merged into it": 1}
    assert set(Claim.objects.filter(merged_into=alike[0]).values_list("pk", flat=True)) == set(alike[1:3])
    assert Claim.objects.get(pk=alike[0]).mentions.count() == sum(mentions[pk] for pk in alike[:3])
    undo_batch(actor=alice, batch_id=batch.pk)
    assert {pk: Claim.objects.get(pk=pk).mentions.count() for pk in alike} == mentions


def test_a_decided_claim_stands_and_another_decision_is_left_alone(alike, alice, bob):
    give_verdict(actor=bob, claim_id=alike[1], seen=1, value="supported")
    give_verdict(actor=bob, claim_id=alike[2], seen=1, value="disputed", reason="wrong")
    batch = bulk(alice, "merge_duplicates", alike[:3])
    assert batch.skipped == {
        "decided otherwise than the one it equals": 1,
        "stands for those merged into it": 1,
    }
    assert Claim.objects.get(pk=alike[0]).merged_into_id == alike[1]


@given(st.text())
def test_wording_is_the_same_of_its_own(text):
    assert wording(wording(text)) == wording(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("up 5%", "up 6%"), ("£2.4m", "£24m"), ("−5 degrees", "5 degrees"), ("$5", "€5"), ("was", "was not")],
)
def test_another_figure_sign_unit_or_negation_is_another_wording(one, other):
    assert wording(one) != wording(other)
