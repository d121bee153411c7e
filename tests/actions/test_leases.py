from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from claims.actions.errors import Held
from claims.actions.leases import arrive, take_first, take_over
from claims.actions.verdicts import give_verdict
from claims.models import Article, Event, Lease, Presence, Verdict


def come(user, claim):
    return arrive(actor=user, article_id=claim.article_id, claim=claim)


def test_whoever_comes_first_has_the_claim_and_the_second_is_told_whose_it_is(claim, bob, carol):
    assert come(bob, claim).holder == bob
    assert come(carol, claim).holder == bob
    assert Lease.objects.get().holder == bob


def test_a_claim_that_was_decided_since_it_was_looked_up_is_passed_over(repost, bob, carol):
    first, second = repost.claims.in_scope()[:2]
    give_verdict(actor=bob, claim_id=first.pk, seen=first.revision, value="supported")
    assert take_first(actor=carol, claim_ids=[first.pk, second.pk]) == second.pk
    assert [lease.claim_id for lease in Lease.objects.filter(holder=carol)] == [second.pk]


def test_two_who_go_on_at_the_same_moment_get_two_claims(repost, bob, carol):
    offered = [claim.pk for claim in repost.claims.in_scope()[:2]]
    assert take_first(actor=bob, claim_ids=offered) == offered[0]
    assert take_first(actor=carol, claim_ids=offered) == offered[1]
    assert take_first(actor=bob, claim_ids=offered[1:]) is None


def test_a_lease_runs_out_after_two_minutes_unless_it_is_renewed(claim, bob, carol):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        come(bob, claim)
        clock.shift(timedelta(seconds=100))
        come(bob, claim)
        clock.shift(timedelta(seconds=100))
        assert come(carol, claim).holder == bob
        clock.shift(timedelta(seconds=21))
        assert come(carol, claim).holder == carol


def test_taking_another_claim_in_hand_lets_go_of_the_first(repost, bob, carol):
    first, second = repost.claims.in_scope()[:2]
    come(bob, first)
    come(bob, second)
    assert come(carol, first).holder == carol


def test_what_somebody_has_in_hand_is_decided_by_others_only_if_they_insist_and_that_is_logged(
    claim, bob, carol
):
    come(bob, claim)
    with pytest.raises(Held) as held:
        give_verdict(actor=carol, claim_id=claim.pk, seen=1, value="supported")
    assert held.value.lease.holder == bob
    assert not Verdict.objects.exists()
    give_verdict(actor=carol, claim_id=claim.pk, seen=1, value="supported", over=True)
    event = Event.objects.get(action="take_over")
    assert (event.actor, event.before, event.after) == (carol, {"holder": bob.pk}, {"holder": carol.pk})


def test_taking_over_is_logged_once_and_not_where_nobody_had_it(claim, bob, carol):
    take_over(actor=bob, claim_id=claim.pk)
    take_over(actor=bob, claim_id=claim.pk)
    assert not Event.objects.filter(action="take_over").exists()
    assert take_over(actor=carol, claim_id=claim.pk).holder == carol
    assert Event.objects.filter(action="take_over").count() == 1


def test_a_viewer_is_present_and_holds_nothing(claim, victor, bob):
    assert come(victor, claim) is None
    assert Presence.objects.get().person == victor
    come(bob, claim)
    assert come(victor, claim).holder == bob
    with pytest.raises(PermissionDenied):
        take_over(actor=victor, claim_id=claim.pk)


def test_being_there_changes_nothing(claim, bob):
    before = Article.objects.get().changes
    come(bob, claim)
    assert Article.objects.get().changes == before
    assert not Event.objects.filter(actor=bob).exists()


def test_independent_reviewers_do_not_stand_in_each_others_way(reviewed_twice, claim, bob, carol):
    claim.refresh_from_db()
    assert come(bob, claim) is None
    give_verdict(actor=carol, claim_id=claim.pk, seen=1, value="supported")
