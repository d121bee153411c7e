from __future__ import annotations

from hashlib import sha256

import pytest
from django.db import connection

from claims.actions.evidence import add_evidence, keep_copy
from claims.fetching import Fetched, FetchError
from claims.models import ArchivedCopy, Evidence
from tests.web.test_decisions import HTMX, post, words

LINK = "https://port.example/accounts"
PAGE = (
    '<html><head><title>Port accounts</title><meta name="date" content="2025-03-03"></head>'
    "<body><h1>Port accounts</h1><p>The quay cost £4m &amp; <i>more</i>.</p></body></html>"
)


@pytest.fixture
def web(monkeypatch):
    """The web as far as the desk can see it: one page, and the addresses that were asked for."""
    asked = []

    def fetch(url, *, seconds):
        asked.append(url)
        assert seconds <= 5
        if url != LINK:
            raise FetchError("The site answered 404 Not Found.")
        return Fetched(f"{url}/", PAGE, "html")

    monkeypatch.setattr("claims.views.evidence.fetch", fetch)
    return asked


@pytest.fixture
def browser(bob, client_of):
    return client_of(bob)


def test_evidence_is_added_and_taken_off_again(browser, bob, claim, web):
    source = {"url": LINK, "publisher": "The port", "published": "2025-03-01", "accessed": "2025-04-01"}
    source |= {"archive": "https://archive.example/1", "stance": "refutes"}
    assert post(browser, claim, "evidence", source, headers=HTMX).status_code == 200
    evidence = Evidence.objects.get(claim=claim)
    assert (evidence.url, evidence.stance, evidence.added_by) == (LINK, "refutes", bob)
    assert (str(evidence.accessed), evidence.archive) == ("2025-04-01", source["archive"])
    assert web == []
    response = browser.post(f"/evidence/{evidence.pk}/remove/", headers=HTMX)
    assert LINK not in words(response)
    evidence.refresh_from_db()
    assert evidence.removed_at is not None


def test_a_link_fills_what_the_page_says_of_itself_and_leaves_what_was_typed(browser, claim, web):
    typed = {"url": LINK, "publisher": "Harbour board", "quote": "£4m", "stance": "refutes"}
    for headers in ({}, HTMX):
        response = post(browser, claim, "evidence/fill", typed, headers=headers)
        html = words(response)
        assert response.status_code == 200
        assert 'value="Port accounts"' in html
        assert 'value="2025-03-03"' in html
        assert 'value="Harbour board"' in html
        assert "Filled in: title and date." in html
    assert not Evidence.objects.exists()


def test_without_scripts_the_whole_form_comes_back_as_it_was_typed(browser, claim, web):
    html = words(post(browser, claim, "evidence/fill", {"url": LINK, "quote": "£4m", "stance": "refutes"}))
    assert "£4m</textarea>" in html
    assert '<option value="refutes" selected>' in html


def test_a_page_that_says_nothing_of_itself_is_said_to(browser, claim, monkeypatch):
    monkeypatch.setattr("claims.views.evidence.fetch", lambda url, seconds: Fetched(url, "Only text", "text"))
    response = post(browser, claim, "evidence/fill", {"url": LINK}, headers=HTMX)
    assert "The page does not say its title or publisher or date." in words(response)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://port.example/gone", "The site answered 404 Not Found."),
        ("", "Give the link first"),
        ("http://", "Enter a valid URL."),
    ],
)
def test_a_page_that_cannot_be_had_says_why_and_keeps_what_was_typed(browser, claim, web, url, why):
    for headers in ({}, HTMX):
        response = post(browser, claim, "evidence/fill", {"url": url, "title": "Mine"}, headers=headers)
        assert response.status_code == 422
        assert why in words(response)
        assert 'value="Mine"' in words(response)


def test_the_guard_is_asked_for_every_page(browser, claim):
    response = post(browser, claim, "evidence/fill", {"url": "http://127.0.0.1/"}, headers=HTMX)
    assert "private or reserved network" in words(response)


def test_evidence_is_added_even_where_its_page_cannot_be_kept(browser, claim, web):
    data = {"url": "https://port.example/gone", "stance": "supports", "keep": "on"}
    html = words(post(browser, claim, "evidence", data, headers=HTMX))
    assert "No copy of the page was kept. The site answered 404 Not Found." in html
    assert Evidence.objects.get().url == data["url"]
    assert not ArchivedCopy.objects.exists()


def test_a_kept_copy_is_shown_as_text_and_downloaded_as_it_was_hashed(browser, claim, web):
    post(browser, claim, "evidence", {"url": LINK, "stance": "supports", "keep": "on"})
    copy = ArchivedCopy.objects.get()
    assert (copy.url, copy.text) == (f"{LINK}/", "Port accounts\nThe quay cost £4m & more.")
    page = browser.get(f"/evidence/{copy.evidence_id}/copy/")
    assert "The quay cost £4m &amp; more." in page.content.decode()
    assert copy.sha256 in page.content.decode()
    file = browser.get(f"/evidence/{copy.evidence_id}/copy.txt")
    assert sha256(file.content).hexdigest() == copy.sha256
    assert file.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert file.headers["Content-Disposition"].startswith("attachment;")
    assert file.headers["X-Content-Type-Options"] == "nosniff"


def test_a_copy_is_kept_later_by_one_press(browser, bob, claim, web):
    evidence = add_evidence(actor=bob, claim_id=claim.pk, url=LINK)
    assert "Keep a copy" in words(browser.get(claim.get_absolute_url()))
    html = words(browser.post(f"/evidence/{evidence.pk}/keep/", headers=HTMX))
    assert ArchivedCopy.objects.get().evidence == evidence
    assert "Copy kept" in html
    assert browser.post(f"/evidence/{evidence.pk}/keep/", headers=HTMX).status_code == 422


def test_a_copy_of_a_blind_review_is_open_to_whoever_took_it_alone(client_of, bob, carol, reviewed_twice):
    claim = reviewed_twice.claims.in_scope().first()
    evidence = add_evidence(actor=bob, claim_id=claim.pk, url=LINK)
    keep_copy(actor=bob, evidence_id=evidence.pk, url=LINK, text="Kept")
    for name in ("copy/", "copy.txt"):
        assert client_of(bob).get(f"/evidence/{evidence.pk}/{name}").status_code == 200
        assert client_of(carol).get(f"/evidence/{evidence.pk}/{name}").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_no_page_is_fetched_inside_a_transaction(browser, claim, monkeypatch):
    seen = []

    def fetch(url, *, seconds):
        seen.append(connection.in_atomic_block)
        return Fetched(url, PAGE, "html")

    monkeypatch.setattr("claims.views.evidence.fetch", fetch)
    post(browser, claim, "evidence/fill", {"url": LINK})
    post(browser, claim, "evidence", {"url": LINK, "stance": "supports", "keep": "on"})
    assert seen == [False, False]
    assert ArchivedCopy.objects.exists()
