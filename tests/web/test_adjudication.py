from __future__ import annotations

from html import unescape

import pytest

from claims.actions.evidence import add_evidence
from claims.actions.verdicts import give_verdict


def words(response):
    return unescape(response.content.decode())


@pytest.fixture
def disagreed(reviewed_twice, claim, bob, carol):
    add_evidence(actor=carol, claim_id=claim.pk, title="The harbour log")
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported", note="Bob read it.")
    give_verdict(
        actor=carol, claim_id=claim.pk, seen=1, value="disputed", reason="wrong", note="Carol counted."
    )
    claim.refresh_from_db()
    return claim


def test_both_verdicts_stand_side_by_side_with_notes_and_evidence(disagreed, client_of, alice):
    html = words(client_of(alice).get("/adjudication/"))
    for part in ("Bob read it.", "Carol counted.", "The harbour log", "disputed"):
        assert part in html


def test_only_disagreements_are_there(reviewed_twice, claim, client_of, alice, bob, carol):
    for user in (bob, carol):
        give_verdict(actor=user, claim_id=claim.pk, seen=1, value="supported")
    assert "Nothing to settle" in words(client_of(alice).get("/adjudication/"))


def test_an_editor_settles_it(disagreed, client_of, alice):
    sent = {"seen": disagreed.revision, "decision": "disputed:wrong", "note": "The log is plain."}
    assert client_of(alice).post(f"/claims/{disagreed.pk}/adjudicate/", sent).status_code == 303
    disagreed.refresh_from_db()
    assert (disagreed.state, disagreed.verdict.value) == ("adjudicated", "disputed")
    page = words(client_of(alice).get(disagreed.get_absolute_url().split("#")[0]))
    assert "adjudicated" in page
    assert 'id="verdict-form"' not in page


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"decision": "supported", "note": " "}, "Say why"),
        ({"decision": "", "note": "kept"}, "Choose a verdict"),
    ],
)
def test_what_is_refused_keeps_what_was_typed(disagreed, client_of, alice, sent, sentence):
    response = client_of(alice).post(
        f"/claims/{disagreed.pk}/adjudicate/", {"seen": disagreed.revision, **sent}
    )
    assert response.status_code == 422
    assert sentence in words(response)
    assert sent["note"].strip() in words(response)


def test_what_somebody_settled_meanwhile_is_told_with_what_was_typed(disagreed, client_of, alice, ada):
    sent = {"seen": disagreed.revision, "decision": "supported", "note": "Alice's reasons"}
    client_of(ada).post(f"/claims/{disagreed.pk}/adjudicate/", {**sent, "note": "Ada's"})
    response = client_of(alice).post(f"/claims/{disagreed.pk}/adjudicate/", sent)
    assert response.status_code == 409
    assert "Alice's reasons" in words(response)
    assert "it is supported now" in words(response)


def test_one_of_the_two_is_offered_nothing(reviewed_twice, claim, client_of, alice, bob):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    give_verdict(actor=alice, claim_id=claim.pk, seen=1, value="disputed", reason="wrong")
    html = words(client_of(alice).get("/adjudication/"))
    assert "You are one of those who disagree" in html
    assert f"/claims/{claim.pk}/adjudicate/" not in html


def test_sent_back_the_reviewer_reads_why(disagreed, client_of, alice, bob, carol):
    sent = {"seen": disagreed.revision, "reviewer": carol.pk, "note": "Read page three."}
    assert client_of(alice).post(f"/claims/{disagreed.pk}/send-back/", sent).status_code == 303
    address = f"/articles/{disagreed.article_id}/?claim={disagreed.pk}"
    assert "sent this back to you: Read page three." in words(client_of(carol).get(address))
    assert "Read page three." not in words(client_of(bob).get(address))


def test_an_editor_sets_how_many_reviewers_an_article_needs(repost, client_of, alice):
    sent = {"seen": repost.revision, "reviewers_needed": "2"}
    assert client_of(alice).post(f"/articles/{repost.pk}/policy/", sent).status_code == 303
    repost.refresh_from_db()
    assert repost.reviewers_needed == 2
    assert client_of(alice).post(f"/articles/{repost.pk}/policy/", sent).status_code == 409


def test_an_editor_sets_it_for_articles_to_come(client_of, alice):
    assert client_of(alice).post("/adjudication/policy/", {"reviewers_needed": "2"}).status_code == 303
    assert client_of(alice).post("/adjudication/policy/", {"reviewers_needed": "9"}).status_code == 422
