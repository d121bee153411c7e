"""What stands around the article on a web page: menus, lists of links, sign-up boxes, footers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from claims.extraction.forms import FURNITURE, Draft
from claims.extraction.types import Role

_ANYWHERE = frozenset(
    {Role.SYNDICATION_NOTICE, Role.DISCLAIMER, Role.WIDGET, Role.PROMOTION, Role.TEASER, Role.NAVIGATION}
)
"""Roles that a block outside the body keeps wherever it stands."""
_FRONT = frozenset(
    {
        Role.BYLINE,
        Role.DATELINE,
        Role.STANDFIRST,
        Role.CAPTION,
        Role.KEY_POINT,
        Role.SOURCE_LINE,
        Role.HEADLINE,
    }
)
_TAIL_REACH = 6
"""So many blocks after the body may still belong to it: a source line, a closing byline."""
_MOSTLY_LINKS = 0.6


def mark(drafts: Sequence[Draft], body: frozenset[int], title: int | None) -> None:
    """Make navigation of what stands outside ``body``, and take back furniture's role from prose inside it.

    ``title`` is where the headline stands. Blocks between headline and body stay open: a standfirst
    may be among them.
    """
    chosen = {i for i in body if not _is_link_list(drafts[i])} or {
        i for i, draft in enumerate(drafts) if _could_be_body(draft)
    }
    _take_back(drafts, chosen)
    first, last = (min(chosen), max(chosen)) if chosen else (len(drafts), len(drafts))
    start = title if title is not None and title < first else first
    for i, draft in enumerate(drafts):
        draft.in_body = i in chosen
        if not (draft.in_body or i == title or _may_stay(draft, i, start, first, last)):
            draft.role = Role.NAVIGATION


def clear(drafts: Sequence[Draft]) -> None:
    """Make navigation of what is still open outside the body, once the front matter is decided.

    A caption that a page holds again, for another width of screen or in a row of thumbnails, goes too.
    """
    captions = set()
    for draft in drafts:
        repeated = draft.role is Role.CAPTION and draft.text in captions
        if repeated or (draft.role is None and not draft.in_body):
            draft.role = Role.NAVIGATION
        elif draft.role is Role.CAPTION:
            captions.add(draft.text)


def _take_back(drafts: Sequence[Draft], chosen: set[int]) -> None:
    """Open the roles of furniture that is mostly body: a wrapper that is named "promo" and holds the article."""
    for role, run in groupby(range(len(drafts)), key=lambda i: drafts[i].role):
        if role not in FURNITURE:
            continue
        run_of_role = list(run)
        prose = [i for i in run_of_role if i in chosen and drafts[i].is_prose]
        whole = sum(len(drafts[i].text) for i in run_of_role)
        mostly = sum(len(drafts[i].text) for i in prose) * 2 > whole
        for i in run_of_role if mostly else prose:
            drafts[i].role = None
            if not _is_link_list(drafts[i]):
                chosen.add(i)


def _may_stay(draft: Draft, at: int, start: int, first: int, last: int) -> bool:
    """Whether a block outside the body, at ``at``, keeps its role or stays open.

    The headline stands at ``start``, the body from ``first`` to ``last``.
    """
    if draft.role is None:
        return start < at < first and (draft.is_prose or draft.is_marked_heading) and not _is_link_list(draft)
    if draft.role in {Role.STANDFIRST, Role.KEY_POINT}:
        return start <= at <= first + _TAIL_REACH
    if draft.role in _FRONT:
        return start <= at <= last + _TAIL_REACH
    return draft.role in _ANYWHERE or first < at < last


def _is_link_list(draft: Draft) -> bool:
    linked = sum(len(link) for link in draft.block.links)
    return linked > _MOSTLY_LINKS * len(draft.text) and not (draft.is_prose and draft.word_count > 25)


def _could_be_body(draft: Draft) -> bool:
    return draft.role is None and draft.is_prose and draft.word_count >= 8 and not _is_link_list(draft)
