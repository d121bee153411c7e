"""Who many claims are for, what kinds they are of, and whether they count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from itertools import cycle, islice
from typing import Any

from django.contrib.auth.models import User
from django.db.models import F, Q

from claims.actions.bulk.edit import BulkEdit, Change, Parameters, Skip, no_check
from claims.actions.bulk.verdicts import GONE
from claims.actions.errors import Refused
from claims.models import Action, BatchRow, Claim, Event


def _check_assignees(parameters: Parameters) -> None:
    for person in User.objects.filter(pk__in=parameters["assignees"]):
        if not person.has_perm("claims.give_verdict"):
            raise Refused(f"{person} can't decide claims: choose a reviewer.", field="assignees")


def _assign_skips(actor: User, parameters: Parameters) -> Sequence[Skip]:
    """One person or nobody: whoever has the claim already keeps it, and nothing is written."""
    chosen = parameters.get("assignees")
    if chosen is None or len(chosen) > 1:
        return [GONE]
    return [GONE, Skip("assigned that way already", Q(assignee=chosen[0] if chosen else None))]


def _assign(change: Change) -> None:
    """In turns, so that nobody gets more than one claim more than another."""
    turns = cycle(change.parameters["assignees"] or [None])
    done = change.batch.rows.filter(outcome=BatchRow.DONE).count()
    _set(change, Action.ASSIGN, "assignee_id", lambda claims: islice(turns, done, done + len(claims)))


def _set(change: Change, action: str, column: str, values: Callable[[Sequence[Claim]], Any]) -> None:
    """Set ``column`` of each claim to its of ``values``; an event's field is named without the _id."""
    claims = list(change.rows.order_by("pk"))
    name, groups, events = column.removesuffix("_id"), defaultdict(list), []
    for claim, value in zip(claims, values(claims), strict=True):
        groups[repr(value)].append((claim.pk, value))
        events.append(
            Event(
                actor=change.actor,
                action=action,
                article_id=claim.article_id,
                claim=claim,
                batch=change.batch,
                before={name: getattr(claim, column)},
                after={name: value, "revision": claim.revision + 1},
            )
        )
    for group in groups.values():
        chosen = Claim.objects.filter(pk__in=[pk for pk, _ in group])
        chosen.update(**{column: group[0][1]}, revision=F("revision") + 1)
    Event.objects.bulk_create(events)


def _same(actor: User, parameters: Parameters, *, name: str, reason: str) -> list[Skip]:
    return [GONE, Skip(reason, Q(**{name: parameters[name]}))] if name in parameters else [GONE]


def _check_kinds(parameters: Parameters) -> None:
    if not parameters["kinds"]:
        raise Refused("Choose at least one kind.", field="kinds")


def _set_kinds(change: Change) -> None:
    _set(change, Action.EDIT_CLAIM, "kinds", lambda claims: [change.parameters["kinds"]] * len(claims))


def _set_scope(change: Change) -> None:
    _set(change, Action.EDIT_CLAIM, "scope", lambda claims: [change.parameters["scope"]] * len(claims))


def _editing(
    field: str,
    title: str,
    apply: Callable[[Change], None],
    *,
    same: str,
    check: Callable[[Parameters], None] = no_check,
) -> BulkEdit:
    """An edit of one field. ``same`` says of claims that are left alone that they have it so."""
    return BulkEdit(
        name=f"set_{field}",
        title=title,
        action=Action.EDIT_CLAIM,
        noun=Claim,
        permission="claims.edit_claim",
        skips=partial(_same, name=field, reason=same),
        check=check,
        apply=apply,
    )


EDITS = (
    BulkEdit(
        name="assign",
        title="Assign",
        action=Action.ASSIGN,
        noun=Claim,
        permission="claims.assign",
        skips=_assign_skips,
        check=_check_assignees,
        apply=_assign,
    ),
    _editing("kinds", "Change the kind", _set_kinds, same="of these kinds already", check=_check_kinds),
    _editing("scope", "Count or not count", _set_scope, same="counted that way already"),
)
