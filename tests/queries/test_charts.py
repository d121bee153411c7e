from __future__ import annotations

from datetime import timedelta

import time_machine
from django.utils import timezone

from claims.actions.adjudicating import send_back
from claims.actions.verdicts import give_verdict
from claims.models import Flag
from claims.queries.charts import DAYS, HEIGHT, decisions_a_day, flags_by_rule, verdict_mix


def test_decisions_are_counted_by_day_and_old_ones_left_out(repost, bob):
    first, second, third = repost.claims.in_scope()[:3]
    now = timezone.now()
    for ago, claim in ((DAYS, first), (1, second)):
        with time_machine.travel(now - timedelta(days=ago)):
            give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    give_verdict(actor=bob, claim_id=third.pk, seen=1, value="supported")
    days = decisions_a_day()
    assert days.total == 2
    assert [bar.number for bar in days.bars[-3:]] == [0, 1, 1]
    assert days.bars[-1].height == HEIGHT
    assert len(days.bars) == DAYS


def test_no_decision_makes_no_bar(repost):
    days = decisions_a_day()
    assert days.total == 0
    assert {bar.height for bar in days.bars} == {0}


def test_the_mix_adds_up_to_the_claims_that_count(repost, claim, bob):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="wrong")
    mix = verdict_mix()
    assert mix["total"] == repost.claims.in_scope().count()
    assert (mix["disputed"], mix["undecided"]) == (1, mix["total"] - 1)


def test_open_flags_are_counted_by_rule_the_most_first(repost):
    counted = flags_by_rule()
    assert counted
    assert [rule.number for rule in counted] == sorted((rule.number for rule in counted), reverse=True)
    assert counted[0].number == Flag.objects.filter(in_scope=True, code=counted[0].code).count()


def test_the_desk_shows_what_was_sent_back_until_it_is_decided_anew(
    reviewed_twice, claim, bob, carol, alice, client_of
):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    give_verdict(actor=carol, claim_id=claim.pk, seen=2, value="disputed", reason="wrong")
    send_back(actor=alice, claim_id=claim.pk, seen=3, reviewer=bob, note="Read the annex again.")
    page = client_of(bob).get("/")
    assert [verdict.claim for verdict in page.context["desk"].sent_back] == [claim]
    assert "Read the annex again." in page.text
    assert client_of(carol).get("/").context["desk"].sent_back == []
    give_verdict(actor=bob, claim_id=claim.pk, seen=4, value="supported")
    assert client_of(bob).get("/").context["desk"].sent_back == []
