from __future__ import annotations

import csv
from io import StringIO

import pytest
import time_machine

from claims.actions.adjudicating import adjudicate
from claims.actions.editing import edit_claim
from claims.actions.importing import import_article
from claims.actions.policy import set_policy
from claims.actions.verdicts import give_verdict, withdraw_verdict
from claims.models import Claim

SHORT = (
    "The city bought 40 trams in 2024, the mayor of Vessen said. The port moved 3 million tonnes in 2023.\n"
)


def decide(person, claim, value):
    claim = Claim.objects.get(pk=claim.pk)
    reason = {"supported": "", "disputed": "wrong", "unverified": "opinion"}[value]
    give_verdict(actor=person, claim_id=claim.pk, seen=claim.revision, value=value, reason=reason)


@pytest.fixture
def both_decided(repost, bob, carol):
    """Four claims that Bob and Carol decided, alike on three; one that Bob alone decided."""
    claims = list(repost.claims.in_scope()[:5])
    bobs = ("supported", "supported", "disputed", "unverified", "disputed")
    carols = ("supported", "supported", "disputed", "disputed")
    for claim, value in zip(claims, bobs, strict=True):
        decide(bob, claim, value)
    for claim, value in zip(claims, carols, strict=False):
        decide(carol, claim, value)
    return claims


def test_the_page_compares_claims_that_two_decided(both_decided, victor, client_of):
    found = client_of(victor).get("/agreement/").context["agreement"]
    assert (found.percent.value, found.percent.n) == (0.75, 4)
    [pair] = found.pairs
    assert pair.names == ("bob", "carol")
    assert pair.kappa.value == pytest.approx((12 - 6) / (16 - 6))  # in sixteenths
    assert [(part.subject, part.percent.n) for part in found.articles] == [(both_decided[0].article.title, 4)]


def test_what_was_withdrawn_merged_away_or_is_another_articles_does_not_count(
    both_decided, alice, carol, victor, client_of
):
    first, second = both_decided[:2]
    first.refresh_from_db()
    withdraw_verdict(actor=carol, claim_id=first.pk, seen=first.revision)
    second.refresh_from_db()
    edit_claim(actor=alice, claim_id=second.pk, seen=second.revision, text=second.text, scope=False)
    assert client_of(victor).get("/agreement/").context["agreement"].percent.n == 2


def test_a_change_of_mind_counts_once_as_it_stands(both_decided, carol, victor, client_of):
    decide(carol, both_decided[3], "unverified")
    found = client_of(victor).get("/agreement/").context["agreement"]
    assert (found.percent.value, found.percent.n) == (1, 4)


def test_where_everybody_said_the_same_the_page_says_why_there_is_no_kappa(
    repost, bob, carol, victor, client_of
):
    client, pages = client_of(victor), []
    for claim in repost.claims.in_scope()[:5]:
        decide(bob, claim, "supported")
        decide(carol, claim, "supported")
        pages.append(client.get("/agreement/").text)
    assert "One claim was decided by more than one reviewer, and they say the same." in pages[0]
    assert "100 %" in pages[-1]
    assert "undefined: everybody gave the same verdict throughout" in pages[-1]
    for page in pages:
        assert ("too few to tell" in page) == (page is not pages[-1])


def test_where_nobody_decided_after_another_the_page_says_what_to_do(repost, bob, victor, client_of):
    decide(bob, repost.claims.in_scope().first(), "supported")
    page = client_of(victor).get("/agreement/").text
    assert "nothing to compare" in page
    assert "Download" not in page


def test_it_narrows_to_an_article_and_to_days(repost, alice, bob, carol, victor, client_of):
    other = import_article(actor=alice, source=SHORT)
    client = client_of(victor)
    for day, article, values in (
        ("2026-03-31 10:00", repost, ("supported", "disputed")),
        ("2026-04-02 10:00", other, ("disputed", "disputed")),
    ):
        with time_machine.travel(day, tick=True):
            claim = article.claims.in_scope().first()
            decide(bob, claim, values[0])
            decide(carol, claim, values[1])

    def shares(query):
        return client.get(f"/agreement/?{query}").context["agreement"].percent.value

    assert shares("") == 0.5
    assert shares(f"article={repost.pk}") == 0
    assert shares("since=2026-04-01") == 1
    assert shares("until=2026-03-31") == 0
    months = client.get("/agreement/").context["agreement"].months
    assert [(part.subject, part.percent.value) for part in months] == [("2026-03", 0), ("2026-04", 1)]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("since=2026-05-01&until=2026-04-01", "The first day is after the last one."),
        ("since=yesterday", "Enter a valid date."),
    ],
)
def test_a_filter_that_makes_no_sense_is_named(both_decided, victor, client_of, query, sentence):
    for address in ("/agreement/", "/agreement.csv"):
        page = client_of(victor).get(f"{address}?{query}")
        assert page.status_code == 422
        assert sentence in page.text


def test_the_download_holds_every_figure_of_the_page(both_decided, victor, client_of):
    answer = client_of(victor).get("/agreement.csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text)))
    assert "attachment" in answer["Content-Disposition"]
    assert {(row["of"], row["measure"], row["value"], row["claims"]) for row in rows} >= {
        ("everything", "percent agreement", "0.75", "4"),
        ("pair", "Cohen’s κ", "0.6", "4"),
        ("article", "percent agreement", "0.75", "4"),
    }


def test_it_costs_the_same_however_many_claims_were_decided(
    both_decided, bob, carol, victor, client_of, query_count
):
    client = client_of(victor)
    with query_count("agreement"):
        client.get("/agreement/")
    for claim in both_decided[0].article.claims.in_scope()[5:9]:
        decide(bob, claim, "supported")
        decide(carol, claim, "disputed")
    with query_count("agreement"):
        client.get("/agreement/")


def test_claims_still_reviewed_blind_are_left_out(repost, alice, bob, carol, victor, client_of):
    set_policy(actor=alice, article_id=repost.pk, seen=repost.revision, reviewers_needed=3)
    claim = repost.claims.in_scope().first()
    decide(bob, claim, "supported")
    decide(carol, claim, "disputed")
    assert client_of(victor).get("/agreement/").context["agreement"].percent.n == 0


def test_an_adjudication_is_no_reviewers_verdict(repost, alice, bob, carol, ada, victor, client_of):
    set_policy(actor=alice, article_id=repost.pk, seen=repost.revision, reviewers_needed=2)
    claim = repost.claims.in_scope().first()
    decide(bob, claim, "supported")
    decide(carol, claim, "disputed")
    claim.refresh_from_db()
    adjudicate(
        actor=ada, claim_id=claim.pk, seen=claim.revision, value="supported", note="The minutes say so."
    )
    found = client_of(victor).get("/agreement/").context["agreement"]
    assert (found.percent.value, found.percent.n) == (0, 1)
    assert [pair.names for pair in found.pairs] == [("bob", "carol")]
