"""A table of contents: a run of short lines that stand again further down, as the headings they lead to."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.roles.forms import Draft
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_FEWEST = 3
_MOST_WORDS = 14
_LONGEST = 2 * _MOST_WORDS
"""No line of the same words has so many marks besides."""


def mark(drafts: Sequence[Draft]) -> None:
    """Make navigation of every table of contents, with the line that heads it."""
    short = (i for i, draft in enumerate(drafts) if draft.word_count <= _LONGEST)
    last = {drafts[i].key: i for i in short}
    at = 0
    while at < len(drafts):
        end = at
        while end < len(drafts) and _leads_on(drafts[end], last, end):
            end += 1
        if end - at >= _FEWEST and last[drafts[at].key] >= end:
            first = at - 1 if at and drafts[at - 1].key in words("contents_headings") else at
            for draft in drafts[first:end]:
                draft.role = Role.NAVIGATION
        at = max(end, at + 1)


def _leads_on(draft: Draft, last: dict[str, int], at: int) -> bool:
    return (
        draft.role is None
        and 0 < draft.word_count <= _MOST_WORDS
        and not draft.is_prose
        and draft.key != ""
        and last.get(draft.key, -1) > at
    )
