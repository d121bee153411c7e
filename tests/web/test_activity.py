from __future__ import annotations

import pytest
from django.urls import reverse

from claims.actions.bulk.running import undo_batch
from claims.actions.discussion import assign, comment
from claims.actions.editing import edit_claim
from claims.actions.flags import resolve_flag
from claims.actions.importing import import_article
from claims.actions.undo import undo_event
from claims.actions.verdicts import give_verdict, withdraw_verdict
from claims.models import Event
from tests.batches import bulk

HTMX = {"HX-Request": "true"}


def lines(page):
    """Who did what, and the particulars, as the log tells them."""
    table = page.context["table"]
    told = [table.line(row.record) for row in table.page.object_list]
    return [(str(line.event.actor), line.event.get_action_display(), line.details) for line in told]


def undo_url(event):
    return reverse("event_undo", args=[event.pk])


def test_the_log_tells_what_happened_newest_first(claim, alice, bob, victor, client_of):
    was = claim.text
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="wrong")
    withdraw_verdict(actor=bob, claim_id=claim.pk, seen=2)
    assign(actor=alice, claim_id=claim.pk, seen=3, assignee=bob)
    edit_claim(actor=alice, claim_id=claim.pk, seen=4, text="The port is quiet.")
    comment(actor=bob, claim_id=claim.pk, body="Is it?")
    flag = claim.article.current.flags.first()
    resolve_flag(actor=bob, flag_id=flag.pk, seen=1, state="fixed", reason="Cut.")
    undo_event(actor=bob, event_id=Event.objects.first().pk)
    assert lines(client_of(victor).get("/activity/")) == [
        ("bob", "undid", "“resolved a flag”; now open"),
        ("bob", "resolved a flag", "fixed, Cut."),
        ("bob", "commented", ""),
        ("alice", "edited a claim", f"text “{was}” → “The port is quiet.”"),
        ("alice", "assigned a claim", "to bob"),
        ("bob", "withdrew a verdict", "disputed, wrong; now undecided"),
        ("bob", "decided", "disputed, wrong"),
        ("alice", "imported the article", f"{claim.article.claims.count()} claims"),
    ]


def test_each_line_leads_to_what_it_is_about(claim, bob, victor, client_of):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    flag = claim.article.current.flags.first()
    resolve_flag(actor=bob, flag_id=flag.pk, seen=1, state="fixed")
    page = client_of(victor).get("/activity/").text
    assert f'href="{claim.get_absolute_url()}"' in page
    assert f'href="{flag.get_absolute_url()}"' in page


def test_the_log_can_be_narrowed_by_person_action_article_and_claim(claim, alice, bob, victor, client_of):
    other = import_article(
        actor=alice, source="The city bought 40 trams in 2024, the mayor of Vessen said.\n"
    )
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    comment(actor=alice, claim_id=claim.pk, body="Good.")
    client = client_of(victor)

    def actions(query):
        return [action for _, action, _ in lines(client.get(f"/activity/?{query}"))]

    assert actions(f"person={bob.pk}") == ["decided"]
    assert actions("action=comment") == ["commented"]
    assert actions(f"article={other.pk}") == ["imported the article"]
    assert actions(f"claim={claim.pk}") == ["commented", "decided"]
    assert actions(f"claim={claim.pk}&person={alice.pk}") == ["commented"]


def test_a_batch_is_one_line_that_leads_to_its_events(repost, alice, bob, client_of):
    claims = list(repost.claims.in_scope()[:5])
    give_verdict(actor=bob, claim_id=claims[0].pk, seen=1, value="supported")
    batch = bulk(alice, "set_verdict", [claim.pk for claim in claims], value="unverified", reason="opinion")
    client = client_of(alice)
    page = client.get("/activity/")
    assert [action for _, action, _ in lines(page)] == ["decided", "decided", "imported the article"]
    assert "4 rows in batch" in page.text
    assert "1 skipped: decided by another reviewer" in page.text
    assert len(lines(client.get(f"/activity/?batch={batch.pk}"))) == 4


def test_a_batch_shows_in_the_log_of_each_article_it_touched(repost, alice, client_of):
    other = import_article(
        actor=alice, source="The city bought 40 trams in 2024, the mayor of Vessen said.\n"
    )
    ids = [article.claims.in_scope().first().pk for article in (repost, other)]
    bulk(alice, "set_verdict", ids, value="supported")
    client = client_of(alice)
    for article in (repost, other):
        told = [action for _, action, _ in lines(client.get(f"/activity/?article={article.pk}"))]
        assert told == ["decided", "imported the article"]


def test_undo_is_offered_to_who_did_it_and_to_editors(claim, alice, bob, carol, victor, client_of):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    url = undo_url(Event.objects.first())
    offered = [url in client_of(person).get("/activity/").text for person in (bob, alice, carol, victor)]
    assert offered == [True, True, False, False]


def test_undoing_an_event_takes_it_back_and_returns_to_the_log(claim, bob, client_of):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    event = Event.objects.first()
    client = client_of(bob)
    response = client.post(f"{undo_url(event)}?person={bob.pk}")
    assert (response.status_code, response.url) == (303, f"/activity/?person={bob.pk}")
    claim.refresh_from_db()
    assert claim.verdict is None
    page = client.get(response.url)
    assert "Undone: decided." in page.text
    assert undo_url(event) not in page.text


def test_htmx_gets_the_log_with_the_message_after_an_undo(claim, bob, client_of):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    page = client_of(bob).post(undo_url(Event.objects.first()), headers=HTMX, follow=True)
    assert "<html" not in page.text
    assert 'hx-swap-oob="true"' in page.text
    assert "Undone: decided." in page.text


def test_what_was_changed_since_is_a_conflict_and_stays(claim, bob, carol, client_of):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    event = Event.objects.first()
    give_verdict(actor=carol, claim_id=claim.pk, seen=2, value="disputed", reason="wrong")
    page = client_of(bob).post(undo_url(event))
    assert page.status_code == 409
    assert f"{claim.label} is disputed now. Nothing was undone." in page.text
    claim.refresh_from_db()
    assert claim.verdict.value == "disputed"


def test_what_was_undone_already_is_refused(claim, bob, client_of):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    event = Event.objects.first()
    undo_event(actor=bob, event_id=event.pk)
    page = client_of(bob).post(undo_url(event), headers=HTMX)
    assert page.status_code == 422
    assert "This was undone already." in page.text
    assert "<html" not in page.text


def test_links_of_a_refusal_lead_back_to_the_log(claim, bob, client_of):
    page = client_of(bob).post(undo_url(Event.objects.get(action="import_article")))
    assert page.status_code == 422
    assert 'action="/activity/"' in page.text
    assert "can&#x27;t be undone" in page.text


def test_a_reviewer_cannot_undo_what_another_did(claim, bob, carol, client_of):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    event = Event.objects.first()
    assert client_of(carol).post(undo_url(event)).status_code == 403
    assert not Event.objects.filter(undoes=event).exists()


@pytest.mark.parametrize("name", ["event_undo", "batch_undo"])
def test_what_never_happened_is_not_found(name, alice, client_of):
    assert client_of(alice).post(reverse(name, args=[404])).status_code == 404


def test_undoing_a_batch_says_what_had_changed_since(repost, alice, bob, client_of):
    first, second = repost.claims.in_scope()[:2]
    batch = bulk(alice, "assign", [first.pk, second.pk], assignees=[bob.pk])
    give_verdict(actor=bob, claim_id=first.pk, seen=2, value="supported")
    client = client_of(alice)
    page = client.post(reverse("batch_undo", args=[batch.pk]), follow=True)
    assert page.redirect_chain[0][1] == 303
    assert "Undone: 1 row of batch" in page.text
    assert "1 had been changed since" in page.text
    second.refresh_from_db()
    assert second.assignee is None
    assert client.post(reverse("batch_undo", args=[batch.pk])).status_code == 422


def test_a_batch_can_be_undone_by_editors_once(repost, alice, bob, client_of):
    batch = bulk(alice, "assign", [repost.claims.first().pk], assignees=[bob.pk])
    url = reverse("batch_undo", args=[batch.pk])
    assert url in client_of(alice).get("/activity/").text
    assert url not in client_of(bob).get("/activity/").text
    undo_batch(actor=alice, batch_id=batch.pk)
    assert url not in client_of(alice).get("/activity/").text


def test_the_log_costs_the_same_however_much_happened(repost, alice, bob, client_of, query_count):
    client = client_of(bob)
    with query_count("activity"):
        client.get("/activity/")
    for claim in repost.claims.in_scope()[:6]:
        give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    bulk(alice, "assign", [claim.pk for claim in repost.claims.all()], assignees=[bob.pk])
    with query_count("activity"):
        client.get("/activity/")
