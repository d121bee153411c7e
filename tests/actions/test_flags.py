from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.errors import Conflict, Refused
from claims.actions.flags import dismiss_flag, reopen_flag, resolve_flag
from claims.models import Event, Flag


@pytest.fixture
def flag(repost):
    return repost.current.flags.filter(in_scope=True).first()


def test_a_dismissed_flag_keeps_who_and_why(flag, bob):
    dismiss_flag(actor=bob, flag_id=flag.pk, seen=1, reason="It is a quotation.")
    flag.refresh_from_db()
    assert (flag.state, flag.reason, flag.decided_by) == ("dismissed", "It is a quotation.", bob)
    assert flag.decided_at is not None
    assert Event.objects.get(flag=flag).before["state"] == "open"


def test_dismissing_takes_a_reason(flag, bob):
    with pytest.raises(Refused, match="why"):
        dismiss_flag(actor=bob, flag_id=flag.pk, seen=1, reason="  ")
    assert Flag.objects.get(pk=flag.pk).state == "open"


@pytest.mark.parametrize("state", ["confirmed", "fixed"])
def test_a_flag_is_resolved_and_opened_again(flag, bob, state):
    resolve_flag(actor=bob, flag_id=flag.pk, seen=1, state=state)
    assert Flag.objects.get(pk=flag.pk).state == state
    reopen_flag(actor=bob, flag_id=flag.pk, seen=2)
    flag.refresh_from_db()
    assert (flag.state, flag.decided_by, flag.decided_at) == ("open", None, None)


def test_resolving_means_confirmed_or_fixed(flag, bob):
    with pytest.raises(Refused):
        resolve_flag(actor=bob, flag_id=flag.pk, seen=1, state="dismissed")


def test_two_people_on_one_flag_do_not_overwrite_each_other(flag, bob, carol):
    resolve_flag(actor=bob, flag_id=flag.pk, seen=1, state="confirmed")
    with pytest.raises(Conflict):
        dismiss_flag(actor=carol, flag_id=flag.pk, seen=1, reason="No.")


def test_a_viewer_settles_no_flag(flag, victor):
    with pytest.raises(PermissionDenied):
        resolve_flag(actor=victor, flag_id=flag.pk, seen=1, state="fixed")
