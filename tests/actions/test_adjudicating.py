from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.adjudicating import adjudicate, send_back
from claims.actions.errors import Conflict, Refused
from claims.actions.policy import set_default_policy, set_policy
from claims.actions.undo import undo_event
from claims.actions.verdicts import give_verdict, withdraw_verdict
from claims.models import Event, Verdict
from tests.conftest import make_person
from tests.consistency import assert_states_are_true


def decide(claim, user, value="supported", reason=""):
    claim.refresh_from_db()
    verdict = give_verdict(actor=user, claim_id=claim.pk, seen=claim.revision, value=value, reason=reason)
    claim.refresh_from_db()
    return verdict


def settle(claim, user, **options):
    claim.refresh_from_db()
    done = adjudicate(
        actor=user,
        claim_id=claim.pk,
        seen=claim.revision,
        value="supported",
        **{"note": "The log says so.", **options},
    )
    claim.refresh_from_db()
    return done


@pytest.fixture
def disagreed(reviewed_twice, claim, bob, carol):
    decide(claim, bob)
    decide(claim, carol, "disputed", "wrong")
    return claim


def last_event():
    return Event.objects.order_by("-pk").first()


def test_a_third_person_settles_it_with_a_reason(disagreed, alice):
    verdict = settle(disagreed, alice)
    assert (disagreed.state, disagreed.verdict) == ("adjudicated", verdict)
    assert verdict.settles
    assert_states_are_true(disagreed.article)


def test_without_a_reason_it_is_refused(disagreed, alice):
    with pytest.raises(Refused, match="Say why"):
        settle(disagreed, alice, note=" ")


def test_what_nobody_disagrees_on_is_not_adjudicated(reviewed_twice, claim, alice):
    with pytest.raises(Refused, match="undecided, not disagreed"):
        settle(claim, alice)


def test_one_of_the_two_does_not_settle_it_whatever_their_role(reviewed_twice, claim, alice, bob):
    decide(claim, bob)
    decide(claim, alice, "disputed", "wrong")
    for act in (
        lambda: settle(claim, alice),
        lambda: send_back(actor=alice, claim_id=claim.pk, seen=claim.revision, reviewer=bob, note="Look."),
    ):
        with pytest.raises(PermissionDenied, match="one of those who disagree"):
            act()


def test_a_reviewer_settles_nothing(disagreed):
    with pytest.raises(PermissionDenied, match="editor or above"):
        settle(disagreed, make_person("dora", "reviewer"))


def test_what_is_adjudicated_stays_so_until_the_adjudication_is_withdrawn(disagreed, alice, bob):
    settle(disagreed, alice)
    with pytest.raises(Refused, match="adjudicated"):
        decide(disagreed, bob, "disputed", "wrong")
    withdraw_verdict(actor=alice, claim_id=disagreed.pk, seen=disagreed.revision)
    disagreed.refresh_from_db()
    assert disagreed.state == "disagreed"
    assert_states_are_true(disagreed.article)


def test_an_adjudication_is_undone_and_its_undo_too(disagreed, alice):
    settle(disagreed, alice)
    undone = undo_event(actor=alice, event_id=last_event().pk)
    disagreed.refresh_from_db()
    assert (disagreed.state, disagreed.verdict) == ("disagreed", None)
    undo_event(actor=alice, event_id=undone.pk)
    disagreed.refresh_from_db()
    assert (disagreed.state, disagreed.verdict.settles) == ("adjudicated", True)
    assert_states_are_true(disagreed.article)


def test_sent_back_it_waits_for_the_reviewer_who_decides_in_a_new_round(disagreed, alice, carol):
    send_back(actor=alice, claim_id=disagreed.pk, seen=disagreed.revision, reviewer=carol, note="Page 3.")
    disagreed.refresh_from_db()
    assert (disagreed.state, disagreed.verdict) == ("undecided", None)
    assert last_event().after["own"]["note"] == "Page 3."
    again = decide(disagreed, carol)
    assert (again.round, again.supersedes) == (2, None)
    assert disagreed.state == "decided"
    assert_states_are_true(disagreed.article)


def test_sending_back_is_undone(disagreed, alice, carol):
    send_back(actor=alice, claim_id=disagreed.pk, seen=disagreed.revision, reviewer=carol, note="Page 3.")
    undo_event(actor=alice, event_id=last_event().pk)
    disagreed.refresh_from_db()
    assert disagreed.state == "disagreed"
    assert Verdict.objects.live().get(claim=disagreed, reviewer=carol).value == "disputed"
    assert_states_are_true(disagreed.article)


@pytest.mark.parametrize(("who", "why", "sentence"), [("carol", " ", "Say why"), ("dora", "x", "no verdict")])
def test_sending_back_takes_a_reason_and_one_of_the_two(disagreed, alice, carol, who, why, sentence):
    people = {"carol": carol, "dora": make_person("dora", "reviewer")}
    with pytest.raises(Refused, match=sentence):
        send_back(actor=alice, claim_id=disagreed.pk, seen=disagreed.revision, reviewer=people[who], note=why)


def test_independent_reviewers_never_conflict_but_with_themselves(reviewed_twice, claim, bob, carol):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    with pytest.raises(Conflict):
        give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="wrong")
    give_verdict(actor=carol, claim_id=claim.pk, seen=1, value="supported")
    claim.refresh_from_db()
    assert claim.state == "decided"
    with pytest.raises(Conflict):
        give_verdict(actor=make_person("dora", "reviewer"), claim_id=claim.pk, seen=1, value="supported")


def test_changing_the_policy_works_every_state_out_anew(repost, claim, alice, bob):
    decide(claim, bob)
    set_policy(actor=alice, article_id=repost.pk, seen=repost.revision, reviewers_needed=2)
    claim.refresh_from_db()
    assert (claim.state, claim.verdict) == ("undecided", None)
    assert_states_are_true(repost)
    set_policy(actor=alice, article_id=repost.pk, seen=repost.revision, reviewers_needed=1)
    claim.refresh_from_db()
    assert claim.state == "decided"
    assert_states_are_true(repost)


def test_the_workspaces_policy_is_that_of_articles_imported_from_then_on(repost, alice):
    from claims.actions.importing import import_article

    set_default_policy(actor=alice, reviewers_needed=3)
    later = import_article(actor=alice, source="A port\n\nThe port spent $5 million in 2024.")
    assert (repost.reviewers_needed, later.reviewers_needed) == (1, 3)
    with pytest.raises(Refused, match="from 1 to 5"):
        set_default_policy(actor=alice, reviewers_needed=0)
