"""Who and when, between headline and body: bylines, dates, and the names of outlets beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from claims.extraction.roles.bylines import (
    each_of,
    looks_like_full_name,
    looks_like_name,
    name_before_title,
)
from claims.extraction.roles.datelines import author_before_date
from claims.extraction.roles.forms import Draft, in_one_run
from claims.extraction.roles.stamps import Kind, kinds_under_headline, role_under_headline
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_REACH = 8
"""Credits stand among the first so many blocks under the headline."""
_MOST_PROSE_OVER = 2
"""A standfirst may stand over the credits, and a caption that nothing tells from prose; the body's third paragraph not."""
_TOLD_OF = re.compile(r"(?:is|was) (?:an?|the)\b")
""" "is an ecologist at …" on the line under a name."""
_UNDER_STANDFIRST = 4
_MOST_WORDS_BESIDE_NAMES = 12
_MOST_WORDS_OF_SECOND_LINE = 8
_CREDITS = frozenset({Role.BYLINE, Role.DATELINE})
_LABELS = frozenset(
    {"by", "written by", "words by", "reported by", "story by", "edited by", "author", "news provided by"}
)
_SECTIONS = (
    "key_point_headings",
    "takeaway_headings",
    "faq_headings",
    "teaser_headings",
    "contents_headings",
)
_MOST_PASSES = 3
"""A name, a post under it and a place under that reach a date three lines below."""


def mark(drafts: Sequence[Draft], headline: int | None, byline: str) -> None:
    """A short line under the headline that names the authors whom the markup names, or somebody and a date, is the byline.

    It may hold the date, the outlet or the time that reading takes besides, but no sentence.
    """
    if headline is None:
        return
    names = [name for name in each_of(byline) if looks_like_name(name)]
    prose = 0
    for draft in drafts[headline + 1 : headline + 1 + _REACH]:
        prose += draft.role is None and draft.is_prose and not draft.is_item
        if prose > _MOST_PROSE_OVER:
            return
        if draft.role not in {None, Role.DATELINE}:
            continue
        if not _is_sentence(draft) and (_credits(draft, names) or author_before_date(draft.text)):
            draft.role = Role.BYLINE
        elif not draft.is_marked_heading:
            draft.role = role_under_headline(draft.text) or draft.role


def mark_beside(drafts: Sequence[Draft], start: int, first_body: int) -> None:
    """Names and posts that stand alone beside lines that are credits already, from ``start`` to the body.

    The first prose may be a standfirst, with the names right under it.
    """
    under = drafts[first_body + 1 : first_body + 1 + _UNDER_STANDFIRST]
    lines = list(takewhile(lambda draft: not draft.is_prose, under))
    end = first_body + 1 + len(lines) if any(map(_is_credit, lines)) else first_body
    front, rest = drafts[start:end], drafts[end:]
    for _ in range(_MOST_PASSES):
        for at, draft in enumerate(front):
            if draft.role is None:
                over = front[at - 1] if at else None
                below = front[at + 1] if at + 1 < len(front) else None
                draft.role = _role_beside(draft, over, below, rest)
    _second_lines(drafts[start:first_body])
    _second_lines(drafts[first_body:], posts_only=True)


def _is_sentence(draft: Draft) -> bool:
    return draft.is_prose and not any(map(str.isdigit, draft.text))


def _credits(draft: Draft, names: Sequence[str]) -> bool:
    """Whether a line names somebody of ``names`` and says little besides."""
    named = [name for name in names if name in draft.text]
    beside = draft.word_count - sum(len(name.split()) for name in named)
    return bool(named) and beside <= _MOST_WORDS_BESIDE_NAMES


def _role_beside(draft: Draft, over: Draft | None, below: Draft | None, rest: Sequence[Draft]) -> Role | None:
    """What a line of nothing but names is: the byline, an outlet's name beside it, or None."""
    kinds = kinds_under_headline(draft.text)
    if not kinds or draft.is_marked_heading or draft.is_item or _heads_section(draft, below):
        return None
    person = _person(draft.text)
    if person and below is not None and in_one_run(draft, below) and _TOLD_OF.match(below.text):
        return Role.BYLINE
    credited = [other for other in (over, below) if other is not None and _is_credit(other)]
    if credited and draft.key in words("kickers"):
        return Role.OTHER
    if person and any(other.text.startswith(f"{person} is ") for other in rest):
        return Role.BYLINE
    if person and person != draft.text and draft.block.tag == "paragraph":
        return Role.BYLINE
    if not credited:
        return None
    if len(credited) > 1 and draft.block.tag == "paragraph":
        return Role.BYLINE if Kind.AUTHOR in kinds else Role.OTHER
    if person or (Kind.AUTHOR in kinds and below in credited):
        return Role.BYLINE
    lines = below is not None and draft.block.tag == below.block.tag == "line"
    return Role.OTHER if lines and below in credited else None


def _is_credit(draft: Draft) -> bool:
    """Whether a line is a byline, a date, or an outlet's name beside one."""
    outlet = draft.role is Role.OTHER and bool(kinds_under_headline(draft.text))
    return draft.role in _CREDITS or outlet


def _person(text: str) -> str:
    """The one person whom a line names, with or without a post, or ""; "Sony Pictures" made a picture."""
    name = name_before_title(text)
    if not looks_like_full_name(name) or not _no_persons().isdisjoint(name.lower().split()):
        return ""
    return name


@cache
def _no_persons() -> frozenset[str]:
    other = words("company_words") | words("outlet_words") | words("newsroom_titles")
    return other | {"entertainment", "images", "pictures"}


def _heads_section(draft: Draft, below: Draft | None) -> bool:
    """Whether two capitalised words are a heading: "Key Points", or what stands over a list."""
    known = any(draft.key in words(name) for name in _SECTIONS)
    return known or (below is not None and below.is_item and below.role not in _CREDITS)


def _tells_post(draft: Draft) -> bool:
    """Whether a line under a name says what its bearer does."""
    return bool(_TOLD_OF.match(draft.text)) or not words("newsroom_titles").isdisjoint(draft.key.split())


def _is_short(draft: Draft) -> bool:
    return draft.word_count <= _MOST_WORDS_OF_SECOND_LINE and not any(map(str.isdigit, draft.text))


def _second_lines(drafts: Sequence[Draft], *, posts_only: bool = False) -> None:
    """ "Local democracy reporter" under the name belongs to the byline, and so does the name under a bare "By".

    ``posts_only`` is for the body, where a heading may stand under the name of who wrote the entry.
    """
    for before, draft in pairwise(drafts):
        if before.key in _LABELS and before.role in {None, Role.BYLINE} and looks_like_full_name(draft.text):
            before.role = draft.role = Role.BYLINE
        if (
            before.role is Role.BYLINE
            and draft.role is None
            and in_one_run(before, draft)
            and (not posts_only or _tells_post(draft))
            and not draft.is_prose
            and not _heads_section(draft, None)
            and not draft.text.endswith((":", "."))
            and (_TOLD_OF.match(draft.text) or _is_short(draft))
        ):
            draft.role = Role.BYLINE
