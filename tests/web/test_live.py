"""The poll of an open review page: nothing while nothing happens, else the pieces that changed."""

from __future__ import annotations

from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.actions.verdicts import give_verdict
from claims.models import Event, Lease

HTMX = {"HX-Request": "true", "HX-Current-URL": "http://testserver/articles/1/?claim=1"}


class Page:
    """A review page as a browser holds it open: it asks with what its last answer said."""

    def __init__(self, client, article, claim=None):
        self.client, self.article = client, article
        shown = client.get(article.get_absolute_url(), {"claim": claim.pk} if claim else {})
        self._keep(shown)
        self.claim_id = shown.context["in_hand_id"]

    def _keep(self, response):
        self.etag, self.since = response.context["live"].etag, response.context["progress"].latest

    def poll(self):
        response = self.client.get(
            f"/articles/{self.article.pk}/progress/",
            {"since": self.since, "claim": self.claim_id},
            headers={**HTMX, "If-None-Match": self.etag},
        )
        if response.status_code == 200:
            self._keep(response)
        return response


def decide(actor, claim, value="supported", reason="", **options):
    claim.refresh_from_db()
    give_verdict(actor=actor, claim_id=claim.pk, seen=claim.revision, value=value, reason=reason, **options)


def test_a_poll_that_finds_nothing_new_costs_two_queries_and_has_no_body(client_of, bob, repost):
    page = Page(client_of(bob), repost)
    with CaptureQueriesContext(connection) as queries:
        response = page.poll()
    assert (response.status_code, response.content) == (304, b"")
    assert len(queries) <= 2, [query["sql"] for query in queries]


def test_what_others_decide_arrives_with_its_blocks_and_in_words(client_of, bob, carol, repost, claim):
    page = Page(client_of(bob), repost, claim)
    decide(carol, claim, "disputed", "wrong", over=True)
    html = unescape(page.poll().content.decode())
    assert 'data-verdict="disputed"' in html
    assert 'id="article-state" hx-swap-oob="true">in review<' in html
    assert all(f'id="block-{mention.block_id}"' in html for mention in claim.mentions.all())
    assert "Meanwhile carol decided: disputed, wrong." in html
    assert 'id="claim-panel"' not in html
    assert page.poll().status_code == 304


def test_news_about_another_claim_leave_the_claim_in_hand_alone(client_of, bob, carol, repost, claim):
    page = Page(client_of(bob), repost, claim)
    decide(carol, repost.claims.exclude(pk=claim.pk).first())
    assert "Meanwhile" not in page.poll().content.decode()


def test_who_comes_and_goes_is_told(client_of, bob, carol, repost, claim):
    page = Page(client_of(bob), repost, claim)
    other = repost.claims.in_scope().exclude(pk=claim.pk).first()
    Page(client_of(carol), repost, other)
    assert f"carol on {other.label}" in page.poll().content.decode()
    with time_machine.travel(timezone.now() + timedelta(minutes=3)):
        assert "carol" not in page.poll().content.decode()


def test_a_page_that_is_open_keeps_its_claim(client_of, bob, repost, claim):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        page = Page(client_of(bob), repost, claim)
        for _ in range(6):
            clock.shift(timedelta(seconds=40))
            assert page.poll().status_code in {200, 304}
        assert Lease.objects.running().get().claim == claim


def test_whose_the_claim_is_arrives_on_the_page_that_lost_it(client_of, bob, carol, repost, claim):
    page = Page(client_of(bob), repost, claim)
    response = client_of(carol).post(f"/claims/{claim.pk}/take/")
    assert response.status_code == 303
    html = unescape(page.poll().content.decode())
    assert "<strong>carol</strong> has this claim in hand" in html
    assert "Meanwhile carol took over" in html
    assert Event.objects.get(action="take_over").actor == carol


def test_what_somebody_has_in_hand_is_answered_with_who_and_until_and_saved_at_the_second_press(
    client_of, bob, carol, repost, claim
):
    Page(client_of(bob), repost, claim)
    sent = {"seen": 1, "decision": "disputed:wrong", "note": "Mine."}
    for headers in ({}, HTMX):
        answer = client_of(carol).post(f"/claims/{claim.pk}/verdict/", sent, headers=headers)
        html = unescape(answer.content.decode())
        assert answer.status_code == 409
        assert "bob has this claim in hand until" in html
        assert "Mine." in html
        assert 'name="over" value="1"' in html
    client_of(carol).post(f"/claims/{claim.pk}/verdict/", {**sent, "over": "1"})
    claim.refresh_from_db()
    assert claim.verdict.reviewer == carol


def test_the_article_opens_at_a_claim_that_nobody_is_on(client_of, bob, carol, repost, claim):
    assert Page(client_of(bob), repost).claim_id == claim.pk
    assert Page(client_of(carol), repost).claim_id != claim.pk


def test_whoever_was_signed_out_or_taken_off_learns_nothing(client_of, bob, repost):
    page = Page(client_of(bob), repost)
    bob.is_active = False
    bob.save()
    assert page.poll().status_code == 401
    page.client.logout()
    assert page.poll().status_code == 401


@pytest.mark.parametrize("known", ['"nonsense"', None])
def test_a_page_that_knows_nothing_gets_everything(client_of, bob, repost, known):
    headers = {**HTMX, **({"If-None-Match": known} if known else {})}
    response = client_of(bob).get(f"/articles/{repost.pk}/progress/", headers=headers)
    assert 'id="progress"' in response.content.decode()


def test_a_post_after_the_session_ended_leads_to_sign_in_and_back_to_the_page(client, claim):
    sent = {"seen": 1, "decision": "supported"}
    here = f"/articles/{claim.article_id}/?claim={claim.pk}"
    htmx = client.post(
        f"/claims/{claim.pk}/verdict/", sent, headers={**HTMX, "HX-Current-URL": f"http://testserver{here}"}
    )
    assert htmx.status_code == 401
    assert htmx.headers["HX-Redirect"] == f"/login/?next=/articles/{claim.article_id}/%3Fclaim%3D{claim.pk}"
    plain = client.post(f"/claims/{claim.pk}/verdict/", sent, headers={"Referer": f"http://testserver{here}"})
    assert (plain.status_code, plain.context["next"]) == (401, here)
    elsewhere = client.post(
        f"/claims/{claim.pk}/verdict/", sent, headers={"Referer": "https://evil.example/x"}
    )
    assert elsewhere.context["next"] == "/"
