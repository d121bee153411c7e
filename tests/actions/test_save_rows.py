from __future__ import annotations

from django.utils import timezone

from claims.actions.save_rows import MANY, save_rows
from claims.models import Claim, Flag


def test_rows_are_saved_whatever_their_columns_hold(repost, claim, bob):
    now = timezone.now()
    claims = list(repost.claims.order_by("pk"))
    for number, row in enumerate(claims):
        row.kinds, row.assignee = [f"kind {number}", "%s"], bob if number % 2 else None
        row.removed_at, row.scope, row.score = now, number % 3 == 0, number / 1000
    names = ["kinds", "assignee_id", "removed_at", "scope", "score"]
    save_rows(claims, ["kinds", "assignee", "removed_at", "scope", "score"])
    stored = list(repost.claims.order_by("pk").values_list(*names))
    assert stored == [tuple(getattr(row, name) for name in names) for row in claims]


def test_a_column_of_nothing_is_saved_too_and_other_rows_stay(repost, bob):
    Claim.objects.update(assignee=bob)
    some = list(repost.claims.order_by("pk")[:2])
    for row in some:
        row.assignee = None
    save_rows(some, ["assignee"])
    assert Claim.objects.filter(assignee=None).count() == 2
    save_rows([], ["assignee"])


def test_there_are_no_more_statements_than_needed(repost, django_assert_num_queries):
    flags = list(Flag.objects.all()) * (MANY // Flag.objects.count() + 1)
    with django_assert_num_queries(2):
        save_rows(flags[: MANY + 1], ["revision"])
