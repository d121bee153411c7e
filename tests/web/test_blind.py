"""Independent review: until all have decided, no page tells anybody what another said."""

from __future__ import annotations

from html import unescape

import pytest
from django.urls import reverse

from claims.actions.discussion import comment
from claims.actions.evidence import add_evidence, keep_copy
from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Article, Event, Verdict
from claims.reports import FORMATS
from claims.reports.publish import publish
from claims.views.panel import FOLDS
from tests.batches import preview_of

SECRETS = ("NOTE-OF-BOB", "SOURCE-OF-BOB", "REMARK-OF-BOB")
HTMX = {"HX-Request": "true"}


STORY = (
    "Fares rise in Lindvik\n\nFares rose 12% in 2024, the port said. The quay cost £4 million, Ann Lee said."
)


@pytest.fixture
def claim(alice):
    """The first claim of a short article that two reviewers decide: its pages are drawn many times over."""
    article = import_article(actor=alice, source=STORY)
    Article.objects.update(reviewers_needed=2)
    return article.claims.in_scope().order_by("position").first()


@pytest.fixture
def spoken(claim, bob):
    """Bob has decided one claim, with everything that goes with it."""
    source = add_evidence(actor=bob, claim_id=claim.pk, title="SOURCE-OF-BOB", stance="refutes")
    keep_copy(actor=bob, evidence_id=source.pk, url="https://port.example/", text="SOURCE-OF-BOB, kept")
    comment(actor=bob, claim_id=claim.pk, body="REMARK-OF-BOB")
    give_verdict(
        actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="misleading", note="NOTE-OF-BOB"
    )
    claim.refresh_from_db()
    return claim


def pages(claim, alice):
    article = claim.article_id
    return [
        reverse("desk"),
        reverse("articles"),
        f"/articles/{article}/?claim={claim.pk}",
        f"/articles/{article}/progress/?since=0&claim={claim.pk}",
        reverse("report", args=[article]),
        *(
            reverse("report_download", args=[article, name])
            for name in sorted(FORMATS.keys() - {"pdf", "xlsx"})
        ),
        publish(actor=alice, article_id=article).links.get().get_absolute_url(),
        reverse("export"),
        "/export/claims.csv",
        "/export/claims.jsonl",
        "/claims/?q=SOURCE",
        "/claims/?q=remark",
        "/claims/?q=note",
        *(reverse("claim_fold", args=[claim.pk, fold]) for fold in FOLDS),
        reverse("evidence_copy", args=[claim.evidence.get().pk]),
        reverse("evidence_copy_download", args=[claim.evidence.get().pk]),
        preview_of(alice, "set_verdict", [claim.pk]).get_absolute_url(),
        "/claims/?state=",
        "/claims/?verdict=disputed",
        f"/activity/?claim={claim.pk}",
        "/activity/?action=give_verdict",
        reverse("adjudication"),
        reverse("agreement"),
        *(f"/admin/claims/{noun}/" for noun in ("verdict", "evidence", "comment", "event", "claim")),
        f"/admin/claims/claim/{claim.pk}/change/",
        f"/admin/claims/verdict/{Verdict.objects.get().pk}/change/",
        f"/admin/claims/event/{Event.objects.get(action='give_verdict').pk}/change/",
    ]


def read(client, address):
    response = client.get(address, headers=HTMX if "progress" in address or "/fold/" in address else {})
    body = b"".join(response) if response.streaming else response.content
    return unescape(body.decode())


@pytest.mark.parametrize("reader", ["carol", "alice", "ada", "victor"])
def test_no_page_gives_the_first_reviewers_word_away(spoken, client_of, request, alice, reader):
    client, leaks = client_of(request.getfixturevalue(reader)), {}
    for address in pages(spoken, alice):
        html = read(client, address)
        leaks[address] = [
            secret for secret in (*SECRETS, "misleading.", "disputed, misleading") if secret in html
        ]
    assert not any(leaks.values()), leaks


def test_the_page_shows_the_reader_their_own_word_and_that_it_waits(spoken, client_of, bob):
    html = read(client_of(bob), f"/articles/{spoken.article_id}/?claim={spoken.pk}&open=history")
    assert all(secret in html for secret in SECRETS)
    assert "others still have to" in html
    assert f'data-claims="{spoken.pk}" data-verdict="disputed"' in html


def test_what_the_second_reader_is_sent_is_as_if_nobody_had_decided(spoken, client_of, carol):
    html = read(client_of(carol), f"/articles/{spoken.article_id}/?claim={spoken.pk}")
    assert f'data-claims="{spoken.pk}" data-verdict="undecided"' in html
    assert '0<span class="progress-word"> disputed' in html


def test_when_both_have_decided_everything_is_open(spoken, client_of, carol):
    sent = {"seen": 1, "decision": "supported", "note": "NOTE-OF-CAROL"}
    response = client_of(carol).post(f"/claims/{spoken.pk}/verdict/", sent)
    assert response.status_code == 303
    html = read(client_of(carol), f"/articles/{spoken.article_id}/?claim={spoken.pk}")
    assert all(secret in html for secret in SECRETS[1:])
    both = read(client_of(carol), reverse("adjudication"))
    assert "NOTE-OF-BOB" in both
    assert "NOTE-OF-CAROL" in both
    told = read(client_of(carol), f"/activity/?claim={spoken.pk}&action=give_verdict")
    assert "supported" in told
    assert "disputed, misleading" in told


def test_what_one_has_decided_is_not_asked_again(spoken, client_of, bob):
    response = client_of(bob).get("/claims/next/")
    assert f"claim={spoken.pk}#" not in response.url
    page = client_of(bob).get(f"/articles/{spoken.article_id}/")
    assert page.context["in_hand_id"] != spoken.pk
