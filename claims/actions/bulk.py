"""Many rows in one go: a preview first, then one Batch, one Event a row, in set-based statements.

Whatever is chosen and can't be changed is skipped and counted, never overwritten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F, OuterRef, Subquery
from django.utils import timezone

from claims.actions.errors import Refused
from claims.actions.flags import flag_state
from claims.actions.record import moved_on, verdict_change
from claims.actions.seen import lock_articles
from claims.actions.verdicts import check_verdict
from claims.models import Action, Article, Batch, Claim, Event, Flag, FlagState, Verdict
from claims.permissions import authorise
from claims.states import ClaimState

CHUNK = 1000
"""Rows a statement: below every database's limit of parameters, and large enough to be quick."""


@dataclass(frozen=True)
class Plan:
    """What a bulk action would do: the ids it would change, and how many it would skip and why."""

    change: list[int]
    skipped: dict[str, int]


def chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[at : at + CHUNK] for at in range(0, len(ids), CHUNK))


def _plan(ids: Sequence[int], reasons: dict[int, str | None]) -> Plan:
    """``reasons`` holds, for each row there is, why it is skipped, or None."""
    why = Counter(reasons.get(pk, "no longer there") for pk in ids)
    change = [pk for pk in ids if pk in reasons and reasons[pk] is None]
    return Plan(change, {reason: number for reason, number in why.items() if reason is not None})


def _claim_reasons(ids: Sequence[int], *, overwrite: bool) -> dict[int, str | None]:
    reasons: dict[int, str | None] = {}
    for part in chunks(ids):
        rows = Claim.objects.filter(pk__in=part).values_list(
            "pk", "removed_at", "state", "article__reviewers_needed"
        )
        for pk, removed, state, needed in rows:
            reasons[pk] = _claim_reason(removed is not None, state, needed, overwrite=overwrite)
    return reasons


def _claim_reason(removed: bool, state: str, needed: int, *, overwrite: bool) -> str | None:  # noqa: FBT001 - a column
    if removed:
        return "merged or removed"
    if needed > 1:
        return "reviewed independently, one by one"
    if state == ClaimState.ADJUDICATED:
        return "adjudicated"
    return "already decided" if state != ClaimState.UNDECIDED and not overwrite else None


def _lock_claims(ids: Sequence[int]) -> None:
    """Lock the articles first, as every action does, then the claims."""
    articles = {
        pk
        for part in chunks(ids)
        for pk in Claim.objects.filter(pk__in=part).values_list("article", flat=True)
    }
    for part in chunks(sorted(articles)):
        lock_articles(Article, part)
    for part in chunks(sorted(ids)):
        list(
            Claim.objects.select_for_update(no_key=True).filter(pk__in=part).order_by("pk").values_list("pk")
        )


def preview_verdict(*, actor: User, ids: Sequence[int], overwrite: bool = False) -> Plan:
    """What ``bulk_verdict`` would do now. Decided claims are skipped unless ``overwrite``."""
    authorise(actor, "claims.bulk")
    ids = list(dict.fromkeys(ids))
    return _plan(ids, _claim_reasons(ids, overwrite=overwrite))


@transaction.atomic
def bulk_verdict(
    *, actor: User, ids: Sequence[int], value: str, reason: str = "", note: str = "", overwrite: bool = False
) -> Batch:
    """Give many claims one verdict. Raises PermissionDenied, Refused for a reason that does not fit."""
    authorise(actor, "claims.bulk")
    check_verdict(value, reason)
    ids = list(dict.fromkeys(ids))
    _lock_claims(ids)
    plan = _plan(ids, _claim_reasons(ids, overwrite=overwrite))
    batch = Batch.objects.create(
        actor=actor,
        action=Action.GIVE_VERDICT,
        ids=ids,
        skipped=plan.skipped,
        changed=len(plan.change),
        parameters={"value": value, "reason": reason, "note": note, "overwrite": overwrite},
    )
    for part in chunks(plan.change):
        _decide(actor, batch, part, value, reason, note.strip())
    return batch


def _decide(actor: User, batch: Batch, ids: Sequence[int], value: str, reason: str, note: str) -> None:
    claims = list(Claim.objects.filter(pk__in=ids).select_related("verdict", "article"))
    tails = {
        verdict.claim_id: verdict
        for verdict in Verdict.objects.filter(claim__in=ids, reviewer=actor, superseded_by=None).order_by(
            "pk"
        )
    }
    given = Verdict.objects.bulk_create(
        Verdict(
            claim=claim,
            version_id=cast("int", claim.article.current_id),  # an imported article always has a version
            reviewer=actor,
            value=value,
            reason=reason,
            note=note,
            supersedes=tails.get(claim.pk),
            batch=batch,
        )
        for claim in claims
    )
    new = Verdict.objects.filter(claim=OuterRef("pk"), batch=batch).values("pk")[:1]
    Claim.objects.filter(pk__in=ids).update(
        verdict=Subquery(new), state=ClaimState.DECIDED, revision=F("revision") + 1
    )
    _log(
        Event(
            actor=actor,
            action=Action.GIVE_VERDICT,
            article_id=claim.article_id,
            claim=claim,
            batch=batch,
            before=verdict_change(claim.state, claim.verdict, tails.get(claim.pk), actor.pk),
            after={
                **verdict_change(ClaimState.DECIDED, verdict, verdict, actor.pk),
                "revision": claim.revision + 1,
            },
        )
        for claim, verdict in zip(claims, given, strict=True)
    )


def _log(events: Iterable[Event]) -> None:
    moved_on(Event.objects.bulk_create(events))


def preview_assign(*, actor: User, ids: Sequence[int]) -> Plan:
    """What ``bulk_assign`` would do now."""
    authorise(actor, "claims.bulk")
    ids = list(dict.fromkeys(ids))
    return _plan(ids, _claim_reasons(ids, overwrite=True))


@transaction.atomic
def bulk_assign(*, actor: User, ids: Sequence[int], assignee: User | None) -> Batch:
    """Assign many claims to one reviewer, or with None to nobody. Raises PermissionDenied, Refused."""
    if assignee is not None and not assignee.has_perm("claims.give_verdict"):
        raise Refused(f"{assignee} can't decide claims: choose a reviewer.", field="assignee")
    plan = preview_assign(actor=actor, ids=ids)
    assignee_id = assignee.pk if assignee else None
    batch = Batch.objects.create(
        actor=actor,
        action=Action.ASSIGN,
        ids=list(dict.fromkeys(ids)),
        skipped=plan.skipped,
        changed=len(plan.change),
        parameters={"assignee": assignee_id},
    )
    _lock_claims(plan.change)
    for part in chunks(plan.change):
        claims = list(Claim.objects.filter(pk__in=part))
        Claim.objects.filter(pk__in=part).update(assignee=assignee, revision=F("revision") + 1)
        _log(
            Event(
                actor=actor,
                action=Action.ASSIGN,
                article_id=claim.article_id,
                claim=claim,
                batch=batch,
                before={"assignee": claim.assignee_id},
                after={"assignee": assignee_id, "revision": claim.revision + 1},
            )
            for claim in claims
        )
    return batch


def preview_dismiss(*, actor: User, ids: Sequence[int]) -> Plan:
    """What ``bulk_dismiss`` would do now: flags that somebody settled are skipped."""
    authorise(actor, "claims.bulk")
    ids = list(dict.fromkeys(ids))
    reasons: dict[int, str | None] = {}
    for part in chunks(ids):
        for pk, state in Flag.objects.filter(pk__in=part).values_list("pk", "state"):
            reasons[pk] = None if state == FlagState.OPEN else f"already {state}"
    return _plan(ids, reasons)


@transaction.atomic
def bulk_dismiss(*, actor: User, ids: Sequence[int], reason: str) -> Batch:
    """Dismiss many open flags for one reason. Raises PermissionDenied, Refused without a reason."""
    if not reason.strip():
        raise Refused("Say why these flags are dismissed.", field="reason")
    plan = preview_dismiss(actor=actor, ids=ids)
    batch = Batch.objects.create(
        actor=actor,
        action=Action.DISMISS_FLAG,
        ids=list(dict.fromkeys(ids)),
        skipped=plan.skipped,
        changed=len(plan.change),
        parameters={"reason": reason.strip()},
    )
    now = timezone.now()
    for part in chunks(plan.change):
        lock_articles(Flag, part)
        flags = list(
            Flag.objects.select_for_update(of=("self",), no_key=True)
            .filter(pk__in=part)
            .select_related("version")
        )
        events = [Event(actor=actor, action=Action.DISMISS_FLAG, flag=flag, batch=batch) for flag in flags]
        for flag, event in zip(flags, events, strict=True):
            event.article_id, event.before = flag.version.article_id, flag_state(flag)
            flag.state, flag.reason = FlagState.DISMISSED, reason.strip()
            flag.decided_by, flag.decided_at = actor, now
            flag.revision += 1
            event.after = {**flag_state(flag), "revision": flag.revision}
        Flag.objects.filter(pk__in=part).update(
            state=FlagState.DISMISSED,
            reason=reason.strip(),
            decided_by=actor,
            decided_at=now,
            revision=F("revision") + 1,
        )
        _log(events)
    return batch
