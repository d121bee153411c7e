"""Flags as the review page shows them: plain rows, because a long article has thousands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from claims.models import Flag, FlagState, Mention, Version
from claims.models.flag import GRAVITY, FlagQuerySet
from claims.rules.base import Severity

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class FlagRow:
    """A flag with whoever settled it. ``spans`` are all the places of the fault, the flag's own included."""

    pk: int
    code: str
    rule: str
    severity: str
    message: str
    start: int
    end: int
    spans: Spans
    data: dict[str, Any]
    state: str
    reason: str
    decided_by: str | None
    revision: int

    @property
    def open(self) -> bool:
        return self.state == FlagState.OPEN

    @property
    def must_not_be_published(self) -> bool:
        return self.open and self.severity == Severity.ERROR


def flags_of(version: Version) -> list[FlagRow]:
    """Every flag of the version, by place. One query."""
    return _rows(version.flags.shown())


def flags_on(version_id: int | None, mentions: Iterable[Mention]) -> list[FlagRow]:
    """The flags that begin or end within one of these mentions, or lie over it. One query at most.

    They are a list of their own, away from the text: the gravest first, then by place.
    """
    touching = [Q(start__lt=mention.end, end__gt=mention.start) for mention in mentions]
    if not touching:
        return []
    return gravest_first(_rows(Flag.objects.shown().filter(reduce(or_, touching), version=version_id)))


def _rows(flags: FlagQuerySet) -> list[FlagRow]:
    rows = flags.order_by("start", "end", "code").values_list(
        "pk",
        "code",
        "rule",
        "severity",
        "message",
        "start",
        "end",
        "data",
        "state",
        "reason",
        "decided_by__username",
        "revision",
    )
    return [FlagRow(*row[:7], _spans(*row[5:8]), *row[7:]) for row in rows]


def about_all(flags: Iterable[FlagRow]) -> list[FlagRow]:
    """The flags about the whole document, the gravest first."""
    return gravest_first(flag for flag in flags if flag.end == 0)


def gravest_first(flags: Iterable[FlagRow]) -> list[FlagRow]:
    """Errors before warnings before infos, else in the order they come in."""
    return sorted(flags, key=lambda flag: GRAVITY[flag.severity])


def _spans(start: int, end: int, data: dict[str, Any]) -> Spans:
    further = ((first, last) for first, last in data.get("spans", ()))
    return tuple(sorted({(start, end), *further}))
