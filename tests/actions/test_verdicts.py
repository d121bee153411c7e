from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.errors import Conflict, Refused
from claims.actions.verdicts import give_verdict, withdraw_verdict
from claims.models import Event, Verdict


def decide(claim, user, value="supported", reason="", note=""):
    claim.refresh_from_db()
    return give_verdict(
        actor=user, claim_id=claim.pk, seen=claim.revision, value=value, reason=reason, note=note
    )


def test_a_verdict_decides_the_claim_and_leaves_an_event(claim, bob):
    decide(claim, bob, "disputed", "wrong", " The ledger says otherwise. ")
    claim.refresh_from_db()
    assert (claim.verdict.value, claim.verdict.reason) == ("disputed", "wrong")
    assert claim.verdict.note == "The ledger says otherwise."
    assert claim.revision == 2
    event = Event.objects.get(action="give_verdict")
    assert event.actor == bob
    assert event.claim == claim
    assert event.before["verdict"] is None
    assert event.after["verdict"]["value"] == "disputed"


def test_a_change_of_mind_supersedes_and_keeps_the_first_word(claim, bob):
    first = decide(claim, bob, "unverified", "no_source")
    second = decide(claim, bob, "supported")
    assert second.supersedes == first
    assert list(Verdict.objects.live().filter(claim=claim)) == [second]
    assert Verdict.objects.filter(claim=claim).count() == 2


def test_two_reviewers_have_a_live_verdict_each_and_the_last_one_stands(claim, bob, carol):
    decide(claim, bob)
    last = decide(claim, carol, "disputed", "misleading")
    claim.refresh_from_db()
    assert claim.verdict == last
    assert Verdict.objects.live().filter(claim=claim).count() == 2


def test_withdrawing_lets_the_other_reviewers_verdict_stand_again(claim, bob, carol):
    bobs = decide(claim, bob)
    decide(claim, carol, "disputed", "misleading")
    claim.refresh_from_db()
    withdraw_verdict(actor=carol, claim_id=claim.pk, seen=claim.revision)
    claim.refresh_from_db()
    assert claim.verdict == bobs


def test_withdrawing_the_only_verdict_leaves_the_claim_undecided(claim, bob):
    decide(claim, bob)
    claim.refresh_from_db()
    withdraw_verdict(actor=bob, claim_id=claim.pk, seen=claim.revision)
    claim.refresh_from_db()
    assert claim.verdict is None
    assert decide(claim, bob, "unverified", "opinion").supersedes.value == "withdrawn"


def test_nobody_withdraws_what_they_did_not_give(claim, bob, carol):
    decide(claim, bob)
    claim.refresh_from_db()
    with pytest.raises(Refused, match="no verdict"):
        withdraw_verdict(actor=carol, claim_id=claim.pk, seen=claim.revision)


def test_a_stale_page_gets_a_conflict_and_nothing_is_written(claim, bob, carol):
    decide(claim, bob)
    with pytest.raises(Conflict) as conflict:
        give_verdict(actor=carol, claim_id=claim.pk, seen=1, value="supported")
    assert conflict.value.current.verdict.reviewer == bob
    assert Verdict.objects.count() == 1
    assert Event.objects.filter(action="give_verdict").count() == 1


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("disputed", ""),
        ("unverified", ""),
        ("disputed", "opinion"),
        ("supported", "wrong"),
        ("withdrawn", ""),
        ("true", ""),
    ],
)
def test_a_verdict_without_a_fitting_reason_is_refused(claim, bob, value, reason):
    with pytest.raises(Refused):
        decide(claim, bob, value, reason)
    assert not Verdict.objects.exists()


def test_a_viewer_decides_nothing(claim, victor):
    with pytest.raises(PermissionDenied, match="reviewer or above"):
        decide(claim, victor)


def test_deciding_costs_the_same_however_large_the_article_is(claim, bob, django_assert_max_num_queries):
    with django_assert_max_num_queries(13):
        give_verdict(actor=bob, claim_id=claim.pk, seen=claim.revision, value="supported")
