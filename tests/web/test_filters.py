"""The filters of the tables: each finds what it names, nonsense breaks nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from claims.actions.flags import dismiss_flag
from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Article, Claim, Mention
from claims.queries.queue import PRIORITIES
from tests.batches import bulk


def shown(page):
    assert page.status_code == 200
    return {row.record for row in page.context["table"].page.object_list}


@pytest.fixture
def old(repost, alice):
    """An article that was imported and published long ago, so that a filter that filters nothing shows."""
    article = import_article(
        actor=alice, source="The city bought 40 trams in 2024, the mayor of Vessen said.\n"
    )
    long_ago = datetime(2020, 5, 10, 12, tzinfo=UTC)
    Article.objects.filter(pk=article.pk).update(created_at=long_ago, published=date(2020, 5, 9))
    return article


def test_claims_are_found_by_whom_they_are_for(repost, alice, bob, carol, client_of):
    first, second, *others = repost.claims.in_scope()
    bulk(alice, "assign", [first.pk], assignees=[bob.pk])
    bulk(alice, "assign", [second.pk], assignees=[carol.pk])
    client = client_of(bob)
    assert shown(client.get("/claims/?assigned=me")) == {first}
    assert shown(client.get(f"/claims/?assigned={carol.pk}")) == {second}
    assert shown(client.get("/claims/?assigned=nobody")) <= set(others)


@pytest.mark.parametrize("level", PRIORITIES)
def test_claims_are_found_by_their_priority(repost, bob, client_of, level):
    Claim.objects.in_scope().update(score=0.1)
    chosen = list(repost.claims.in_scope()[:2])
    Claim.objects.filter(pk=chosen[0].pk).update(score=0.5)
    Claim.objects.filter(pk=chosen[1].pk).update(score=1.0)
    least, below = PRIORITIES[level]
    found = shown(client_of(bob).get(f"/claims/?priority={level}"))
    assert found
    assert all(least <= claim.score < below for claim in found)


def test_claims_are_found_by_where_they_stand(repost, bob, client_of):
    found = shown(client_of(bob).get("/claims/?role=quote"))
    there = Mention.objects.filter(block__role="quote", claim__in=repost.claims.in_scope())
    assert found == {mention.claim for mention in there}
    missing = shown(client_of(bob).get("/claims/?role=caption"))
    assert not missing & found


@pytest.mark.parametrize("level", ["linked", "named", "vague", "none"])
def test_claims_are_found_by_their_sourcing(repost, bob, client_of, level):
    found = shown(client_of(bob).get(f"/claims/?sourcing={level}"))
    assert found == set(repost.claims.in_scope().filter(sourcing=level).for_review()[:25])


def test_claims_are_found_by_who_decided_them_and_when(repost, bob, carol, client_of):
    first, second = repost.claims.in_scope()[:2]
    give_verdict(actor=bob, claim_id=first.pk, seen=1, value="supported")
    give_verdict(actor=carol, claim_id=second.pk, seen=1, value="supported")
    client, today = client_of(bob), first.verdicts.get().created_at.date()
    assert shown(client.get(f"/claims/?decided_by={carol.pk}")) == {second}
    assert shown(client.get(f"/claims/?decided_from={today}&decided_until={today}")) == {first, second}
    assert shown(client.get("/claims/?decided_until=2020-01-01")) == set()


def test_rows_are_found_by_when_they_were_imported(repost, old, bob, client_of):
    client = client_of(bob)
    span = "imported_from=2020-05-10&imported_until=2020-05-10"
    assert shown(client.get(f"/articles/?{span}")) == {old}
    assert {claim.article for claim in shown(client.get(f"/claims/?{span}"))} == {old}
    assert shown(client.get("/articles/?imported_from=2020-05-11")) == {repost}


def test_articles_are_found_by_their_date_and_by_whose_work_is_left(repost, old, alice, bob, client_of):
    client = client_of(bob)
    assert shown(client.get("/articles/?published_from=2020-05-09&published_until=2020-05-09")) == {old}
    assert shown(client.get("/articles/?assigned=me")) == set()
    bulk(alice, "assign", [old.claims.first().pk], assignees=[bob.pk])
    assert shown(client.get("/articles/?assigned=me")) == {old}


def test_flags_are_found_by_their_words_and_by_who_decided_them(repost, alice, bob, client_of):
    flag = repost.current.flags.filter(in_scope=True).first()
    dismiss_flag(actor=alice, flag_id=flag.pk, seen=1, reason="As it should be.")
    client = client_of(bob)
    assert shown(client.get(f"/flags/?decided_by={alice.pk}")) == {flag}
    assert flag in shown(client.get("/flags/", {"q": flag.message[:30], "state": "dismissed"}))
    assert shown(client.get("/flags/?q=no+such+words+anywhere")) == set()


@pytest.mark.parametrize("page", ["claims", "articles", "flags"])
@pytest.mark.parametrize(
    "query",
    [
        "decided_from=yesterday",
        "imported_until=9999-12-31",
        "published_until=9999-12-31",
        "imported_from=0001-01-01",
        "assigned=x",
        "assigned=99999999999999999999",
        "decided_by=0",
        "priority=urgent",
        "role=roof",
        "sourcing=%00",
    ],
)
def test_a_filter_that_makes_no_sense_breaks_nothing(repost, bob, client_of, page, query):
    assert client_of(bob).get(f"/{page}/?{query}").status_code == 200


def test_filters_in_the_fold_stand_open_where_they_narrow(repost, bob, client_of):
    client = client_of(bob)
    assert 'more-filters" open' in client.get("/claims/?kind=ranking").text
    assert 'more-filters" open' not in client.get("/claims/?state=decided").text
