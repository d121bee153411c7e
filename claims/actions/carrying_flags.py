"""Flags of a new version: what was decided about them before still holds, and what is gone is fixed.

A flag is the same where the same rule flags the same words, and these stand in a block worded as before or
between the same surroundings. So a dismissal never spreads to the same words in another sentence.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence

from django.contrib.auth.models import User
from django.utils import timezone

from claims.actions.flags import flag_state
from claims.models import Action, Block, Event, Flag, FlagState, Version

SURROUNDINGS = 32
"""Code points on either side that must be the same where the rest of the block was changed."""

Key = Callable[[Flag], Hashable]


def carry_flags(
    *,
    actor: User,
    old: Version,
    version: Version,
    flags: Sequence[Flag],
    old_blocks: Sequence[Block],
    blocks: Sequence[Block],
) -> None:
    """Store the unsaved ``flags`` of ``version``, each in the state that it had in ``old``.

    Dismissed and confirmed flags stay so. One that was called fixed and still stands in a text that was
    changed is open again. Of a changed text, the open and confirmed flags that no longer occur become
    fixed, with an event each; what is gone from an unchanged text was not fixed, the rules changed their
    mind: the older version keeps it as it was. So it does with flags of a rule that did not run.
    """
    changed = old.sha256 != version.sha256
    before = list(old.flags.select_related("version").order_by("start", "end", "code"))
    pairs = _pairs(before, flags, keys(old, old_blocks), keys(version, blocks))
    for flag, earlier in pairs:
        if earlier.state == FlagState.OPEN or (changed and earlier.state == FlagState.FIXED):
            continue
        flag.state, flag.reason = earlier.state, earlier.reason
        flag.decided_by_id, flag.decided_at = earlier.decided_by_id, earlier.decided_at
    Flag.objects.bulk_create(flags)
    if changed:
        again = {earlier.pk for _, earlier in pairs}
        _close(actor, version, [flag for flag in before if flag.pk not in again])


def keys(version: Version, blocks: Sequence[Block]) -> list[Key]:
    """What makes a flag of ``version`` the same as another, the surest first. ``blocks`` are in order."""
    text, starts = version.text, [block.start for block in blocks]

    def in_block(flag: Flag) -> Hashable:
        if not flag.quote:
            return flag.code, flag.message
        block = blocks[max(0, bisect_right(starts, flag.start) - 1)]
        return flag.code, flag.quote, flag.start - block.start, text[block.start : block.end]

    def between(flag: Flag) -> Hashable:
        if not flag.quote:
            return flag.code, json.dumps(flag.data, sort_keys=True)
        before = text[max(0, flag.start - SURROUNDINGS) : flag.start]
        return flag.code, flag.quote, before, text[flag.end : flag.end + SURROUNDINGS]

    return [in_block, between]


def _pairs(
    before: Sequence[Flag], after: Sequence[Flag], old_keys: Sequence[Key], new_keys: Sequence[Key]
) -> list[tuple[Flag, Flag]]:
    """Each new flag with the old one that it is, each used once; equals are paired in reading order."""
    found: list[tuple[Flag, Flag]] = []
    left_before, left_after = list(before), list(after)
    for old_key, new_key in zip(old_keys, new_keys, strict=True):
        waiting: defaultdict[Hashable, deque[Flag]] = defaultdict(deque)
        for flag in left_before:
            waiting[old_key(flag)].append(flag)
        paired = [(flag, waiting[key].popleft()) for flag in left_after if waiting[key := new_key(flag)]]
        left_after = _without(left_after, (flag for flag, _ in paired))
        left_before = _without(left_before, (earlier for _, earlier in paired))
        found += paired
    return found


def _without(flags: Iterable[Flag], taken: Iterable[Flag]) -> list[Flag]:
    """By identity: unsaved rows are all equal to Django."""
    gone = {id(flag) for flag in taken}
    return [flag for flag in flags if id(flag) not in gone]


def _close(actor: User, version: Version, lost: Sequence[Flag]) -> None:
    """Call the flags fixed that nobody had settled and that ``version``'s rules looked for in vain."""
    ran = {rule["code"] for rule in version.rules}
    unsettled = {FlagState.OPEN, FlagState.CONFIRMED}
    gone = [flag for flag in lost if flag.state in unsettled and flag.code in ran]
    now, events = timezone.now(), []
    for flag in gone:
        before = flag_state(flag)
        flag.state, flag.reason = FlagState.FIXED, f"Not found in {version}."
        flag.decided_by, flag.decided_at = actor, now
        flag.revision += 1
        after = {**flag_state(flag), "revision": flag.revision}
        events.append(
            Event(
                actor=actor,
                action=Action.CLOSE_FLAG,
                article_id=version.article_id,
                flag=flag,
                before=before,
                after=after,
            )
        )
    Flag.objects.bulk_update(
        gone, ["state", "reason", "decided_by", "decided_at", "revision"], batch_size=200
    )
    Event.objects.bulk_create(events)
