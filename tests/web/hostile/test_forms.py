"""Nonsense in a form, or one that comes without its token."""

from __future__ import annotations

from itertools import cycle

import pytest
from django.test import Client

from claims.models import Article, Event
from tests.web.hostile.sending import CLEAR, FERRY, HUGE, NONSENSE, addresses, post

FIELDS = {
    "claim_decide": ("seen", "decision", "note"),
    "claim_withdraw": ("seen",),
    "claim_evidence": (
        "url",
        "title",
        "publisher",
        "published",
        "accessed",
        "quote",
        "stance",
        "archive",
        "note",
    ),
    "evidence_fill": ("title", "publisher", "published", "accessed", "quote", "stance", "archive", "note"),
    "claim_comment": ("body",),
    "claim_assign": ("seen", "assignee"),
    "claim_edit": ("seen", "text", "scope"),
    "claim_move": ("seen", "mention", "move", "start", "end", "quote"),
    "claim_merge": ("seen", "into", "find", "look"),
    "claim_split": ("seen", "mentions"),
    "claim_remove": ("seen",),
    "claim_add": ("version", "start", "end", "quote", "claim"),
    "flag_resolve": ("seen", "state", "reason", "claim"),
    "flag_dismiss": ("seen", "reason", "claim"),
    "flag_reopen": ("seen", "claim"),
    "article_reanalyse": ("seen",),
    "article_undo": ("event", "claim"),
    "article_import": ("way", "text", "url", "address", "source", "format", "title"),
    "login": ("username", "password", "next"),
}
MORE = {"into": (f"{HUGE}@1", f"1@{HUGE}")}
"""What is nonsense in one field alone: a claim to merge into is sent with its revision."""


def sound(name: str, article: Article) -> dict[str, str]:
    """What makes sense beside the one field that doesn't."""
    fields = {
        "seen": "1",
        "decision": "supported",
        "reason": "A reason.",
        "state": "fixed",
        "stance": "supports",
        "version": str(article.current_id),
        "start": "0",
        "end": "9",
        "quote": "The ferry",
        "title": "A title",
        "way": "confirm",
        "format": "text",
        "source": FERRY,
        "username": "alice",
        "password": "wrong",
    }
    return {field: fields[field] for field in FIELDS[name] if field in fields}


@pytest.mark.parametrize("name", FIELDS)
def test_nonsense_in_a_form_is_answered_in_words(name, ferry, parts, alice, client_of):
    browser = Client() if name == "login" else client_of(alice)
    address = addresses(**parts)[name]
    sent = cycle(({}, {"HX-Request": "true"}))  # as a form and by script, in turn
    for field in FIELDS[name]:
        for value in (*NONSENSE, *MORE.get(field, ())):
            answer = post(browser, address, next(sent), **{**sound(name, ferry), field: value})
            assert answer in CLEAR | {429}, (field, value[:20])


def test_every_form_wants_its_token(parts, ada):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(ada)
    events = Event.objects.count()
    for name in FIELDS:
        answer = browser.post(addresses(**parts)[name], {"seen": "1", "decision": "supported"})
        assert answer.status_code == 403, name
        assert "<h1>" in answer.content.decode()
    assert Event.objects.count() == events
