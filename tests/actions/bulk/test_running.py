from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.bulk.freezing import preview
from claims.actions.bulk.running import confirm, undo_batch
from claims.actions.discussion import assign
from claims.actions.editing import remove_claim
from claims.actions.errors import Refused
from claims.actions.verdicts import give_verdict, withdraw_verdict
from claims.models import Batch, Claim, Event, Flag, Verdict
from tests.batches import bulk, preview_of


@pytest.fixture
def ids(repost):
    return list(repost.claims.in_scope().order_by("pk").values_list("pk", flat=True))


def skipped(batch):
    return {skip.reason: number for skip, number in preview(batch).skipped}


def test_a_preview_says_what_will_change_and_what_is_skipped_and_why(ids, alice, bob):
    give_verdict(actor=bob, claim_id=ids[0], seen=1, value="supported")
    give_verdict(actor=alice, claim_id=ids[2], seen=1, value="supported")
    remove_claim(actor=alice, claim_id=ids[1], seen=1)
    batch = preview_of(alice, "set_verdict", [*ids, 999_999])
    assert preview(batch).change == len(ids) - 3
    assert [claim.pk for claim in preview(batch).sample] == ids[3:13]
    assert skipped(batch) == {
        "no longer there": 1,
        "merged or removed": 1,
        "decided by you": 1,
        "decided by another reviewer": 1,
    }
    assert preview(batch).liftable == 2
    assert not Event.objects.exclude(batch=None).exists()


def test_a_bulk_verdict_is_one_batch_and_an_event_a_claim(ids, alice, bob):
    give_verdict(actor=bob, claim_id=ids[0], seen=1, value="supported")
    batch = bulk(alice, "set_verdict", ids, value="unverified", reason="no_source")
    assert batch.changed == len(ids) - 1
    assert batch.skipped == {"decided by another reviewer": 1}
    assert Event.objects.filter(batch=batch).count() == len(ids) - 1
    assert set(Claim.objects.filter(pk__in=ids[1:]).values_list("verdict__value", "revision")) == {
        ("unverified", 2)
    }
    assert Claim.objects.get(pk=ids[0]).verdict.reviewer == bob


def test_a_row_changed_since_the_preview_is_skipped_and_listed_even_where_all_are_asked_for(ids, alice, bob):
    batch = preview_of(alice, "set_verdict", ids)
    give_verdict(actor=bob, claim_id=ids[0], seen=1, value="disputed", reason="wrong")
    assign(actor=alice, claim_id=ids[1], seen=1, assignee=bob)
    asked = {"value": "supported", "reason": "", "note": "", "decided": "all"}
    batch = confirm(actor=alice, batch_id=batch.pk, parameters=asked)
    assert batch.skipped == {"changed since": 2}
    left = batch.rows.filter(outcome="changed since")
    assert set(left.values_list("claim", flat=True)) == set(ids[:2])
    assert Claim.objects.get(pk=ids[0]).verdict.reviewer == bob


def test_decided_claims_are_decided_anew_where_it_is_asked_for(ids, alice, bob):
    give_verdict(actor=bob, claim_id=ids[0], seen=1, value="supported")
    give_verdict(actor=alice, claim_id=ids[1], seen=1, value="supported", note="Mine.")
    mine = bulk(alice, "set_verdict", ids[:2], value="disputed", reason="wrong", decided="mine")
    assert (mine.changed, mine.skipped) == (1, {"decided by another reviewer": 1})
    everyone = bulk(alice, "set_verdict", ids[:2], value="disputed", reason="wrong", decided="all")
    assert everyone.changed == 2
    assert Verdict.objects.live().filter(claim=ids[0]).count() == 2, "nobody's own word is taken from them"


def test_an_event_of_a_batch_has_the_shape_of_a_single_one(ids, alice, bob):
    def shapes(*events):
        return [
            {key: sorted(value) if isinstance(value, dict) else type(value) for key, value in state.items()}
            for event in events
            for state in (event.before, event.after)
        ]

    for claim in ids[:2]:
        give_verdict(actor=bob, claim_id=claim, seen=1, value="supported")
        give_verdict(actor=alice, claim_id=claim, seen=2, value="supported", note='A "note", d’accord.')
    give_verdict(actor=alice, claim_id=ids[0], seen=3, value="disputed", reason="wrong")
    one = Event.objects.get(claim=ids[0], after__revision=4)
    bulk(alice, "set_verdict", [ids[1]], value="disputed", reason="wrong", decided="all")
    other = Event.objects.get(claim=ids[1], after__revision=4)
    assert shapes(one) == shapes(other)
    assert other.before["own"]["note"] == 'A "note", d’accord.'
    withdraw_verdict(actor=alice, claim_id=ids[0], seen=4)
    bulk(alice, "withdraw_verdict", [ids[1]])
    one, other = Event.objects.filter(action="withdraw_verdict").order_by("claim")
    assert shapes(one) == shapes(other)
    assert one.after["verdict"]["value"] == other.after["verdict"]["value"] == "supported"


def test_the_number_of_statements_does_not_grow_with_the_rows(ids, alice, django_assert_max_num_queries):
    batch = preview_of(alice, "set_verdict", ids)
    asked = {"value": "supported", "reason": "", "note": "", "decided": "leave"}
    with django_assert_max_num_queries(30):
        confirm(actor=alice, batch_id=batch.pk, parameters=asked)


def test_only_who_chose_the_rows_confirms_and_only_once(ids, alice, ada):
    batch = preview_of(alice, "assign", ids)
    with pytest.raises(PermissionDenied):
        confirm(actor=ada, batch_id=batch.pk, parameters={"assignees": []})
    confirm(actor=alice, batch_id=batch.pk, parameters={"assignees": [alice.pk]})
    with pytest.raises(Refused, match="already"):
        confirm(actor=alice, batch_id=batch.pk, parameters={"assignees": []})


def test_one_takes_back_ones_own_verdicts_and_nobody_elses(ids, alice, bob):
    give_verdict(actor=bob, claim_id=ids[0], seen=1, value="supported")
    give_verdict(actor=bob, claim_id=ids[1], seen=1, value="supported")
    give_verdict(actor=alice, claim_id=ids[1], seen=2, value="disputed", reason="wrong")
    give_verdict(actor=alice, claim_id=ids[2], seen=1, value="disputed", reason="wrong")
    batch = bulk(alice, "withdraw_verdict", ids[:4])
    assert batch.changed == 2
    assert batch.skipped == {"decided by another reviewer": 1, "not decided by you": 1}
    assert [Claim.objects.get(pk=pk).verdict_id and True for pk in ids[:3]] == [True, True, None]
    assert Claim.objects.get(pk=ids[1]).verdict.reviewer == bob
    undo_batch(actor=alice, batch_id=batch.pk)
    assert Claim.objects.get(pk=ids[1]).verdict.value == "disputed"
    assert Claim.objects.get(pk=ids[2]).verdict.value == "disputed"


def test_claims_are_assigned_in_bulk_and_back(ids, alice, bob, victor):
    batch = bulk(alice, "assign", ids, assignees=[bob.pk])
    assert Claim.objects.assigned_to(bob).count() == len(ids)
    assert bulk(alice, "assign", ids, assignees=[bob.pk]).skipped == {"assigned that way already": len(ids)}
    undo_batch(actor=alice, batch_id=batch.pk)
    assert Claim.objects.assigned_to(bob).count() == 0
    with pytest.raises(Refused):
        bulk(alice, "assign", ids, assignees=[victor.pk])


def test_claims_are_shared_out_evenly(ids, alice, bob, carol):
    bulk(alice, "assign", ids, assignees=[bob.pk, carol.pk, alice.pk])
    shares = [Claim.objects.assigned_to(person).count() for person in (alice, bob, carol)]
    assert sum(shares) == len(ids)
    assert max(shares) - min(shares) <= 1


def test_kind_and_scope_are_changed_in_bulk_and_back(ids, alice):
    before = list(Claim.objects.filter(pk__in=ids).order_by("pk").values_list("kinds", "scope"))
    kinds = bulk(alice, "set_kinds", ids, kinds=["ranking"])
    assert all(
        held == ["ranking"] for held in Claim.objects.filter(pk__in=ids).values_list("kinds", flat=True)
    )
    assert bulk(alice, "set_kinds", ids, kinds=["ranking"]).skipped == {"of these kinds already": len(ids)}
    undo_batch(actor=alice, batch_id=kinds.pk)
    scope = bulk(alice, "set_scope", ids, scope=False)
    assert not Claim.objects.in_scope().filter(pk__in=ids).exists()
    undo_batch(actor=alice, batch_id=scope.pk)
    assert list(Claim.objects.filter(pk__in=ids).order_by("pk").values_list("kinds", "scope")) == before


def test_flags_are_dismissed_in_bulk_for_a_reason_and_back(repost, alice):
    flags = list(repost.current.flags.values_list("pk", flat=True))
    with pytest.raises(Refused):
        bulk(alice, "dismiss", flags, reason=" ")
    batch = bulk(alice, "dismiss", flags, reason="Seen with the desk.")
    assert not Flag.objects.open().exists()
    assert Event.objects.filter(batch=batch, after__state="dismissed", before__state="open").count() == len(
        flags
    )
    assert bulk(alice, "confirm", flags).skipped == {"already dismissed": len(flags)}
    undo_batch(actor=alice, batch_id=batch.pk)
    assert Flag.objects.open().count() == len(flags)
    assert not Flag.objects.exclude(decided_by=None).exists()


def test_confirmed_flags_can_be_marked_as_fixed(repost, alice):
    flags = list(repost.current.flags.values_list("pk", flat=True))[:3]
    bulk(alice, "confirm", flags[:2])
    assert bulk(alice, "fixed", flags, reason="Corrected.").changed == 3
    assert set(Flag.objects.filter(pk__in=flags).values_list("state", "reason")) == {("fixed", "Corrected.")}


def test_bulk_work_takes_an_editor(ids, bob):
    with pytest.raises(PermissionDenied):
        preview_of(bob, "set_verdict", ids)
    assert not Batch.objects.exists()
