"""Nonsense in an address, and addresses that lead elsewhere."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Event
from tests.web.hostile.sending import ALIVE, CLEAR, FERRY, HUGE, MARKUP, NONSENSE, addresses, encoded, post


def test_no_number_in_an_address_is_too_large(parts, ada, client_of):
    browser = client_of(ada)
    far = {name: 10**30 if isinstance(value, int) else "\x00" for name, value in parts.items()}
    for name, address in addresses(**far).items():
        if address == addresses(**parts)[name]:
            continue
        assert browser.get(address).status_code in {404, 405}, name
        assert post(browser, address, seen="1", decision="supported", body="x", title="x") in {
            404,
            405,
            422,
        }, name


LISTS = {
    "articles": ("q", "state", "outlet"),
    "claims": ("q", "state", "kind", "mine", "flagged", "unsourced", "high", "article"),
    "flags": ("code", "severity", "state", "scope", "article"),
    "activity": ("person", "action", "article", "claim", "batch"),
    "article": ("claim", "flag"),
    "article_progress": ("since", "claim"),
    "login": ("next",),
}


@pytest.mark.parametrize("name", LISTS)
def test_nonsense_in_an_address_is_answered_in_words(name, parts, alice, client_of):
    browser = client_of(alice)
    address = addresses(**parts)[name]
    for field in (*LISTS[name], "page", "sort", "nobody_knows_this"):
        for value in NONSENSE:
            answer = browser.get(f"{address}?{encoded(**{field: value})}")
            assert answer.status_code in CLEAR, (field, value[:20])
            assert not [alive for alive in ALIVE if alive in answer.content.decode()], (field, value[:20])


@pytest.mark.parametrize(
    "sort", ["verdict", "-actor__password", "article__created_by__password", "?", "pk,pk"]
)
def test_a_table_is_sorted_by_its_own_columns_only(sort, repost, alice, client_of):
    browser = client_of(alice)
    plain = browser.get(reverse("claims")).context["table"]
    asked = browser.get(reverse("claims"), {"sort": sort}).context["table"]
    assert [row.record.pk for row in asked.paginated_rows] == [row.record.pk for row in plain.paginated_rows]


@pytest.mark.parametrize("noun", ["article", "claim", "flag", "event", "verdict", "batch"])
def test_nonsense_in_the_admin_s_address_is_answered_in_words(noun, ferry, ada, client_of):
    browser = client_of(ada)
    overview = reverse(f"admin:claims_{noun}_changelist")
    for query in (
        "p=99999",
        f"p={HUGE[:5000]}",
        "o=99.-1.x",
        "q=%00",
        "nope=1",
        "pk__in=1,x",
        "verdict=%00",
        f"e={MARKUP}",
    ):
        assert browser.get(f"{overview}?{query}").status_code in CLEAR, query
    for pk in ("0", str(10**30), "x", "%00"):
        assert browser.get(f"{overview}{pk}/change/").status_code in CLEAR, pk


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "http:///evil.example",
    ],
)
def test_signing_in_leads_to_no_other_site(elsewhere, alice):
    browser = Client()
    answer = browser.post(
        reverse("login"),
        {"username": "alice", "password": "a long enough password", "next": elsewhere},
    )
    assert answer["Location"] == reverse("desk")
    assert "evil" not in Client().get(reverse("admin:login"), {"next": elsewhere})["Location"].split("?")[0]


def test_one_article_s_forms_reach_no_other_article(repost, claim, alice, bob, client_of):
    other = import_article(actor=alice, source=FERRY)
    theirs = other.claims.get()
    browser = client_of(alice)
    give_verdict(actor=alice, claim_id=theirs.pk, seen=1, value="supported")
    event = Event.objects.get(action="give_verdict")
    assert post(browser, reverse("article_undo", args=[repost.pk]), event=str(event.pk)) == 404
    into = f"{theirs.pk}@2"
    assert post(browser, reverse("claim_merge", args=[claim.pk]), seen="1", into=into) == 422
    mention = str(theirs.mentions.get().pk)
    assert post(browser, reverse("claim_split", args=[claim.pk]), seen="1", mentions=mention) == 422
    assert browser.get(reverse("article", args=[repost.pk]), {"claim": theirs.pk}).status_code == 404
    flagged = post(client_of(bob), reverse("event_undo", args=[event.pk]))
    assert flagged in {403, 422}
    theirs.refresh_from_db()
    assert theirs.verdict is not None
