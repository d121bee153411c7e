from __future__ import annotations

import hashlib
import json

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from claims.actions.editing import remove_claim
from claims.actions.errors import Refused
from claims.actions.publishing import revoke_link
from claims.actions.undo import undo_event
from claims.actions.verdicts import give_verdict, withdraw_verdict
from claims.models import Action, Event, HistoryIsFixed, PublishedReport
from claims.reports.publish import publish
from claims.states import ArticleState
from claims.verification import faults, parse
from tests.batches import bulk


@pytest.fixture
def report(repost, claim, alice, bob):
    """Issue 1, in which the first claim is supported."""
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported", note="Seen in the minutes.")
    return publish(actor=alice, article_id=repost.pk)


@pytest.fixture
def reader():
    """Somebody without an account."""

    def read(link, name="published"):
        return Client().get(reverse(name, args=[link.token]))

    return read


def change(claim, bob):
    claim.refresh_from_db()
    give_verdict(
        actor=bob,
        claim_id=claim.pk,
        seen=claim.revision,
        value="disputed",
        reason="wrong",
        note="Looked again.",
    )


def test_a_reader_without_an_account_reads_it_by_its_link(report, reader):
    response = reader(report.links.get())
    page = response.content.decode()
    assert response.status_code == 200
    for expected in ("issue 1", report.sha256, "Seen in the minutes.", report.article.title):
        assert expected in page
    assert "Changed since" not in page
    assert response.headers["Cache-Control"] == "private, no-store"


def test_its_json_is_what_was_hashed_and_checks_out(report, reader):
    raw = reader(report.links.get(), "published_document").content
    assert hashlib.sha256(raw).hexdigest() == report.sha256
    assert list(faults(parse(raw), article=report.version.text)) == []


@pytest.mark.parametrize("token", ["1", "1:x", ":", "9999", "a b"])
def test_a_link_that_was_not_made_here_leads_nowhere(report, token):
    assert Client().get(reverse("published", args=[token])).status_code == 404
    forged = f"{report.links.get().pk + 1}:{report.links.get().token.split(':')[1]}"
    assert Client().get(reverse("published", args=[forged])).status_code == 404


def test_a_revoked_link_says_so_and_shows_nothing(report, reader, alice, client_of):
    link = report.links.get()
    client_of(alice).post(reverse("report_share", args=[report.pk]))
    other = report.links.exclude(pk=link.pk).get()
    client_of(alice).post(reverse("link_revoke", args=[link.pk]))
    link.refresh_from_db()
    for name in ("published", "published_document"):
        response = reader(link, name)
        assert response.status_code == 410
        assert "revoked" in response.content.decode()
        assert "Seen in the minutes." not in response.content.decode()
    assert reader(other).status_code == 200
    with pytest.raises(Refused, match="already"):
        revoke_link(actor=alice, link_id=link.pk)
    assert Event.objects.filter(action=Action.REVOKE_LINK, actor=alice).count() == 1


def test_what_is_published_never_changes(report, claim, bob, reader):
    before = report.document
    change(claim, bob)
    report.refresh_from_db()
    assert report.document == before
    page = reader(report.links.get()).content.decode()
    assert "Seen in the minutes." in page
    assert "Looked again." not in page
    with pytest.raises(HistoryIsFixed):
        report.save()
    with pytest.raises(HistoryIsFixed):
        PublishedReport.objects.filter(pk=report.pk).update(document="")


def test_a_verdict_that_changes_afterwards_makes_a_dated_correction(report, claim, bob, reader):
    change(claim, bob)
    when = Event.objects.filter(claim=claim).latest("pk").at
    page = reader(report.links.get()).content.decode()
    assert "was supported, is now disputed: wrong" in page
    assert when.isoformat()[:19] in page


def test_a_change_there_and_back_leaves_both_corrections(report, claim, bob, reader):
    change(claim, bob)
    claim.refresh_from_db()
    withdraw_verdict(actor=bob, claim_id=claim.pk, seen=claim.revision)
    page = reader(report.links.get()).content.decode()
    assert "was supported, is now disputed: wrong" in page
    assert "was disputed: wrong, is now undecided" in page


def test_publishing_again_makes_a_new_issue_that_owns_up_and_the_old_one_points_to_it(
    report, claim, alice, bob, reader
):
    with pytest.raises(Refused, match="Nothing has changed since issue 1"):
        publish(actor=alice, article_id=report.article_id)
    change(claim, bob)
    second = publish(actor=alice, article_id=report.article_id)
    assert second.issue == 2
    [told] = json.loads(second.document)["corrections"]
    assert (told["claim"], told["was"], told["now"]) == (claim.label, "supported", "disputed: wrong")
    old, new = reader(report.links.get()).content.decode(), reader(second.links.get()).content.decode()
    assert "not the newest issue" in old
    assert second.links.get().get_absolute_url() in old
    assert "not the newest issue" not in new
    assert "was supported, then disputed: wrong" in new


def test_a_complete_article_is_reported_and_then_changed(repost, claim, alice, bob):
    for one in repost.claims.in_scope():
        give_verdict(actor=bob, claim_id=one.pk, seen=1, value="supported")
    publish(actor=alice, article_id=repost.pk)
    repost.refresh_from_db()
    assert repost.state == ArticleState.REPORTED
    change(claim, bob)
    repost.refresh_from_db()
    assert repost.state == ArticleState.CHANGED
    publish(actor=alice, article_id=repost.pk)
    repost.refresh_from_db()
    assert repost.state == ArticleState.REPORTED


def test_publishing_is_for_editors_and_on_record(repost, bob, alice, client_of):
    with pytest.raises(PermissionDenied):
        publish(actor=bob, article_id=repost.pk)
    client = client_of(alice)
    client.post(reverse("report_publish", args=[repost.pk]))
    event = Event.objects.get(action=Action.PUBLISH_REPORT)
    assert (event.actor, event.article, event.after["issue"]) == (alice, repost, 1)
    page = client.get(reverse("report", args=[repost.pk])).content.decode()
    assert PublishedReport.objects.get().sha256 in page
    assert "Publish a new issue" in page
    assert client.post(reverse("report_publish", args=[4711])).status_code == 404


def test_the_button_says_how_much_of_the_report_is_missing(repost, claim, alice, client_of):
    def button():
        page = client_of(alice).get(reverse("report", args=[repost.pk])).text
        return page.partition('class="button">Publish ')[2].partition("<")[0]

    total = repost.claims.in_scope().count()
    assert button() == f"the report unfinished: {total} of {total} claims undecided"
    ids = list(repost.claims.in_scope().values_list("pk", flat=True))
    bulk(alice, "set_verdict", ids, value="supported")
    assert button() == "the report"


def test_markup_in_an_article_stays_text_in_what_is_published(alice, reader):
    from claims.actions.importing import import_article

    source = "A <b>title</b>\n\nThe <script>alert(1)</script> bridge cost £2 million, the council said in May 2024.\n"
    article = import_article(actor=alice, source=source, format="text")
    page = reader(publish(actor=alice, article_id=article.pk).links.get()).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_claim_review_names_where_the_report_is_published(report, claim, alice, client_of):
    client = client_of(alice)
    raw = b"".join(
        client.get(reverse("report_download", args=[report.article_id, "claimreview"])).streaming_content
    )
    [review] = json.loads(raw)["@graph"]
    assert review["url"] == f"http://testserver{report.links.get().get_absolute_url()}#{claim.label}"
    page = client.get(reverse("report", args=[report.article_id])).content.decode()
    assert "What ClaimReview lacks for 1 claim" in page
    assert "publish the report" not in page


def test_a_claim_that_is_taken_out_afterwards_keeps_its_corrections_and_is_one(
    report, claim, alice, bob, reader
):
    change(claim, bob)
    claim.refresh_from_db()
    remove_claim(actor=alice, claim_id=claim.pk, seen=claim.revision)
    page = reader(report.links.get()).text
    assert "was supported, is now disputed: wrong" in page
    assert "was disputed: wrong, is now taken out" in page
    undo_event(actor=alice, event_id=Event.objects.get(action=Action.REMOVE_CLAIM).pk)
    assert "was taken out, is now disputed: wrong" in reader(report.links.get()).text
