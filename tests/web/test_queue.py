from __future__ import annotations

import pytest

from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Claim, Flag, Lease
from claims.queries.queue import HIGH_PRIORITY
from tests.batches import bulk


def shown(page):
    return {row.record for row in page.context["table"].page.object_list}


@pytest.fixture
def other(repost, alice):
    """A claim of another article, so that a filter that filters nothing shows."""
    article = import_article(
        actor=alice, source="The city bought 40 trams in 2024, the mayor of Vessen said.\n"
    )
    return article.claims.in_scope().first()


def test_the_queue_holds_what_is_undecided_the_most_worth_checking_first(repost, claim, bob, client_of):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    page = client_of(bob).get("/claims/")
    scores = [row.record.score for row in page.context["table"].page.object_list]
    assert claim not in shown(page)
    assert scores == sorted(scores, reverse=True)
    assert len(scores) > 1


def test_claims_of_other_articles_never_stand_in_the_queue(repost, bob, client_of):
    assert repost.claims.filter(scope=False).exists()
    assert all(found.scope for found in shown(client_of(bob).get("/claims/?state=")))


def test_a_removed_claim_leaves_the_queue(claim, bob, client_of):
    Claim.objects.filter(pk=claim.pk).update(removed_at="2026-01-01T00:00:00Z")
    assert claim not in shown(client_of(bob).get("/claims/?state="))


@pytest.mark.parametrize("value", ["supported", "disputed", "unverified"])
def test_claims_are_found_by_their_verdict(repost, alice, bob, client_of, value):
    first, second, third = repost.claims.in_scope()[:3]
    bulk(alice, "set_verdict", [first.pk], value="supported")
    bulk(alice, "set_verdict", [second.pk], value="disputed", reason="wrong")
    bulk(alice, "set_verdict", [third.pk], value="unverified", reason="opinion")
    (found,) = shown(client_of(bob).get(f"/claims/?verdict={value}"))
    assert found.verdict.value == value


def test_mine_are_those_assigned_to_me(repost, other, alice, bob, carol, client_of):
    first, second = repost.claims.in_scope()[:2]
    bulk(alice, "assign", [first.pk], assignees=[bob.pk])
    bulk(alice, "assign", [second.pk], assignees=[carol.pk])
    assert shown(client_of(bob).get("/claims/?assigned=me")) == {first}
    assert shown(client_of(carol).get("/claims/?assigned=me")) == {second}


def test_flagged_claims_are_those_on_which_an_open_flag_stands(repost, claim, bob, client_of):
    Flag.objects.all().delete()
    mention = claim.mentions.first()
    span = {"start": mention.start, "end": mention.end, "quote": mention.quote}
    flag = Flag.objects.create(
        version=repost.current, code="T999", rule="test", severity="info", message="Look.", **span
    )
    assert claim in shown(client_of(bob).get("/claims/?flagged=on"))
    Flag.objects.filter(pk=flag.pk).update(state="confirmed")
    assert shown(client_of(bob).get("/claims/?flagged=on")) == set()


def test_unsourced_claims_have_nobody_who_can_be_asked(repost, bob, client_of):
    found = shown(client_of(bob).get("/claims/?sourcing=unsourced"))
    assert {claim.sourcing for claim in found} == {"vague", "none"}
    assert repost.claims.in_scope().filter(sourcing="named").exists()


def test_high_priority_is_a_score_from_its_threshold_on(repost, bob, client_of):
    found = shown(client_of(bob).get("/claims/?priority=high"))
    assert found == set(repost.claims.in_scope().filter(score__gte=HIGH_PRIORITY))
    assert found


def test_claims_are_found_by_kind(repost, bob, client_of):
    found = shown(client_of(bob).get("/claims/?kind=ranking"))
    assert found == {claim for claim in repost.claims.in_scope() if "ranking" in claim.kinds}
    assert found


def test_claims_are_found_by_their_words_and_by_who_said_them(repost, other, bob, client_of):
    client = client_of(bob)
    assert shown(client.get("/claims/?q=40+TRAMS")) == {other}
    assert other in shown(client.get(f"/claims/?q={other.speaker}"))


def test_an_address_can_narrow_the_queue_to_an_article_and_says_so(repost, other, bob, client_of):
    page = client_of(bob).get(f"/claims/?article={other.article_id}")
    assert shown(page) == set(other.article.claims.in_scope())
    assert f"Only from “{other.article.title}”" in page.text


@pytest.mark.parametrize("article", ["0", "-1", "x", "99999999999999999999", "404", "1.5"])
def test_an_article_that_does_not_exist_is_no_accident(repost, bob, client_of, article):
    assert client_of(bob).get(f"/claims/?article={article}").status_code == 200


def test_nothing_found_says_how_to_see_everything(repost, bob, client_of):
    assert 'href="/claims/?state="' in client_of(bob).get("/claims/?q=no+such+claim").text


def test_next_is_mine_before_it_is_anybodys_and_never_somebody_elses(repost, alice, bob, carol, client_of):
    best, second, third, *_ = repost.claims.in_scope().for_review()
    bulk(alice, "assign", [best.pk], assignees=[carol.pk])
    client = client_of(bob)
    assert client.get("/claims/next/").url == second.get_absolute_url()
    bulk(alice, "assign", [third.pk], assignees=[bob.pk])
    assert client.get("/claims/next/").url == third.get_absolute_url()


def test_next_passes_over_what_was_decided(repost, bob, client_of):
    first, second, *_ = repost.claims.in_scope().for_review()
    give_verdict(actor=bob, claim_id=first.pk, seen=1, value="supported")
    assert client_of(bob).get("/claims/next/").url == second.get_absolute_url()


def test_next_says_so_when_everything_is_decided(repost, alice, client_of):
    bulk(alice, "set_verdict", list(repost.claims.values_list("pk", flat=True)), value="supported")
    page = client_of(alice).get("/claims/next/", follow=True)
    assert page.redirect_chain == [("/claims/", 302)]
    assert "Nothing is left to decide" in page.text


def test_next_is_in_hand_of_who_asked_and_is_handed_to_nobody_else(repost, bob, carol, client_of):
    first, second, *_ = repost.claims.in_scope().for_review()
    assert client_of(bob).get("/claims/next/").url == first.get_absolute_url()
    assert client_of(carol).get("/claims/next/").url == second.get_absolute_url()
    assert client_of(bob).get("/claims/next/").url == first.get_absolute_url()
    assert set(Lease.objects.values_list("holder", "claim")) == {(bob.pk, first.pk), (carol.pk, second.pk)}


def test_next_stays_within_the_view_or_article_one_is_in(repost, other, bob, client_of):
    client = client_of(bob)
    assert client.get(f"/claims/next/?article={other.article_id}").url == other.get_absolute_url()
    (only,) = repost.claims.in_scope().order_by("score")[:1]
    Claim.objects.filter(pk=only.pk).update(text="The only one about marzipan")
    assert client.get("/claims/next/?q=marzipan&page=7").url == only.get_absolute_url()
    give_verdict(actor=bob, claim_id=only.pk, seen=1, value="supported")
    page = client.get("/claims/next/?q=marzipan", follow=True)
    assert page.redirect_chain == [("/claims/?q=marzipan", 302)]
    assert "Nothing in this view is left for you" in page.text


def test_independent_reviewers_may_be_handed_the_same_claim(reviewed_twice, bob, carol, client_of):
    first = reviewed_twice.claims.in_scope().for_review().first()
    assert client_of(bob).get("/claims/next/").url == first.get_absolute_url()
    assert client_of(carol).get("/claims/next/").url == first.get_absolute_url()


def test_a_viewer_who_asks_for_the_next_claim_keeps_nobody_from_it(repost, victor, bob, client_of):
    first = repost.claims.in_scope().for_review().first()
    assert client_of(victor).get("/claims/next/").url == first.get_absolute_url()
    assert client_of(bob).get("/claims/next/").url == first.get_absolute_url()


def test_what_was_searched_for_is_marked_and_told_where_it_stands(repost, claim, bob, client_of):
    give_verdict(
        actor=bob, claim_id=claim.pk, seen=1, value="supported", note="Seen in the <log> of the pilots."
    )
    page = client_of(bob).get("/claims/?q=pilots")
    assert shown(page) == {claim}
    assert "note: Seen in the &lt;log&gt; of the <mark>pilots</mark>." in page.text


def test_the_queue_costs_the_same_however_many_claims_it_shows(repost, alice, bob, client_of, query_count):
    client = client_of(bob)
    with query_count("claims"):
        client.get("/claims/?priority=high")
    with query_count("claims"):
        client.get("/claims/?state=")
    with query_count("claims_search"):
        client.get("/claims/?q=the")
