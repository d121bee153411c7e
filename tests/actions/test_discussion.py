from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.discussion import assign, comment
from claims.actions.errors import Conflict, Refused


def test_comments_add_up_and_say_who(claim, bob, carol):
    comment(actor=bob, claim_id=claim.pk, body=" Is there a second source? ")
    comment(actor=carol, claim_id=claim.pk, body="The port authority.")
    assert [(c.author, c.body) for c in claim.comments.all()] == [
        (bob, "Is there a second source?"),
        (carol, "The port authority."),
    ]
    with pytest.raises(Refused):
        comment(actor=bob, claim_id=claim.pk, body="  ")


def test_a_claim_is_assigned_to_somebody_who_can_decide_it(claim, alice, bob, victor):
    assign(actor=alice, claim_id=claim.pk, seen=1, assignee=bob)
    claim.refresh_from_db()
    assert claim.assignee == bob
    with pytest.raises(Refused, match="victor"):
        assign(actor=alice, claim_id=claim.pk, seen=2, assignee=victor)
    with pytest.raises(Conflict):
        assign(actor=alice, claim_id=claim.pk, seen=1, assignee=None)
    with pytest.raises(PermissionDenied):
        assign(actor=bob, claim_id=claim.pk, seen=2, assignee=bob)
