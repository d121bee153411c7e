from __future__ import annotations

import pytest

from claims.actions.errors import Conflict
from claims.actions.verdicts import give_verdict, withdraw_verdict
from claims.models import Event, Verdict


def decide(claim, user, key, value="supported", reason="", seen=1):
    return give_verdict(
        actor=user, claim_id=claim.pk, seen=seen, value=value, reason=reason, note="Seen.", key=key
    )


def test_a_form_that_is_sent_twice_is_stored_once(claim, bob):
    first = decide(claim, bob, "a" * 32)
    assert decide(claim, bob, "a" * 32) == first
    assert Verdict.objects.count() == Event.objects.filter(action="give_verdict").count() == 1


def test_a_form_that_is_sent_again_with_something_else_is_a_conflict(claim, bob):
    decide(claim, bob, "a" * 32)
    with pytest.raises(Conflict):
        decide(claim, bob, "a" * 32, "disputed", "wrong")
    assert Verdict.objects.count() == 1


def test_keys_of_two_people_have_nothing_to_do_with_each_other(claim, bob, carol):
    decide(claim, bob, "a" * 32)
    decide(claim, carol, "a" * 32, seen=2)
    assert Verdict.objects.count() == 2


def test_withdrawing_twice_with_one_form_is_done_once(claim, bob):
    decide(claim, bob, "a" * 32)
    for _ in range(2):
        withdraw_verdict(actor=bob, claim_id=claim.pk, seen=2, key="b" * 32)
    assert Verdict.objects.count() == 2
