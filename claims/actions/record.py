"""The log: every action writes what it changed, before and after."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User

from claims.models import Article, Batch, Claim, Event, Flag, Verdict

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
    """Write one event. The article is taken from the claim or flag where it isn't given."""
    if article is None and claim is not None:
        article = claim.article
    if article is None and flag is not None:
        article = flag.version.article
    return Event.objects.create(
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
    }


def verdict_change(verdict: Verdict | None, own: Verdict | None, reviewer_id: int) -> State:
    """A claim's verdict, and the end of the chain of the reviewer who changes it: enough to undo it."""
    return {"verdict": verdict_state(verdict), "own": verdict_state(own), "reviewer": reviewer_id}
