from __future__ import annotations

from html import unescape

import pytest
from django.test import Client

from claims.actions.verdicts import give_verdict
from claims.models import Comment, Event, Evidence, Verdict

HTMX = {"HX-Request": "true"}


def post(client, claim, verb, data=None, *, seen=None, headers=None):
    """Post to one of the claim's addresses what its form would, with the revision that is shown."""
    claim.refresh_from_db()
    sent = {"seen": claim.revision if seen is None else seen, **(data or {})}
    return client.post(f"/claims/{claim.pk}/{verb}/", sent, headers=headers or {})


def words(response):
    return unescape(response.content.decode())


def test_a_decision_is_stored_and_leads_on_to_the_next_undecided_claim(client_of, bob, repost, claim):
    response = post(
        client_of(bob), claim, "verdict", {"decision": "disputed:wrong", "note": "See the ledger."}
    )
    following = repost.claims.in_scope().undecided().order_by("position").first()
    assert response.status_code == 303
    assert response.url == f"/articles/{repost.pk}/?claim={following.pk}#claim-panel"
    verdict = Verdict.objects.get(claim=claim)
    assert (verdict.value, verdict.reason, verdict.note) == ("disputed", "wrong", "See the ledger.")


def test_htmx_gets_the_next_claim_the_progress_and_how_the_decided_one_is_stored(
    client_of, bob, repost, claim
):
    response = post(client_of(bob), claim, "verdict", {"decision": "supported"}, headers=HTMX)
    html = response.content.decode()
    assert response.context["hand"].claim.pk != claim.pk
    assert 'id="progress"' in html
    assert '<span id="article-state" hx-swap-oob="true">in review</span>' in html
    assert '1<span class="progress-word"> supported' in html
    assert f'data-decided="{claim.pk}" data-decided-label="{claim.label}" data-decided-as="supported"' in html
    assert 'class="block"' not in html


def test_the_last_claim_of_all_says_that_everything_is_decided(client_of, bob, repost, claim):
    for other in repost.claims.in_scope().exclude(pk=claim.pk):
        give_verdict(actor=bob, claim_id=other.pk, seen=other.revision, value="supported")
    response = post(client_of(bob), claim, "verdict", {"decision": "supported"}, headers=HTMX)
    assert response.context["hand"].claim.pk == claim.pk
    assert "every claim is decided" in words(response)


@pytest.mark.parametrize(
    "decision", ["", "disputed", "disputed:opinion", "unverified:wrong", "withdrawn", "true"]
)
def test_a_verdict_without_a_fitting_reason_is_refused_and_the_note_kept(client_of, bob, claim, decision):
    data = {"decision": decision, "note": "half a sentence"}
    for headers in ({}, HTMX):
        response = post(client_of(bob), claim, "verdict", data, headers=headers)
        assert response.status_code == 422
        assert "half a sentence" in words(response)
    assert not Verdict.objects.exists()


def test_a_stale_decision_shows_both_states_and_loses_nothing(client_of, bob, carol, claim):
    give_verdict(
        actor=carol, claim_id=claim.pk, seen=claim.revision, value="supported", note="Carol checked."
    )
    for headers in ({}, HTMX):
        data = {"decision": "disputed:outdated", "note": "Bob's words"}
        response = post(client_of(bob), claim, "verdict", data, seen=1, headers=headers)
        html = words(response)
        assert response.status_code == 409
        assert "Carol checked." in html
        assert html.count("Bob's words") >= 2
        assert 'value="disputed:outdated">Save mine over it' in html
    assert Verdict.objects.get().reviewer == carol


def test_saving_over_it_takes_the_revision_that_the_conflict_showed(client_of, bob, carol, claim):
    give_verdict(actor=carol, claim_id=claim.pk, seen=claim.revision, value="supported")
    page = client_of(bob)
    conflict = post(page, claim, "verdict", {"decision": "disputed:wrong"}, seen=1)
    shown = conflict.context["hand"].claim.revision
    assert f'name="seen" value="{shown}"' in conflict.content.decode()
    assert post(page, claim, "verdict", {"decision": "disputed:wrong"}, seen=shown).status_code == 303


def test_a_post_without_the_revision_that_was_seen_changes_nothing(client_of, bob, claim):
    response = client_of(bob).post(f"/claims/{claim.pk}/verdict/", {"decision": "supported"})
    assert response.status_code == 422
    assert not Verdict.objects.exists()


def test_a_verdict_is_withdrawn(client_of, bob, claim):
    page = client_of(bob)
    post(page, claim, "verdict", {"decision": "supported"})
    assert post(page, claim, "withdraw").status_code == 303
    claim.refresh_from_db()
    assert claim.verdict is None


def test_withdrawing_what_one_never_gave_is_refused_in_words(client_of, bob, claim):
    response = post(client_of(bob), claim, "withdraw", headers=HTMX)
    assert response.status_code == 422
    assert "no verdict on this claim to withdraw" in words(response)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"url": "javascript:alert(1)"}, "Enter a valid URL"),
        ({"url": "https://x.example", "published": "yesterday"}, "Enter a valid date"),
        ({"note": "no source"}, "Name the source"),
        ({"title": "A ledger", "stance": "likes"}, "Select a valid choice"),
    ],
)
def test_evidence_that_makes_no_sense_comes_back_with_what_was_typed(client_of, bob, claim, data, sentence):
    response = post(client_of(bob), claim, "evidence", {"stance": "supports", **data}, headers=HTMX)
    html = words(response)
    assert response.status_code == 422
    assert sentence in html
    assert all(value in html for value in data.values())
    assert not Evidence.objects.exists()


def test_unknown_evidence_is_not_found(client_of, bob, claim):
    assert client_of(bob).post("/evidence/999999/remove/").status_code == 404


def test_a_comment_is_added_and_an_empty_one_refused(client_of, bob, claim):
    page = client_of(bob)
    assert post(page, claim, "comment", {"body": "Who counted?"}).status_code == 303
    assert post(page, claim, "comment", {"body": "  "}).status_code == 422
    assert Comment.objects.get().body == "Who counted?"


def test_a_claim_is_assigned_to_a_reviewer_and_taken_off_again(client_of, alice, bob, claim):
    page = client_of(alice)
    post(page, claim, "assign", {"assignee": bob.pk})
    claim.refresh_from_db()
    assert claim.assignee == bob
    post(page, claim, "assign", {"assignee": ""})
    claim.refresh_from_db()
    assert claim.assignee is None


def test_a_claim_is_not_assigned_to_somebody_who_cannot_decide_it(client_of, alice, victor, claim):
    response = post(client_of(alice), claim, "assign", {"assignee": victor.pk}, headers=HTMX)
    assert response.status_code == 422
    assert "choose a reviewer" in words(response)


def test_a_viewer_may_not_decide_and_is_told_why(client_of, victor, claim):
    response = post(client_of(victor), claim, "verdict", {"decision": "supported"})
    assert response.status_code == 403
    assert "This takes the role of reviewer or above." in words(response)
    assert not Event.objects.filter(actor=victor).exists()


def test_a_claim_that_is_not_there_is_not_found(client_of, bob):
    assert client_of(bob).post("/claims/999999/verdict/", {"decision": "supported"}).status_code == 404


def test_a_form_from_another_site_is_refused(bob, claim):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(bob)
    response = strict.post(f"/claims/{claim.pk}/verdict/", {"decision": "supported", "seen": 1})
    assert response.status_code == 403
    assert not Verdict.objects.exists()


def test_a_decision_takes_the_same_number_of_queries_however_many_claims_there_are(
    client_of, bob, claim, query_count
):
    page = client_of(bob)
    with query_count("claim_decide"):
        post(page, claim, "verdict", {"decision": "supported"}, headers=HTMX)
