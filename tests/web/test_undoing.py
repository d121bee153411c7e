from __future__ import annotations

from html import unescape

from claims.actions.articles import describe_article
from claims.actions.flags import dismiss_flag
from claims.actions.verdicts import give_verdict
from claims.models import Event
from tests.web.test_decisions import HTMX, post


def undo(client, article, event, **data):
    return client.post(f"/articles/{article.pk}/undo/", {"event": event.pk, **data}, headers=HTMX)


def test_the_page_offers_to_undo_what_one_did_last_and_only_ones_own(client_of, bob, carol, repost, claim):
    other = repost.claims.in_scope().exclude(pk=claim.pk).first()
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    give_verdict(actor=carol, claim_id=other.pk, seen=1, value="supported")
    page = client_of(bob).get(repost.get_absolute_url())
    assert page.context["progress"].undoable.claim_id == claim.pk


def test_an_undone_decision_is_taken_in_hand_again_as_it_was(client_of, bob, repost, claim):
    page = client_of(bob)
    post(page, claim, "verdict", {"decision": "supported"})
    response = undo(page, repost, Event.objects.filter(claim=claim).latest("pk"))
    assert response.status_code == 200
    assert response.context["hand"].claim.pk == claim.pk
    assert f"Undone on {claim.label}: decided." in response.text
    claim.refresh_from_db()
    assert claim.verdict is None
    assert response.context["progress"].undoable is None


def test_an_undone_addition_leads_on_to_the_next_claim(client_of, bob, repost):
    page = client_of(bob)
    start = repost.current.text.index("Discover what")
    words = {"version": repost.current_id, "start": start, "end": start + 13, "quote": "Discover what"}
    added = page.post(f"/articles/{repost.pk}/claims/", words, headers=HTMX).context["hand"].claim
    response = undo(page, repost, Event.objects.get(claim=added))
    assert response.context["hand"].claim.pk != added.pk


def test_an_undone_dismissal_leaves_the_claim_in_hand_where_it_is(client_of, bob, repost, claim):
    flag = repost.current.flags.first()
    dismiss_flag(actor=bob, flag_id=flag.pk, seen=flag.revision, reason="known")
    response = undo(client_of(bob), repost, Event.objects.get(flag=flag), claim=claim.pk)
    assert response.context["hand"].claim.pk == claim.pk
    assert f'id="flag-{flag.pk}"' in response.content.decode()
    flag.refresh_from_db()
    assert flag.state == "open"


def test_what_was_done_to_the_article_itself_is_named_and_undone(client_of, alice, repost):
    describe_article(actor=alice, article_id=repost.pk, seen=repost.revision, fields={"outlet": "The Tide"})
    page = client_of(alice).get(repost.get_absolute_url())
    assert "Undo article edit" in " ".join(page.text.split())
    response = undo(client_of(alice), repost, page.context["progress"].undoable)
    assert "Undone: edited what is known of the article." in response.text
    repost.refresh_from_db()
    assert repost.outlet != "The Tide"


def test_what_was_changed_since_is_not_undone(client_of, bob, carol, repost, claim):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    event = Event.objects.get(claim=claim)
    give_verdict(actor=carol, claim_id=claim.pk, seen=2, value="disputed", reason="wrong")
    response = undo(client_of(bob), repost, event, claim=claim.pk)
    assert response.status_code == 409
    claim.refresh_from_db()
    assert claim.verdict.reviewer == carol


def test_what_was_undone_already_is_refused_in_words(client_of, bob, repost, claim):
    page = client_of(bob)
    post(page, claim, "verdict", {"decision": "supported"})
    event = Event.objects.filter(claim=claim).latest("pk")
    undo(page, repost, event, claim=claim.pk)
    response = undo(page, repost, event, claim=claim.pk)
    assert response.status_code == 422
    assert "undone already" in unescape(response.content.decode())


def test_an_event_of_another_article_is_not_found(client_of, bob, repost, claim):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    event = Event.objects.get(claim=claim)
    assert client_of(bob).post("/articles/999999/undo/", {"event": event.pk}).status_code == 404
