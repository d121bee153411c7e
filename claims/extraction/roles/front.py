"""What stands before the body, the headline apart: key points, standfirst, the byline's second line, the outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, zip_longest

from claims.extraction.roles.bylines import (
    each_of,
    looks_like_full_name,
    looks_like_name,
    name_before_title,
)
from claims.extraction.roles.datelines import author_before_date
from claims.extraction.roles.forms import Draft, in_one_run, is_heading
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_MOST_STANDFIRST_WORDS = 60
_FEWEST_WORDS_OF_SECOND_LINE = 9
"""A marked heading under the headline with so many words sums the piece up and heads no section."""
_MOST_OUTLET_WORDS = 5
_FEWEST_POINTS = 3
_FEWEST_WORDS_OF_POINT = 4
_SYMBOL = re.compile(r"\s[&|–—-](?=\s)")
_PLACE_AND_DASH = re.compile(r"[A-Z][^.\n]{1,80}?(?:\([A-Z][\w ]+\)|/[\w ]+/)?\s*(?:—|–|--)\s")
_REACH_OF_CREDITS = 8
_MOST_WORDS_BESIDE_NAMES = 12
_OPENING_QUOTES = ("“", '"', "‘", "«")


def mark(drafts: Sequence[Draft], headline: int | None) -> None:
    """Set the roles of the rest of the front matter."""
    first_body = _first_body(drafts, 0 if headline is None else headline + 1)
    if headline is not None:
        _bare_name(drafts[headline + 1 : first_body], drafts[first_body:])
    _second_byline_lines(drafts)
    if headline is not None:
        _outlets(drafts[headline + 1 : first_body])
    _key_points(drafts, first_body)
    if headline is not None:
        _standfirst(drafts, headline, first_body)


def mark_credits(drafts: Sequence[Draft], headline: int | None, byline: str) -> None:
    """A short line under the headline that names the authors whom the markup names, or somebody and a date, is the byline.

    It may hold the date, the outlet or the time that reading takes besides, but no sentence.
    """
    if headline is None:
        return
    names = [name for name in each_of(byline) if looks_like_name(name)]
    for draft in drafts[headline + 1 : headline + 1 + _REACH_OF_CREDITS]:
        if draft.is_prose and not any(map(str.isdigit, draft.text)):
            continue
        named = [name for name in names if name in draft.text]
        beside = draft.word_count - sum(len(name.split()) for name in named)
        credited = named and beside <= _MOST_WORDS_BESIDE_NAMES
        if draft.role is None and (credited or author_before_date(draft.text)):
            draft.role = Role.BYLINE


def _second_byline_lines(drafts: Sequence[Draft]) -> None:
    """ "Local democracy reporter" under the name belongs to the byline, and so does the name under a bare "By"."""
    for before, draft in pairwise(drafts):
        if before.key == "by" and before.role in {None, Role.BYLINE} and looks_like_full_name(draft.text):
            before.role = draft.role = Role.BYLINE
        if (
            before.role is not Role.BYLINE
            or draft.role
            or before.block.tag != draft.block.tag
            or draft.is_prose
            or draft.text.endswith(":")
        ):
            continue
        if draft.block.tag == "line" and draft.word_count <= 8 and not any(map(str.isdigit, draft.text)):
            draft.role = Role.BYLINE


def _bare_name(front: Sequence[Draft], rest: Sequence[Draft]) -> None:
    """A name alone between headline and body is a byline beside a date, or where the piece ends with who it is."""
    for before, draft, after in zip_longest((None, *front), front, front[1:]):
        if draft is None or draft.role or not looks_like_full_name(name := name_before_title(draft.text)):
            continue
        if not _no_persons().isdisjoint(name.lower().split()):
            continue  # "Sony Pictures" is whose picture it is, "LOCAL NEWS" a section
        if name != draft.text and draft.block.tag == "paragraph":
            draft.role = Role.BYLINE
            continue
        introduced = any(other.text.startswith(f"{draft.text} is ") for other in rest)
        beside = (near.role in {Role.DATELINE, Role.BYLINE} for near in (before, after) if near is not None)
        if introduced or any(beside):
            draft.role = Role.BYLINE


@cache
def _no_persons() -> frozenset[str]:
    return words("company_words") | words("outlet_words") | {"entertainment", "images", "pictures"}


def _outlets(front: Sequence[Draft]) -> None:
    """A short line of capitals right over date or byline is the outlet's name."""
    for draft, after in pairwise(front):
        if (
            draft.role is None
            and draft.block.tag == after.block.tag == "line"
            and after.role in {Role.DATELINE, Role.BYLINE}
            and draft.word_count <= _MOST_OUTLET_WORDS
            and looks_like_name(_SYMBOL.sub("", draft.text))
        ):
            draft.role = Role.OTHER


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
