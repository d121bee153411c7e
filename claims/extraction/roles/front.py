"""What stands before the body, the headline apart: who and when, key points, standfirst."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.roles import credit_lines
from claims.extraction.roles.forms import Draft, in_one_run, is_heading
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_MOST_STANDFIRST_WORDS = 60
_FEWEST_WORDS_OF_SECOND_LINE = 9
"""A marked heading under the headline with so many words sums the piece up and heads no section."""
_FEWEST_POINTS = 3
_FEWEST_WORDS_OF_POINT = 4
_PLACE_AND_DASH = re.compile(r"[A-Z][^.\n]{1,80}?(?:\([A-Z][\w ]+\)|/[\w ]+/)?\s*(?:—|–|--)\s")
_OPENING_QUOTES = ("“", '"', "‘", "«")


def mark(drafts: Sequence[Draft], headline: int | None) -> None:
    """Set the roles of the rest of the front matter."""
    first_body = _first_body(drafts, 0 if headline is None else headline + 1)
    start = first_body if headline is None else headline + 1
    credit_lines.mark_beside(drafts[start:first_body], drafts[first_body:])
    _key_points(drafts, first_body)
    if headline is not None:
        _standfirst(drafts, headline, first_body)


def _first_body(drafts: Sequence[Draft], start: int) -> int:
    """Where the first prose of the body stands, or the end; list items and headings are none.

    On a page whose body is known, prose over it is none either.
    """
    known = any(draft.in_body for draft in drafts)
    for i in range(start, len(drafts)):
        draft = drafts[i]
        prose = draft.is_prose and not draft.is_item and not draft.is_marked_heading
        if draft.role is None and prose and (draft.in_body or not known):
            return i
    return len(drafts)


def _key_points(drafts: Sequence[Draft], first_body: int) -> None:
    """List items before the body are key points, and so are those under a heading that says so."""
    for i, draft in enumerate(drafts[:first_body]):
        if draft.role is None and draft.is_item and first_body < len(drafts):
            draft.role = Role.KEY_POINT
            if i and drafts[i - 1].key in words("key_point_headings"):
                drafts[i - 1].role = Role.HEADING
    _unmarked_points(drafts, first_body)


def _unmarked_points(drafts: Sequence[Draft], first_body: int) -> None:
    """Three lines or more in a row between headline and body, none of them a full sentence, are key points without marks."""
    run: list[Draft] = []
    for draft in drafts[:first_body]:
        if run and not in_one_run(run[-1], draft):
            run = []
        open_still = draft.role is None or draft.role is Role.KEY_POINT
        may_be = open_still and draft.word_count >= _FEWEST_WORDS_OF_POINT and not draft.is_question
        run = [*run, draft] if may_be and not draft.is_label_line else []
        if len(run) >= _FEWEST_POINTS and first_body < len(drafts):
            for point in run:
                point.role = Role.KEY_POINT


def _is_second_line(draft: Draft) -> bool:
    """Whether a marked heading is so long that it sums the piece up."""
    return draft.is_marked_heading and draft.word_count >= _FEWEST_WORDS_OF_SECOND_LINE


def _standfirst(drafts: Sequence[Draft], headline: int, first_body: int) -> None:
    """The paragraph between headline and body that sums the piece up."""
    candidates = [i for i in range(headline + 1, min(len(drafts), first_body + 1)) if drafts[i].role is None]
    if not candidates or drafts[candidates[0]].is_item:
        return
    second_lines = (i for i in candidates if i < first_body and _is_second_line(drafts[i]))
    at = next(second_lines, candidates[0])
    draft = drafts[at]
    if (
        draft.word_count > _MOST_STANDFIRST_WORDS
        or draft.text.startswith(_OPENING_QUOTES)
        or draft.is_label_line
    ):
        return
    if at < first_body:
        over_section = draft.is_marked_heading and (not _is_second_line(draft) or at + 1 == first_body)
        if draft.word_count > 5 and not draft.is_question and not over_section:
            draft.role = Role.STANDFIRST
        return
    after = drafts[at + 1] if at + 1 < len(drafts) else None
    if after is None or _PLACE_AND_DASH.match(draft.text):
        return
    follows_key_points = any(before.role is Role.KEY_POINT for before in drafts[:at])
    credited = any(before.role in {Role.BYLINE, Role.DATELINE} for before in drafts[:at])
    before_byline = after.role in {Role.BYLINE, Role.DATELINE, Role.CAPTION} and not credited
    if before_byline or (follows_key_points and after.role is None and is_heading(drafts, at + 1)):
        draft.role = Role.STANDFIRST
