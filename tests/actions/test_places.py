from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.errors import Conflict, Refused
from claims.actions.places import move_mention
from claims.actions.undo import undo_event
from claims.models import Event


@pytest.fixture
def mention(claim):
    return claim.mentions.select_related("version", "block").first()


def move(actor, mention, start, end, *, seen=1, quote=None):
    return move_mention(
        actor=actor,
        claim_id=mention.claim_id,
        mention_id=mention.pk,
        seen=seen,
        start=start,
        end=end,
        quote=quote,
    )


def test_the_quote_is_cut_where_the_edges_go(alice, claim, mention):
    text, start, end = mention.version.text, mention.start + 1, mention.end - 3
    moved = move(alice, mention, start, end)
    assert (moved.start, moved.end, moved.quote) == (start, end, text[start:end])
    assert text.startswith(moved.prefix + moved.quote + moved.suffix, start - len(moved.prefix))
    claim.refresh_from_db()
    assert claim.position == start
    event = Event.objects.get(action="edit_claim")
    assert (event.before["span"], event.after["span"]) == ([mention.start, mention.end], [start, end])
    assert event.after["quote"] == moved.quote


def test_a_move_is_undone_block_place_and_all(alice, claim, mention):
    other = mention.version.blocks.exclude(pk=mention.block_id).order_by("-start").first()
    moved = move(alice, mention, other.start, other.start + 5)
    assert moved.block == other
    undo_event(actor=alice, event_id=Event.objects.get(action="edit_claim").pk)
    moved.refresh_from_db()
    position = claim.position
    claim.refresh_from_db()
    for name in ("start", "end", "quote", "prefix", "suffix", "block"):
        assert getattr(moved, name) == getattr(mention, name)
    assert claim.position == position


@pytest.mark.parametrize(
    ("span", "why"),
    [
        (lambda m: (m.start, m.end), "stands already"),
        (lambda m: (m.end, m.start), "begins before it ends"),
        (lambda m: (m.start, m.start), "begins before it ends"),
        (lambda m: (m.start, 10**8), "beyond it"),
        (lambda m: (m.block.end, m.block.end + 1), "no words there"),
        (lambda m: (m.start, m.block.end + 5), "inside one paragraph"),
    ],
)
def test_a_span_that_does_not_fit_is_refused_with_the_reason(alice, mention, span, why):
    with pytest.raises(Refused, match=why):
        move(alice, mention, *span(mention))
    assert not Event.objects.filter(action="edit_claim").exists()


def test_selected_words_must_stand_there(alice, mention):
    with pytest.raises(Refused, match="not what stands there"):
        move(alice, mention, mention.start, mention.end - 1, quote="something else")


def test_a_mention_of_another_claim_a_stale_page_and_a_reviewer_move_nothing(alice, bob, repost, mention):
    other = repost.claims.exclude(pk=mention.claim_id).first()
    with pytest.raises(Refused, match="Choose one"):
        move_mention(actor=alice, claim_id=other.pk, mention_id=mention.pk, seen=1, start=0, end=1)
    with pytest.raises(Conflict):
        move(alice, mention, mention.start, mention.end - 1, seen=9)
    with pytest.raises(PermissionDenied):
        move(bob, mention, mention.start, mention.end - 1)
