from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.discussion import assign, comment
from claims.actions.editing import (
    add_claim,
    edit_claim,
    merge_claims,
    remove_claim,
    split_claim,
)
from claims.actions.errors import Conflict, Refused
from claims.actions.evidence import add_evidence
from claims.actions.flags import dismiss_flag
from claims.actions.places import move_mention
from claims.actions.saved_views import save_view
from claims.actions.undo import undo_event
from claims.actions.verdicts import give_verdict, withdraw_verdict
from claims.models import Article, Event, Verdict


def last_event():
    return Event.objects.order_by("-pk").first()


def snapshot(article):
    """All that a person can change about an article's claims, in comparable form."""
    return [
        (
            claim.pk,
            claim.text,
            claim.scope,
            claim.assignee_id,
            claim.verdict
            and (claim.verdict.value, claim.verdict.reason, claim.verdict.note, claim.verdict.reviewer_id),
            claim.merged_into_id,
            sorted(claim.mentions.values_list("start", "end", "quote")),
            sorted(claim.evidence.filter(removed_at=None).values_list("url", flat=True)),
        )
        for claim in article.claims.standing().select_related("verdict").order_by("pk")
    ]


def deciding(claims, users):
    give_verdict(actor=users["bob"], claim_id=claims[0].pk, seen=1, value="disputed", reason="wrong")


def deciding_again(claims, users):
    give_verdict(actor=users["alice"], claim_id=claims[0].pk, seen=1, value="supported", note="First.")
    yield
    give_verdict(actor=users["bob"], claim_id=claims[0].pk, seen=2, value="disputed", reason="wrong")


def withdrawing(claims, users):
    give_verdict(actor=users["bob"], claim_id=claims[0].pk, seen=1, value="supported", note="Kept.")
    yield
    withdraw_verdict(actor=users["bob"], claim_id=claims[0].pk, seen=2)


def assigning(claims, users):
    assign(actor=users["alice"], claim_id=claims[0].pk, seen=1, assignee=users["bob"])


def editing(claims, users):
    edit_claim(actor=users["alice"], claim_id=claims[0].pk, seen=1, text="Other words.", scope=False)


def moving(claims, users):
    mention = claims[0].mentions.first()
    quote = mention.quote[:-3]
    move_mention(
        actor=users["alice"],
        claim_id=claims[0].pk,
        mention_id=mention.pk,
        seen=1,
        start=mention.start,
        end=mention.end - 3,
        quote=quote,
    )


def merging(claims, users):
    merge_claims(actor=users["alice"], claim_id=claims[1].pk, seen=1, into_id=claims[0].pk, into_seen=1)


def splitting(claims, users):
    claim = next(claim for claim in claims if claim.mentions.count() > 1)
    split_claim(actor=users["alice"], claim_id=claim.pk, seen=1, mention_ids=[claim.mentions.last().pk])


def removing(claims, users):
    remove_claim(actor=users["alice"], claim_id=claims[0].pk, seen=1)


def adding(claims, users):
    version = claims[0].article.current
    block = version.blocks.filter(role="body").first()
    start, end = block.start, block.start + 9
    add_claim(
        actor=users["bob"],
        article_id=version.article_id,
        version_id=version.pk,
        start=start,
        end=end,
        quote=version.text[start:end],
    )


def proving(claims, users):
    add_evidence(actor=users["bob"], claim_id=claims[0].pk, url="https://port.example/")


CHANGES = [
    deciding, deciding_again, withdrawing, assigning, editing, moving, merging, splitting, removing, adding, proving,
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_undo_restores_what_was_and_its_undo_restores_the_change(repost, alice, bob, change):
    claims = list(repost.claims.in_scope().order_by("position"))
    before = snapshot(repost)
    # A change that needs something to stand before it yields once that is there.
    steps = change(claims, {"alice": alice, "bob": bob})
    if steps is not None:
        next(steps)
        before = snapshot(repost)
        next(steps, None)
    after = snapshot(repost)
    assert after != before
    undone = undo_event(actor=alice, event_id=last_event().pk)
    assert snapshot(repost) == before
    undo_event(actor=alice, event_id=undone.pk)
    assert snapshot(repost) == after


def test_a_flag_is_opened_again_by_undo(repost, bob):
    flag = repost.current.flags.first()
    dismiss_flag(actor=bob, flag_id=flag.pk, seen=1, reason="No.")
    undo_event(actor=bob, event_id=last_event().pk)
    flag.refresh_from_db()
    assert (flag.state, flag.reason, flag.decided_by, flag.revision) == ("open", "", None, 3)


def test_nothing_is_undone_twice(claim, bob):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    event = last_event()
    undo_event(actor=bob, event_id=event.pk)
    with pytest.raises(Refused, match="already"):
        undo_event(actor=bob, event_id=event.pk)


def test_what_changed_since_is_left_alone(claim, bob, carol):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    event = last_event()
    give_verdict(actor=carol, claim_id=claim.pk, seen=2, value="disputed", reason="wrong")
    with pytest.raises(Conflict):
        undo_event(actor=bob, event_id=event.pk)
    claim.refresh_from_db()
    assert claim.verdict.reviewer == carol


@pytest.mark.parametrize("before", ["nothing", "another word", "a word taken back"])
def test_a_word_in_an_independent_review_is_undone_whatever_others_have_said_since(
    repost, claim, bob, carol, alice, before
):
    Article.objects.filter(pk=repost.pk).update(reviewers_needed=3)
    seen = 1
    if before != "nothing":
        give_verdict(actor=bob, claim_id=claim.pk, seen=seen, value="supported")
        seen += 1
    if before == "a word taken back":
        withdraw_verdict(actor=bob, claim_id=claim.pk, seen=seen)
    else:
        give_verdict(actor=bob, claim_id=claim.pk, seen=seen, value="disputed", reason="wrong")
    event = last_event()
    for other in (carol, alice) if before == "a word taken back" else (carol,):
        give_verdict(actor=other, claim_id=claim.pk, seen=1, value="supported")
    undone = undo_event(actor=bob, event_id=event.pk)
    claim.refresh_from_db()
    live = dict(Verdict.objects.live().filter(claim=claim).values_list("reviewer__username", "value"))
    expected = {"nothing": None, "another word": "supported", "a word taken back": "supported"}
    assert live.get("bob") == expected[before]
    assert claim.state == ("decided" if len(live) == 3 else "undecided")
    undo_event(actor=bob, event_id=undone.pk)
    claim.refresh_from_db()
    assert claim.verdict is None


def test_a_reviewer_undoes_only_their_own(claim, bob, carol, alice):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    event = last_event()
    with pytest.raises(PermissionDenied):
        undo_event(actor=carol, event_id=event.pk)
    undo_event(actor=alice, event_id=event.pk)


def test_a_shared_view_is_set_back_as_it_was_set(alice):
    """Undoing it would change nothing and say that it did."""
    save_view(actor=alice, page="claims", name="Ferries", query="q=ferry", shared=True)
    with pytest.raises(Refused, match="can't be undone"):
        undo_event(actor=alice, event_id=last_event().pk)


def test_what_only_adds_to_the_record_is_not_undone(repost, claim, alice):
    comment(actor=alice, claim_id=claim.pk, body="Hm.")
    with pytest.raises(Refused, match="can't be undone"):
        undo_event(actor=alice, event_id=last_event().pk)
    with pytest.raises(Refused):
        undo_event(actor=alice, event_id=Event.objects.get(action="import_article").pk)
