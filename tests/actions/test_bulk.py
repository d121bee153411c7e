from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.bulk import bulk_assign, bulk_dismiss, bulk_verdict, preview_dismiss, preview_verdict
from claims.actions.editing import remove_claim
from claims.actions.errors import Refused
from claims.actions.undo import undo_batch
from claims.actions.verdicts import give_verdict
from claims.models import Claim, Event, Flag, Verdict


@pytest.fixture
def ids(repost):
    return list(repost.claims.in_scope().order_by("pk").values_list("pk", flat=True))


def test_a_preview_says_what_will_change_and_what_is_skipped_and_why(ids, alice, bob):
    give_verdict(actor=bob, claim_id=ids[0], seen=1, value="supported")
    remove_claim(actor=alice, claim_id=ids[1], seen=1)
    plan = preview_verdict(actor=alice, ids=[*ids, 999_999, ids[2]])
    assert plan.change == ids[2:]
    assert plan.skipped == {"already decided": 1, "merged or removed": 1, "no longer there": 1}
    assert preview_verdict(actor=alice, ids=ids, overwrite=True).change == [ids[0], *ids[2:]]


def test_a_bulk_verdict_is_one_batch_and_an_event_a_claim(ids, alice, bob):
    give_verdict(actor=bob, claim_id=ids[0], seen=1, value="supported")
    batch = bulk_verdict(actor=alice, ids=ids, value="unverified", reason="no_source")
    assert batch.changed == len(ids) - 1
    assert batch.skipped == {"already decided": 1}
    assert Event.objects.filter(batch=batch).count() == len(ids) - 1
    assert set(Claim.objects.filter(pk__in=ids[1:]).values_list("verdict__value", "revision")) == {
        ("unverified", 2)
    }
    assert Claim.objects.get(pk=ids[0]).verdict.reviewer == bob


def test_the_number_of_statements_does_not_grow_with_the_rows(ids, alice, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        bulk_verdict(actor=alice, ids=ids, value="supported")


def test_undoing_a_batch_restores_what_was_and_leaves_what_changed_since(ids, alice, bob):
    give_verdict(actor=alice, claim_id=ids[0], seen=1, value="disputed", reason="wrong", note="By hand.")
    batch = bulk_verdict(actor=alice, ids=ids, value="supported", overwrite=True)
    give_verdict(actor=bob, claim_id=ids[1], seen=2, value="disputed", reason="outdated")
    undo = undo_batch(actor=alice, batch_id=batch.pk)
    assert undo.changed == len(ids) - 1
    assert undo.skipped == {"changed since": 1}
    first = Claim.objects.get(pk=ids[0]).verdict
    assert (first.value, first.reason, first.note) == ("disputed", "wrong", "By hand.")
    assert Claim.objects.get(pk=ids[1]).verdict.reviewer == bob
    assert not Claim.objects.filter(pk__in=ids[2:]).decided().exists()
    with pytest.raises(Refused, match="already"):
        undo_batch(actor=alice, batch_id=batch.pk)


def test_the_undo_of_an_undo_gives_the_verdicts_again(ids, alice):
    batch = bulk_verdict(actor=alice, ids=ids, value="supported")
    undo = undo_batch(actor=alice, batch_id=batch.pk)
    assert Claim.objects.filter(pk__in=ids).decided().count() == 0
    undo_batch(actor=alice, batch_id=undo.pk)
    assert set(Claim.objects.filter(pk__in=ids).values_list("verdict__value", flat=True)) == {"supported"}
    assert Verdict.objects.live().filter(claim__in=ids).count() == len(ids)


def test_claims_are_assigned_in_bulk_and_back(ids, alice, bob, victor):
    batch = bulk_assign(actor=alice, ids=ids, assignee=bob)
    assert Claim.objects.assigned_to(bob).count() == len(ids)
    undo_batch(actor=alice, batch_id=batch.pk)
    assert Claim.objects.assigned_to(bob).count() == 0
    with pytest.raises(Refused):
        bulk_assign(actor=alice, ids=ids, assignee=victor)


def test_flags_are_dismissed_in_bulk_for_a_reason_and_back(repost, alice):
    flags = list(repost.current.flags.values_list("pk", flat=True))
    with pytest.raises(Refused):
        bulk_dismiss(actor=alice, ids=flags, reason="")
    batch = bulk_dismiss(actor=alice, ids=flags, reason="Seen with the desk.")
    assert not Flag.objects.open().exists()
    assert preview_dismiss(actor=alice, ids=flags).skipped == {"already dismissed": len(flags)}
    undo_batch(actor=alice, batch_id=batch.pk)
    assert Flag.objects.open().count() == len(flags)


def test_bulk_work_takes_an_editor(ids, bob):
    with pytest.raises(PermissionDenied):
        bulk_verdict(actor=bob, ids=ids, value="supported")
