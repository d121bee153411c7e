"""Flags as the review page shows them: plain rows, because a long article has thousands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from claims.models import FlagState, Version
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
    rows = (
        version.flags.shown()
        .order_by("start", "end", "code")
        .values_list(
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
    )
    return [FlagRow(*row[:7], _spans(*row[5:8]), *row[7:]) for row in rows]


def about_all(flags: Iterable[FlagRow]) -> list[FlagRow]:
    """The flags about the whole document."""
    return [flag for flag in flags if flag.end == 0]


def _spans(start: int, end: int, data: dict[str, Any]) -> Spans:
    further = ((first, last) for first, last in data.get("spans", ()))
    return tuple(sorted({(start, end), *further}))
