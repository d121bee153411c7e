from __future__ import annotations

import pytest

from claims.actions.discussion import comment
from claims.actions.reanalysing import reanalyse
from claims.actions.undo import undo_event
from claims.actions.verdicts import give_verdict, withdraw_verdict
from claims.models import Article, Claim, Event
from claims.reports import FORMATS
from claims.reports.hand_out import hand_out
from tests.batches import bulk
from tests.consistency import assert_states_are_true


def decide(claim, user, value="supported", reason=""):
    claim.refresh_from_db()
    give_verdict(actor=user, claim_id=claim.pk, seen=claim.revision, value=value, reason=reason)
    claim.refresh_from_db()


def state_of(article):
    article.refresh_from_db()
    assert_states_are_true(article)
    return article.state


def complete(article, user):
    ids = list(Claim.objects.in_scope().undecided().filter(article=article).values_list("pk", flat=True))
    bulk(user, "set_verdict", ids, value="supported")


def last_event(action):
    return Event.objects.filter(action=action).order_by("-pk").first()


def test_an_article_goes_from_new_to_changed(repost, claim, alice, bob):
    assert state_of(repost) == "new"
    decide(claim, bob)
    assert state_of(repost) == "in review"
    complete(repost, alice)
    assert state_of(repost) == "complete"
    hand_out(actor=bob, article_id=repost.pk, format=FORMATS["csv"]).file.close()
    assert state_of(repost) == "reported"
    comment(actor=bob, claim_id=claim.pk, body="A remark changes no report.")
    assert state_of(repost) == "reported"
    decide(claim, bob, "disputed", "wrong")
    assert state_of(repost) == "changed"
    hand_out(actor=bob, article_id=repost.pk, format=FORMATS["json"]).file.close()
    assert state_of(repost) == "reported"
    reanalyse(actor=alice, article_id=repost.pk, seen=repost.revision)
    assert state_of(repost) == "changed"


def test_taking_back_the_only_decision_makes_an_article_new_again(repost, claim, bob):
    decide(claim, bob)
    withdraw_verdict(actor=bob, claim_id=claim.pk, seen=claim.revision)
    assert state_of(repost) == "new"


def test_an_unfinished_article_that_is_handed_out_is_not_reported(repost, claim, bob):
    decide(claim, bob)
    hand_out(actor=bob, article_id=repost.pk, format=FORMATS["csv"]).file.close()
    assert state_of(repost) == "in review"


def test_undoing_a_decision_after_the_report_makes_it_stale(repost, claim, alice):
    complete(repost, alice)
    decide(claim, alice, "disputed", "wrong")
    hand_out(actor=alice, article_id=repost.pk, format=FORMATS["csv"]).file.close()
    undo_event(actor=alice, event_id=last_event("give_verdict").pk)
    assert state_of(repost) == "changed"


def test_every_action_counts_a_change(repost, claim, bob):
    before = Article.objects.get(pk=repost.pk).changes
    decide(claim, bob)
    comment(actor=bob, claim_id=claim.pk, body="Hm.")
    assert Article.objects.get(pk=repost.pk).changes == before + 2


def test_two_independent_reviewers_who_agree_close_the_claim(reviewed_twice, claim, bob, carol):
    decide(claim, bob)
    assert (claim.state, claim.verdict) == ("undecided", None)
    assert state_of(reviewed_twice) == "in review"
    decide(claim, carol)
    assert (claim.state, claim.verdict.reviewer) == ("decided", carol)
    assert_states_are_true(reviewed_twice)


def test_two_who_differ_leave_it_disagreed_until_one_changes_their_mind(reviewed_twice, claim, bob, carol):
    decide(claim, bob)
    decide(claim, carol, "disputed", "wrong")
    assert (claim.state, claim.verdict) == ("disagreed", None)
    assert_states_are_true(reviewed_twice)
    decide(claim, bob, "disputed", "outdated")
    assert (claim.state, claim.verdict.reviewer) == ("decided", bob)
    undo_event(actor=bob, event_id=last_event("give_verdict").pk)
    claim.refresh_from_db()
    assert claim.state == "disagreed"
    assert_states_are_true(reviewed_twice)


@pytest.mark.parametrize("decided", ["leave", "all"])
def test_what_is_reviewed_independently_is_not_decided_in_bulk(reviewed_twice, claim, alice, decided):
    batch = bulk(alice, "set_verdict", [claim.pk], value="supported", decided=decided)
    assert (batch.changed, batch.skipped) == (0, {"reviewed independently, one by one": 1})
    assert bulk(alice, "withdraw_verdict", [claim.pk]).skipped == batch.skipped
