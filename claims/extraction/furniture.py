"""What stands around the article on a web page: menus, lists of links, sign-up boxes, footers."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.forms import Draft
from claims.extraction.types import Role

_AROUND = frozenset({Role.NAVIGATION, Role.PROMOTION, Role.TEASER})
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
    if not chosen:
        chosen = set(body)
    first, last = (min(chosen), max(chosen)) if chosen else (len(drafts), len(drafts))
    start = title if title is not None and title < first else first
    for i, draft in enumerate(drafts):
        if i in chosen:
            draft.in_body = True
            if draft.role in _AROUND and draft.is_prose:
                draft.role = None
            continue
        if draft.role in _ANYWHERE or i == title:
            continue
        if draft.role in _FRONT and start <= i <= last + _TAIL_REACH:
            continue
        if (
            draft.role is None
            and start < i < first
            and (draft.is_prose or draft.is_marked_heading)
            and not _is_link_list(draft)
        ):
            continue
        if draft.role in {Role.CODE, Role.TABLE, Role.QUOTE} and first < i < last:
            continue
        draft.role = Role.NAVIGATION


def _is_link_list(draft: Draft) -> bool:
    linked = sum(len(link) for link in draft.block.links)
    return linked > _MOSTLY_LINKS * len(draft.text) and not (draft.is_prose and draft.word_count > 25)


def _could_be_body(draft: Draft) -> bool:
    return draft.role is None and draft.is_prose and draft.word_count >= 8 and not _is_link_list(draft)
