"""Giving many claims one verdict, and taking one's own back from many."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Case, Exists, F, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, JSONObject

from claims.actions.bulk.edit import BulkEdit, Change, Parameters, Skip
from claims.actions.bulk.insert_select import Nested, insert_select
from claims.actions.verdicts import check_verdict
from claims.models import Action, Claim, Event, Lease, Verdict
from claims.models.verdict import Value as Decision
from claims.states import ClaimState

GONE = Skip("merged or removed", Q(removed_at__isnull=False))

ONE_BY_ONE = [
    Skip("reviewed independently, one by one", Q(article__reviewers_needed__gt=1)),
    Skip("disagreed about: for adjudication", Q(state=ClaimState.DISAGREED)),
    Skip("adjudicated", Q(state=ClaimState.ADJUDICATED)),
]
"""Where several must decide blind, or a disagreement was or must be settled, nobody decides in bulk."""

LEAVE, MINE, ALL = "leave", "mine", "all"
"""What to do with claims that are decided: leave them, decide one's own anew, decide all anew."""


def _skips(actor: User, parameters: Parameters) -> Sequence[Skip]:
    decided = parameters.get("decided", LEAVE)
    own = Q(verdict__reviewer=actor)
    others_hands = Lease.objects.running().exclude(holder=actor).filter(claim=OuterRef("pk"))
    skips = [GONE, *ONE_BY_ONE, Skip("in another reviewer's hands", Exists(others_hands))]
    if decided == LEAVE:
        skips.append(Skip("decided by you", own, unless="you decide yours anew"))
    if decided != ALL:
        others = Q(verdict__isnull=False) & ~own
        skips.append(Skip("decided by another reviewer", others, unless="you decide all of them anew"))
    return skips


def _check(parameters: Parameters) -> None:
    check_verdict(parameters["value"], parameters["reason"])


def _live(reviewer: User) -> Any:
    return Verdict.objects.live().filter(claim=OuterRef("pk"), reviewer=reviewer)


def _give(change: Change) -> None:
    said = {name: change.parameters[name] for name in ("value", "reason", "note")}
    given = _write(change, **said)
    _log(change, given, Action.GIVE_VERDICT, after="pk")
    own = Verdict.objects.filter(claim=OuterRef("pk"), reviewer=change.actor)
    latest = own.order_by("-pk").values("pk")[:1]
    change.rows.update(verdict=Subquery(latest), state=ClaimState.DECIDED, revision=F("revision") + 1)


def _withdraw(change: Change) -> None:
    taken_back = _write(change, value=Decision.WITHDRAWN)
    others = Verdict.objects.live().filter(claim=OuterRef("claim")).order_by("-pk").values("pk")[:1]
    _log(change, taken_back, Action.WITHDRAW_VERDICT, after=Subquery(others))
    standing = Verdict.objects.live().filter(claim=OuterRef("pk")).order_by("-pk").values("pk")[:1]
    other = Exists(Verdict.objects.live().filter(claim=OuterRef("pk")))
    change.rows.update(verdict=Subquery(standing), state=_state_if(Q(other)), revision=F("revision") + 1)


def _state_if(decided: Q) -> Case:
    return Case(When(decided, then=Value(ClaimState.DECIDED)), default=Value(ClaimState.UNDECIDED))


def _write(change: Change, **said: Any) -> Any:
    """A verdict of the actor on each claim, after their last one. Returns the new rows.

    As in ``verdicts.store_verdict``, what was sent back stays as it is and a new round begins.
    """
    last = Verdict.objects.filter(claim=OuterRef("pk"), reviewer=change.actor, superseded_by=None)
    last = last.order_by("-pk")
    again = Q(sent_back_by=None)
    superseded = last.annotate(end=Case(When(again, then=F("pk")))).values("end")[:1]
    round = last.annotate(now=Case(When(again, then=F("round")), default=F("round") + 1)).values("now")[:1]
    newest = Verdict.objects.aggregate(last=Max("pk"))["last"] or 0
    insert_select(
        Verdict,
        change.rows.order_by("pk"),
        claim=F("pk"),
        version=F("article__current"),
        reviewer=change.actor.pk,
        round=Coalesce(Subquery(round), 1),
        supersedes=Subquery(superseded),
        batch=change.batch.pk,
        **said,
    )
    return Verdict.objects.filter(pk__gt=newest, batch=change.batch)


def _log(change: Change, written: Any, action: str, *, after: str | Subquery) -> None:
    """An event for each verdict written, of the shape of ``record.verdict_change``.

    ``after`` is the verdict that stands from now on.
    """
    stands = after if isinstance(after, Subquery) else F(after)
    insert_select(
        Event,
        written.annotate(stands=stands).order_by("claim_id"),
        actor=change.actor.pk,
        action=action,
        article=F("claim__article"),
        claim=F("claim"),
        batch=change.batch.pk,
        before=JSONObject(
            claim_state=F("claim__state"),
            verdict=_state("claim__verdict"),
            own=_state("supersedes"),
            reviewer=Value(change.actor.pk),
        ),
        after=JSONObject(
            claim_state=_state_if(Q(stands__isnull=False)),
            verdict=_of(stands),
            own=_state(""),
            reviewer=Value(change.actor.pk),
            revision=F("claim__revision") + 1,
        ),
    )


def fields_of(path: str) -> Any:
    """What ``record.verdict_state`` says of the verdict at ``path``, which is there."""
    at = f"{path}__" if path else ""
    return JSONObject(
        id=F(f"{at}pk"),
        value=F(f"{at}value"),
        reason=F(f"{at}reason"),
        note=F(f"{at}note"),
        reviewer=F(f"{at}reviewer_id"),
        settles=F(f"{at}settles"),
        sent_back_by=F(f"{at}sent_back_by_id"),
    )


def _state(path: str) -> Any:
    """The same; SQL's NULL where there is none."""
    return Nested(Case(When(**{f"{path}__isnull" if path else "pk__isnull": False}, then=fields_of(path))))


def _of(verdict: Any) -> Any:
    if isinstance(verdict, F):
        return _state("")
    chosen = Verdict.objects.filter(pk=OuterRef("stands")).values(state=fields_of(""))[:1]
    return Nested(Subquery(chosen))


def _withdraw_skips(actor: User, parameters: Parameters) -> Sequence[Skip]:
    none_of_mine = ~Exists(_live(actor))
    return [
        GONE,
        *ONE_BY_ONE,
        Skip("decided by another reviewer", Q(verdict__isnull=False) & Q(none_of_mine)),
        Skip("not decided by you", Q(none_of_mine)),
    ]


EDITS = (
    BulkEdit(
        name="set_verdict",
        title="Set a verdict",
        action=Action.GIVE_VERDICT,
        noun=Claim,
        permission="claims.give_verdict",
        skips=_skips,
        check=_check,
        apply=_give,
    ),
    BulkEdit(
        name="withdraw_verdict",
        title="Withdraw my verdict",
        action=Action.WITHDRAW_VERDICT,
        noun=Claim,
        permission="claims.give_verdict",
        skips=_withdraw_skips,
        apply=_withdraw,
    ),
)
