"""What each block is for: from markup where there is some, else from form, wording and place."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.pages.page import Page
from claims.extraction.roles import (
    back,
    closing,
    contents,
    controls,
    credit_lines,
    disowning,
    feed_fields,
    front,
    furniture,
    headline,
    imprints,
    pull_quotes,
    sections,
    tail,
    teasers,
    text_tables,
    widgets,
)
from claims.extraction.roles.bylines import byline_name, looks_like_full_name
from claims.extraction.roles.captions import is_credit
from claims.extraction.roles.forms import Draft
from claims.extraction.roles.wording import role_by_wording
from claims.extraction.types import Block, Role, Span

_LOOSELY_NAMED = frozenset({Role.BYLINE, Role.STANDFIRST, Role.KEY_POINT})
"""What is named so in markup often holds the date, the share buttons, a heading and one another, too."""
_MOST_LABELS = 2
"""Lines right over a box that name it: what it is, and of what."""


def assign(page: Page, null_boxes: Sequence[Span]) -> list[Block]:
    """The page's blocks, each with its role; the lines of a data box, with its label, make one block."""
    drafts = [
        Draft(block, _bare(block.of(page.text)), _known(block))
        for block in _joined(page, [*null_boxes, *widgets.price_boxes(page)])
    ]
    text_tables.mark(drafts)
    if page.body is None:
        feed_fields.mark(drafts)
        contents.mark(drafts)
    for draft in drafts:
        if draft.role in {None, *_LOOSELY_NAMED}:
            draft.role = role_by_wording(draft) or _plausible(draft)
        if draft.role is Role.CAPTION and is_credit(draft.text):
            draft.role = Role.OTHER
    disowning.mark_over_piece(drafts)
    controls.mark_lengths(drafts)
    widgets.mark_labels(drafts)
    title = headline.mark(drafts, page.meta.title)
    credit_lines.mark(drafts, title, page.meta.byline)
    if page.body is not None:
        sections.mark_answered(drafts)  # trafilatura leaves out what a page folds up
        furniture.mark(drafts, _body(page, drafts), title)
    front.mark(drafts, title)
    pull_quotes.mark(drafts)
    if page.body is not None:
        furniture.clear(drafts)
    sections.mark(drafts)
    back.mark(drafts, page.meta.byline)
    teasers.mark_stamped(drafts)
    imprints.mark(drafts, page.meta.outlet)
    if page.body is not None:
        disowning.mark_in_frame(drafts)
    closing.mark(drafts)
    if page.body is None:
        tail.mark(drafts)
    return [_with_role(draft.block, draft.role or Role.BODY) for draft in drafts]


def _plausible(draft: Draft) -> Role | None:
    """The role that markup gave a block, unless it is a name in a standfirst, prose in a byline or a heading over key points."""
    if draft.role is Role.BYLINE and draft.is_prose and not any(map(str.isdigit, draft.text)):
        return None
    if draft.role is Role.KEY_POINT and draft.is_marked_heading:
        return None
    if draft.role is Role.STANDFIRST and looks_like_full_name(draft.text):
        return None
    return draft.role


def _with_role(block: Block, role: Role) -> Block:
    if block.role is role:
        return block
    return Block(block.start, block.end, role, block.level, block.tag, block.links, block.code)


def _body(page: Page, drafts: Sequence[Draft]) -> frozenset[int]:
    """The page's body as indexes into ``drafts``, which are fewer than its blocks where boxes were joined."""
    starts = {page.blocks[index].start for index in page.body or ()}
    return frozenset(i for i, draft in enumerate(drafts) if draft.block.start in starts)


def _bare(text: str) -> str:
    """The text without the stars and underscores that make it bold where it is shown."""
    return text.strip("*_ ") or text


def _known(block: Block) -> Role | None:
    """The role that reading the markup left no doubt about."""
    return None if block.role is Role.OTHER else block.role


def _joined(page: Page, boxes: Sequence[Span]) -> list[Block]:
    """The blocks in order, those of each data box joined into one widget."""
    joined: list[Block] = []
    waiting = deque(sorted(boxes, key=lambda box: box.start))
    for block in page.blocks:
        while waiting and waiting[0].end <= block.start:
            waiting.popleft()
        if not waiting or not waiting[0].overlaps(block):
            joined.append(block)
            continue
        goes_on = bool(joined) and joined[-1].role is Role.WIDGET and waiting[0].overlaps(joined[-1])
        if goes_on:
            block = replace(block, start=joined.pop().start)
        for _ in range(_MOST_LABELS):
            if joined and _labels(page.text, joined[-1], block):
                block = replace(block, start=joined.pop().start)
        joined.append(replace(block, role=Role.WIDGET, level=0))
    return joined


def _labels(text: str, label: Block, box: Block) -> bool:
    """Whether ``label`` is the short line right over a box."""
    if label.role is Role.WIDGET:
        return False
    short = len(label.of(text).split()) <= 5 and not label.of(text).endswith((".", "!", "?", ":"))
    credits = bool(byline_name(label.of(text)))
    return short and not credits and text[label.end : box.start].count("\n") == 1 and label.tag != "bullet"
