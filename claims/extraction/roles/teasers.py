"""Pieces of OTHER articles: which blocks under "You may also like" belong to them, and which no more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.roles.forms import Draft
from claims.extraction.types import Role
from claims.extraction.wordlists import words

_STAMP = re.compile(
    r"[^\n]{0,60}?(?:\d{4}/\d{2}/\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})[ T]?\s*\d{1,2}:\d{2}(?::\d{2})?$"
    r"|\d{1,2} (?:min(?:ute)?s?|hours?|days?|weeks?) ago$"
    r"|[^\n.!?]{2,40}\s[·•|—–-]\s(?:\d{1,2}\.? [A-Z][a-z]{2,8}\.?(?:,? \d{4})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} ?(?:h|d|m|hrs?|mins?)(?: ago)?|\d{1,2} (?:minute|hour|day|week)s? ago)$",
    re.IGNORECASE,
)
_STAMP_END = re.compile(
    r"(?:\d|\bago|\d ?(?:h|d|m|hrs?|mins?)|[·•|—–-] \d{1,2}\.? [A-Z][a-z]{2,8}\.?)$", re.IGNORECASE
)
_MOST_HEADING_WORDS = 8
_MORE_OF = re.compile(
    r"(?:More|Also|Elsewhere|Latest|New|Popular|Trending|Top Stories|Top stories|Read (?:next|more|also)|Up next|Next) "
    r"(?:on|from|in|at) (?:the )?[A-Z]|MORE (?:ON|FROM|IN) |From (?:the|our) archives?$"
)
_OUTLET_AND_DAY = re.compile(
    r"[A-Z][^\n.!?,]{1,40}, (?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},?) \d{4}"
)
_PIECES_IN_A_TEASER = 3
"""A title, a line of its text, and a stamp."""
_BUTTONS = frozenset({"continue reading", "keep reading", "read more"})
"""They lead on as often as they head a list of titles."""
_STAYS = frozenset({Role.DISCLAIMER, Role.SYNDICATION_NOTICE, Role.PROMOTION, Role.WIDGET})
"""Roles that a section of teasers does not swallow."""


def is_teaser_heading(drafts: Sequence[Draft], at: int) -> bool:
    """Whether other articles follow: by the heading's words, or "More on Alder Courier" over titles.

    The titles may be bare, or each have a stamp behind it.
    """
    draft = drafts[at]
    if draft.word_count > _MOST_HEADING_WORDS:
        return False
    below = drafts[at + 1 : at + 3]
    if draft.key in words("teaser_headings"):
        return draft.key not in _BUTTONS or all(title.role is None for title in below)
    if not _MORE_OF.match(draft.text) or len(below) < 2 or any(title.in_body for title in below):
        return False
    if all(title.looks_like_heading for title in below):
        return True
    first = drafts[at + 1 : at + 1 + _PIECES_IN_A_TEASER]
    return first[0].looks_like_heading and any(_is_stamped(piece) for piece in first[1:])


def _is_stamped(draft: Draft) -> bool:
    return is_stamp(draft) or _OUTLET_AND_DAY.fullmatch(draft.text) is not None


def is_stamp(draft: Draft) -> bool:
    """A teaser's outlet and time, often glued: "Coin Courier2025/03/02 09:15"."""
    return (
        draft.word_count <= 8
        and any(map(str.isdigit, draft.text))
        and bool(_STAMP_END.search(draft.text))
        and bool(_STAMP.match(draft.text))
    )


def last_stamp(drafts: Sequence[Draft]) -> int:
    """Where the last stamp of the text stands, or -1."""
    return next((i for i in range(len(drafts) - 1, -1, -1) if is_stamp(drafts[i])), -1)


def end_of_section(drafts: Sequence[Draft], start: int, stamp: int) -> int:
    """Where the teasers that begin at ``start`` end, exclusive.

    Up to ``stamp``, the last one of the text, everything is a teaser. After it, titles and single
    abstracts are; the first of two paragraphs of prose in a row is the article going on.
    """
    level = drafts[start].block.level
    for i in range(start + 1, len(drafts)):
        draft = drafts[i]
        if draft.role is Role.HEADLINE or (draft.in_body and draft.is_prose):
            return i
        if i > stamp and (0 < draft.block.level <= level or _goes_on(drafts, i)):
            return i
    return len(drafts)


def _goes_on(drafts: Sequence[Draft], at: int) -> bool:
    if at + 1 >= len(drafts):
        return False
    pair = (drafts[at], drafts[at + 1])
    return all(
        draft.is_prose and draft.word_count >= 20 and draft.role is None and not draft.is_item
        for draft in pair
    )


def mark(drafts: Sequence[Draft], start: int, stamp: int) -> int:
    """Mark the section of teasers that begins at ``start`` and return where it ends.

    What the markup knows to be something else, such as a sign-up box, stays that.
    """
    end = end_of_section(drafts, start, stamp)
    sourced = [i for i in range(start, end) if drafts[i].role is Role.SOURCE_LINE]
    if len(sourced) == 1 and all(drafts[i].role is not None for i in range(sourced[0], len(drafts))):
        end = sourced[0]  # the one source line behind all titles is the piece's own
    for draft in drafts[start:end]:
        if draft.role not in _STAYS and draft.block.role is Role.OTHER:
            draft.role = Role.TEASER
    return end


def mark_stamped(drafts: Sequence[Draft]) -> None:
    """Teasers without a heading over them: from a doubled title to the stamp that closes it."""
    for stamp, draft in enumerate(drafts):
        if draft.role is Role.TEASER or not is_stamp(draft):
            continue
        for first in range(stamp - 1, max(-1, stamp - 7), -1):
            if drafts[first].role is Role.HEADLINE:
                break  # the article's own title can be doubled over a stamp, too
            if first + 1 < stamp and drafts[first].key and drafts[first].key == drafts[first + 1].key:
                for piece in drafts[first : stamp + 1]:
                    piece.role = Role.TEASER
                break
