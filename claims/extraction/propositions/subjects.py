"""Whom a pronoun stands for: the subject of what was said last, worked out where a pronoun asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extraction.propositions.readable import subject_of
from claims.extraction.types import Span


@dataclass(slots=True, eq=False)
class Subject:
    """The subject of ``span``, else ``otherwise``: after most sentences nobody asks for it."""

    text: str
    span: Span
    otherwise: Subject | None = None
    found: str | None = None
    """What ``words`` gave, once it was asked."""

    def words(self) -> str:
        """The subject as printed, or "" where none is told. A span is read once, however long the chain."""
        unread: list[Subject] = []
        at: Subject | None = self
        found = ""
        while at is not None and not found:
            if at.found is None:
                unread.append(at)
                found = subject_of(at.text, at.span)
            else:
                found = at.found
            at = at.otherwise
        for each in unread:
            each.found, each.otherwise = found, None
        return found
