from __future__ import annotations

import pytest

from claims.actions.bulk.running import undo_batch
from claims.actions.errors import Refused
from claims.actions.importing import import_article
from claims.models import Event, Tag
from tests.batches import bulk


@pytest.fixture
def articles(alice, repost):
    other = import_article(actor=alice, source="The weir\n\nThe weir cost £2.4m in 2024, the board said.\n")
    return [repost, other]


@pytest.fixture
def ids(articles):
    return [article.pk for article in articles]


def test_a_tag_is_put_on_articles_and_taken_off_whatever_its_case(ids, articles, alice):
    bulk(alice, "add_tag", ids[:1], tag="Ports")
    batch = bulk(alice, "add_tag", ids, tag=" ports ")
    assert (batch.changed, batch.skipped) == (1, {"tagged already": 1})
    assert Tag.objects.get().name == "Ports"
    assert Tag.objects.get().articles.count() == 2
    batch = bulk(alice, "remove_tag", ids, tag="PORTS")
    assert batch.changed == 2
    assert not articles[0].tags.exists()
    undo_batch(actor=alice, batch_id=batch.pk)
    assert articles[0].tags.get().name == "Ports"
    assert bulk(alice, "remove_tag", ids, tag="unknown").skipped == {"without this tag": 2}


def test_adding_a_tag_is_undone(ids, articles, alice):
    batch = bulk(alice, "add_tag", ids, tag="Ports")
    undo = undo_batch(actor=alice, batch_id=batch.pk)
    assert undo.changed == 2
    assert not Tag.objects.get().articles.exists()
    undo_batch(actor=alice, batch_id=undo.pk)
    assert Tag.objects.get().articles.count() == 2


def test_articles_are_analysed_again_each_with_its_event_and_that_stays(ids, articles, alice):
    batch = bulk(alice, "reanalyse", ids)
    assert batch.changed == 2
    assert Event.objects.filter(batch=batch, action="reanalyse").count() == 2
    articles[0].refresh_from_db()
    assert articles[0].current.number == 2
    with pytest.raises(Refused, match="can't be undone"):
        undo_batch(actor=alice, batch_id=batch.pk)
