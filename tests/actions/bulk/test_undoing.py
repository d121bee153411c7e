from __future__ import annotations

import pytest

from claims.actions.bulk.running import undo_batch
from claims.actions.errors import Refused
from claims.actions.undo import undo_event
from claims.actions.verdicts import give_verdict
from claims.models import Claim, Event, Verdict
from tests.batches import bulk


@pytest.fixture
def ids(repost):
    return list(repost.claims.in_scope().order_by("pk").values_list("pk", flat=True))


def test_undoing_a_batch_restores_what_was_and_leaves_and_lists_what_changed_since(ids, alice, bob):
    give_verdict(actor=alice, claim_id=ids[0], seen=1, value="disputed", reason="wrong", note="By hand.")
    batch = bulk(alice, "set_verdict", ids, value="supported", decided="all")
    give_verdict(actor=bob, claim_id=ids[1], seen=2, value="disputed", reason="outdated")
    undo = undo_batch(actor=alice, batch_id=batch.pk)
    assert undo.changed == len(ids) - 1
    assert undo.skipped == {"changed since": 1}
    assert list(undo.rows.filter(outcome="changed since").values_list("claim", flat=True)) == [ids[1]]
    first = Claim.objects.get(pk=ids[0]).verdict
    assert (first.value, first.reason, first.note) == ("disputed", "wrong", "By hand.")
    assert Claim.objects.get(pk=ids[1]).verdict.reviewer == bob
    assert not Claim.objects.filter(pk__in=ids[2:]).decided().exists()
    with pytest.raises(Refused, match="already"):
        undo_batch(actor=alice, batch_id=batch.pk)


def test_the_undo_of_an_undo_gives_the_verdicts_again_and_so_on(ids, alice):
    batch = bulk(alice, "set_verdict", ids, value="supported")
    undo = undo_batch(actor=alice, batch_id=batch.pk)
    assert Claim.objects.filter(pk__in=ids).decided().count() == 0
    again = undo_batch(actor=alice, batch_id=undo.pk)
    assert set(Claim.objects.filter(pk__in=ids).values_list("verdict__value", flat=True)) == {"supported"}
    assert Verdict.objects.live().filter(claim__in=ids).count() == len(ids)
    assert undo_batch(actor=alice, batch_id=again.pk).changed == len(ids)
    assert Claim.objects.filter(pk__in=ids).decided().count() == 0


def test_what_was_undone_one_by_one_is_not_undone_again(ids, alice):
    batch = bulk(alice, "set_verdict", ids, value="supported")
    undo_event(actor=alice, event_id=Event.objects.filter(batch=batch).first().pk)
    assert undo_batch(actor=alice, batch_id=batch.pk).total == len(ids) - 1


def test_undoing_takes_no_more_statements_for_more_rows(ids, alice, django_assert_max_num_queries):
    batch = bulk(alice, "set_verdict", ids, value="supported")
    with django_assert_max_num_queries(40):
        undo_batch(actor=alice, batch_id=batch.pk)


def test_a_batch_is_undone_as_its_events_one_by_one_would_be_and_so_is_the_undoing(ids, alice, bob):
    together, one_by_one = ids[:3], ids[3:6]
    for undecided, own, others in (together, one_by_one):
        assert Claim.objects.get(pk=undecided).verdict is None
        give_verdict(
            actor=alice, claim_id=own, seen=1, value="disputed", reason="wrong", note='A "note", d’accord.'
        )
        give_verdict(actor=bob, claim_id=others, seen=1, value="unverified", reason="no_source")
    batches = [
        bulk(alice, "set_verdict", chosen, value="supported", decided="all")
        for chosen in (together, one_by_one)
    ]
    undone = undo_batch(actor=alice, batch_id=batches[0].pk)
    for event in Event.objects.filter(batch=batches[1]):
        undo_event(actor=alice, event_id=event.pk)
    assert [told(pk) for pk in together] == [told(pk) for pk in one_by_one]
    undo_batch(actor=alice, batch_id=undone.pk)
    for pk in one_by_one:
        undo_event(actor=alice, event_id=Event.objects.filter(claim=pk).order_by("pk").last().pk)
    assert [told(pk) for pk in together] == [told(pk) for pk in one_by_one]


def told(claim_id):
    """All that the verdicts, the claim and the log say of a claim, with verdicts by their place in its history."""
    claim = Claim.objects.get(pk=claim_id)
    history = list(claim.verdicts.order_by("pk"))
    places = {verdict.pk: place for place, verdict in enumerate(history)}

    def placed(state):
        return {
            name: {**value, "id": places[value["id"]]} if isinstance(value, dict) else value
            for name, value in state.items()
        }

    said = ("value", "reason", "note", "reviewer_id", "round", "settles", "sent_back_by_id")
    return (
        (claim.state, claim.revision, places.get(claim.verdict_id)),
        [
            (*(getattr(verdict, name) for name in said), places.get(verdict.supersedes_id))
            for verdict in history
        ],
        [
            (event.action, placed(event.before), placed(event.after), event.undoes_id is None)
            for event in claim.events.order_by("pk")
        ],
    )
