"""What stands around the article on a web page: menus, lists of links, sign-up boxes, footers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import groupby

from claims.extraction import lexicon
from claims.extraction.roles.calls import role_of_call
from claims.extraction.roles.forms import FURNITURE, Draft
from claims.extraction.roles.promotion import is_sales_talk
from claims.extraction.roles.wording import role_by_wording
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
        Role.QUOTE,
    }
)
_TAIL_REACH = 6
"""So many blocks after the body may still belong to it: a source line, a closing byline, a social post."""
_REACH_OF_DATE = 2
"""Blogs print the day of a piece over its headline."""
_MOSTLY_LINKS = 0.6
_MOSTLY_BELOW = 0.8
_GOOD_PART = 0.2
_FEWEST_WORDS_OF_KEY_POINT = 5
_FEWEST_WORDS_OF_STANDFIRST = 8
_REACH_OF_STANDFIRST = 3


def mark(drafts: Sequence[Draft], body: frozenset[int], title: int | None) -> None:
    """Make navigation of what stands outside ``body``, and take back furniture's role from prose inside it.

    ``title`` is where the headline stands. Blocks between headline and body stay open: a standfirst
    may be among them.
    """
    _open_header(drafts, title)
    chosen = {i for i in body if not _is_link_list(drafts[i])} or {
        i for i, draft in enumerate(drafts) if _could_be_body(draft)
    }
    chosen = _below_title(drafts, chosen, title)
    _take_back(drafts, chosen, title)
    first, last = (min(chosen), max(chosen)) if chosen else (len(drafts), len(drafts))
    start = title if title is not None and title < first else first
    for i, draft in enumerate(drafts):
        draft.in_body = i in chosen
        if draft.in_body or i == title or _heads_body(drafts, i, chosen):
            continue
        sums_up = start < i < first and _may_be_standfirst(drafts, i, start)
        if not (sums_up or _may_stay(draft, i, start, first, last)):
            draft.role = Role.NAVIGATION


def _open_header(drafts: Sequence[Draft], title: int | None) -> None:
    """Open what stands below the headline in one piece of furniture: the article's own header."""
    if title is None or drafts[title].block.role not in FURNITURE:
        return
    for draft in drafts[title + 1 :]:
        if draft.role is not drafts[title].block.role:
            break
        draft.role = role_by_wording(draft)


def clear(drafts: Sequence[Draft]) -> None:
    """Make navigation of what is still open outside the body, once the front matter is decided.

    A caption that a page holds again, for another width of screen or in a row of thumbnails, goes too.
    """
    captions = set()
    body = {i for i, draft in enumerate(drafts) if draft.in_body}
    for i, draft in enumerate(drafts):
        repeated = draft.role is Role.CAPTION and draft.text in captions
        if repeated or (draft.role is None and not draft.in_body and not _heads_body(drafts, i, body)):
            draft.role = Role.NAVIGATION
        elif draft.role is Role.CAPTION:
            captions.add(draft.text)


def _below_title(drafts: Sequence[Draft], chosen: set[int], title: int | None) -> set[int]:
    """``chosen`` without what stands over the headline, where the body plainly stands below it."""
    below = {i for i in chosen if title is not None and i > title}
    whole, kept = (
        sum(len(drafts[i].text) for i in part if drafts[i].role is not Role.DISCLAIMER)
        for part in (chosen, below)
    )
    return below if kept >= _MOSTLY_BELOW * whole else chosen


def _take_back(drafts: Sequence[Draft], chosen: set[int], title: int | None) -> None:
    """Open the roles of furniture that is mostly body: a wrapper that is named "promo" and holds the article.

    What the wording tells of a block still counts: a sign-up box stays one.
    """
    for i in chosen:
        if drafts[i].role in FURNITURE and drafts[i].block.role is Role.OTHER:
            drafts[i].role = _reopened(drafts[i])
    wrong = _named_wrongly(drafts, chosen)
    for role, run in groupby(range(len(drafts)), key=lambda i: _role_of_markup(drafts[i])):
        if role in wrong:
            _open(drafts, list(run), chosen, title)
        elif role is not None:
            chosen.difference_update(run)


def _open(drafts: Sequence[Draft], run: Sequence[int], chosen: set[int], title: int | None) -> None:
    """Open a run of blocks where it is mostly body, else its prose and what leads from the headline to it."""
    prose = [i for i in run if i in chosen and drafts[i].is_prose]
    whole, body = (sum(len(drafts[i].text) for i in part) for part in (run, prose))
    if body * 2 > whole:
        front, prose = [], list(run)
    else:
        front = [i for i in run if prose and title is not None and title < i < prose[0]]
    for i in (*front, *prose):
        drafts[i].role = _reopened(drafts[i])
    chosen.update(i for i in prose if not _is_link_list(drafts[i]))
    chosen.difference_update(i for i in run if drafts[i].role is not None)


def _named_wrongly(drafts: Sequence[Draft], chosen: set[int]) -> set[Role]:
    """The roles of furniture in which a good part of the body stands: the page's author used the name otherwise."""
    lengths: Counter[Role | None] = Counter()
    for i in chosen:
        lengths[_role_of_markup(drafts[i])] += len(drafts[i].text)
    return {role for role, length in lengths.items() if role and length >= _GOOD_PART * lengths.total()}


def _role_of_markup(draft: Draft) -> Role | None:
    """The role of furniture that a block has from its markup, not from its wording."""
    return draft.role if draft.role in FURNITURE and draft.role is draft.block.role else None


def _reopened(draft: Draft) -> Role | None:
    """What a block is, whatever it stands in; the article's own prose may well say "get your" or "grab"."""
    role = Role.CAPTION if draft.block.tag == "figcaption" else role_by_wording(draft)
    count = draft.word_count
    signs = lexicon.signs(draft.text)
    sells = is_sales_talk(draft.text, count, signs) or role_of_call(draft.text, count, signs)
    if role is Role.PROMOTION and draft.is_prose and not sells:
        return None
    return role


def _may_stay(draft: Draft, at: int, start: int, first: int, last: int) -> bool:
    """Whether a block outside the body, at ``at``, keeps its role or stays open.

    The headline stands at ``start``, the body from ``first`` to ``last``.
    """
    if draft.role is None:
        may_open = draft.is_prose or draft.is_marked_heading or _may_be_key_point(draft)
        return start < at < first and may_open and not _is_link_list(draft)
    if draft.role is Role.DATELINE and start - _REACH_OF_DATE <= at < start:
        return True
    if draft.role in {Role.STANDFIRST, Role.KEY_POINT}:
        return start <= at <= first + _TAIL_REACH
    if draft.role in _FRONT:
        return start <= at <= last + _TAIL_REACH
    if draft.role in {Role.FAQ_QUESTION, Role.FAQ_ANSWER}:
        return at > start
    leads_away = draft.role is Role.OTHER and _is_link_list(draft)
    return draft.role in _ANYWHERE or (first < at < last and not leads_away)


def _heads_body(drafts: Sequence[Draft], at: int, body: Collection[int]) -> bool:
    """Whether a block is marked as a heading and stands right over the article's own prose or key points.

    trafilatura leaves out what it takes for a list of short entries, such as the headings of a live page.
    """
    draft = drafts[at]
    if draft.role is not None or not draft.is_marked_heading or _is_link_list(draft) or at + 1 == len(drafts):
        return False
    below = drafts[at + 1]
    own = below.is_prose or below.is_item or below.role is Role.KEY_POINT
    return own and (at + 1 in body or below.role is Role.KEY_POINT) and below.role not in FURNITURE


def _may_be_key_point(draft: Draft) -> bool:
    return draft.is_item and draft.word_count >= _FEWEST_WORDS_OF_KEY_POINT and not draft.block.links


def _may_be_standfirst(drafts: Sequence[Draft], at: int, title: int) -> bool:
    """Whether a line right under the headline says so much that it sums the piece up, although no full stop ends it."""
    draft = drafts[at]
    near = draft.role is None and at - title <= _REACH_OF_STANDFIRST and not draft.is_item
    says = draft.word_count >= _FEWEST_WORDS_OF_STANDFIRST and drafts[title].text not in draft.text
    return near and says and not draft.block.links


def _is_link_list(draft: Draft) -> bool:
    linked = sum(len(link) for link in draft.block.links)
    return linked > _MOSTLY_LINKS * len(draft.text) and not (draft.is_prose and draft.word_count > 25)


def _could_be_body(draft: Draft) -> bool:
    return draft.role is None and draft.is_prose and draft.word_count >= 8 and not _is_link_list(draft)
