from __future__ import annotations

import json
from datetime import date

import pytest

from claims.actions.articles import describe_article
from claims.actions.undo import undo_event
from claims.models import Article, Event

LIST = "claims_article"
STORY = "The weir\n\nThe weir cost £2.4m in 2024, the river board said.\n"


@pytest.fixture
def row(repost, taken):
    """The article's row as it went out."""
    [row] = json.loads(taken(LIST, "json"))
    return row


def test_what_is_known_of_an_article_is_changed_and_undone(row, repost, ada, brought):
    row |= {"title": "Another headline", "published": "2026-05-04", "tags": "Ports | sea"}
    checked, imported = brought(LIST, json.dumps([row]), "json")
    assert imported.status_code == 302, checked.content.decode()
    repost.refresh_from_db()
    assert (repost.title, str(repost.published)) == ("Another headline", "2026-05-04")
    assert sorted(tag.name for tag in repost.tags.all()) == ["Ports", "sea"]
    events = Event.objects.filter(actor=ada, article=repost).order_by("pk")
    assert [event.action for event in events] == ["edit_article", "tag_article", "tag_article"]
    undo_event(actor=ada, event_id=events[2].pk)
    assert repost.tags.get().name == "Ports"


def test_a_description_is_undone(repost, alice):
    before = (repost.title, repost.published)
    described = {"title": "Another headline", "published": date(2026, 5, 4)}
    describe_article(actor=alice, article_id=repost.pk, seen=repost.revision, fields=described)
    event = Event.objects.get(action="edit_article")
    undo = undo_event(actor=alice, event_id=event.pk)
    repost.refresh_from_db()
    assert (repost.title, repost.published) == before
    undo_event(actor=alice, event_id=undo.pk)
    repost.refresh_from_db()
    assert (repost.title, repost.published) == tuple(described.values())


def test_a_line_without_an_id_is_a_new_article_and_known_again(ada, admin, brought):
    rows = [
        {"text": STORY, "title": "Given", "outlet": "River News", "tags": "water"},
        {"html": f"<p>{STORY}</p>"},
    ]
    _, imported = brought(LIST, json.dumps([{**one, "id": ""} for one in rows]), "json")
    assert "2 new" in admin.get(imported.headers["Location"]).text
    made = Article.objects.get(title="Given")
    assert (made.outlet, made.created_by, made.tags.get().name) == ("River News", ada, "water")
    assert made.claims.exists()
    checked, _ = brought(LIST, json.dumps([{**one, "id": ""} for one in rows]), "json")
    assert not checked.context["result"].changed
    assert Article.objects.count() == 2


def test_faults_are_named_and_nothing_is_made(row, brought):
    rows = [
        {"id": "", "text": STORY},
        {"id": "", "title": "Nothing to read"},
        {**row, "title": "  "},
        {**row, "published": "May", "url": "no address", "revision": 1},
        {**row, "text": "Another text"},
        {**row, "tags": "x" * 61},
    ]
    checked, imported = brought(LIST, json.dumps(rows), "json")
    assert imported is None
    found = [(fault.line, fault.column) for fault in checked.context["result"].faults]
    assert found == [(3, "text"), (4, "title"), (5, "published"), (6, "text"), (7, "")]
    assert Article.objects.count() == 1
