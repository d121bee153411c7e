"""The log: every action writes what it changed, before and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.models import User

from claims.models import Action, Article, Batch, Claim, Event, Flag, Verdict

BESIDE_THE_REPORT = frozenset(
    {
        Action.ASSIGN,
        Action.COMMENT,
        Action.TAKE_OVER,
        Action.EXPORT_REPORT,
        Action.PUBLISH_REPORT,
        Action.SHARE_REPORT,
        Action.REVOKE_LINK,
        Action.TAG_ARTICLE,
        Action.UNTAG_ARTICLE,
    }
)
"""What a verdict report does not tell of: one that left the house is not made stale by it."""

State = dict[str, Any]
"""Fields by name. A state in an event can be restored by ``actions.undo``."""


def record(
    actor: User,
    action: str,
    *,
    article: Article | None = None,
    claim: Claim | None = None,
    flag: Flag | None = None,
    batch: Batch | None = None,
    before: State | None = None,
    after: State | None = None,
    undoes: Event | None = None,
) -> Event:
    """Write one event, and bring the article's state up to date: what changed is saved before.

    The article is taken from the claim or flag where it isn't given.
    """
    if article is None and claim is not None:
        article = claim.article
    if article is None and flag is not None:
        article = flag.version.article
    event = Event.objects.create(
        actor=actor,
        action=action,
        article=article,
        claim=claim,
        flag=flag,
        batch=batch,
        before=before or {},
        after=after or {},
        undoes=undoes,
    )
    if article is not None:
        moved_on([event])
    return event


def moved_on(events: Sequence[Event]) -> None:
    """Bring the articles of these events up to date. Two statements at most."""
    stale = {event.article_id for event in events if _told_by_report(event)}
    fresh = {event.article_id for event in events} - stale
    for article_ids, report_changes in ((stale, True), (fresh, False)):
        if chosen := {pk for pk in article_ids if pk is not None}:
            Article.objects.filter(pk__in=chosen).moved_on(report_changes=report_changes)


def _told_by_report(event: Event) -> bool:
    undone = event.undoes.action if event.undoes else event.action
    return undone not in BESIDE_THE_REPORT


def verdict_state(verdict: Verdict | None) -> State | None:
    """What an event keeps of a claim's verdict, None for an undecided claim."""
    if verdict is None:
        return None
    return {
        "id": verdict.pk,
        "value": verdict.value,
        "reason": verdict.reason,
        "note": verdict.note,
        "reviewer": verdict.reviewer_id,
        "settles": verdict.settles,
        "sent_back_by": verdict.sent_back_by_id,
    }


def verdict_change(state: str, verdict: Verdict | None, own: Verdict | None, reviewer_id: int) -> State:
    """A claim's state and verdict, and the end of the chain of the reviewer who changes it: enough to undo it."""
    return {
        "claim_state": state,
        "verdict": verdict_state(verdict),
        "own": verdict_state(own),
        "reviewer": reviewer_id,
    }
