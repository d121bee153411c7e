"""What the piece says of itself, completed from its blocks where its markup does not say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from claims.extraction import times
from claims.extraction.pages.page import Page
from claims.extraction.provenance import reposts
from claims.extraction.roles.bylines import byline_name
from claims.extraction.types import Block, Meta, Role, Span

_UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_BODY_DATELINE = re.compile(r"[A-Z][^\n]{0,120}?(?:/[^/\n]{3,40}/|\([A-Z][\w .]{1,30}\))?\s*(?:—|–|--|\s-)\s")
_OPENER = re.compile(r"^[\s,|]*(?:by\s+)?", re.IGNORECASE)
_LEADING_BLOCKS = 3
"""A date line such as "BERGEN, Feb. 17, 2026 --" opens one of the first so many paragraphs."""


def complete(page: Page, blocks: Sequence[Block]) -> Meta:
    """The page's meta, with title, byline, date and outlet from the blocks that hold them."""
    meta = page.meta
    return replace(
        meta,
        title=meta.title or _first(_texts(page.text, blocks, Role.HEADLINE)),
        byline=_OPENER.sub("", meta.byline) or _byline(page.text, blocks),
        published=meta.published or _published(page.text, blocks),
        outlet=meta.outlet or _first(hop.outlet for hop in reposts(page.text, blocks)),
    )


def _texts(text: str, blocks: Sequence[Block], role: Role) -> Iterator[str]:
    return (block.of(text).strip("*_ ") for block in blocks if block.role is role)


def _first(candidates: Iterable[str]) -> str:
    return next((candidate for candidate in candidates if candidate), "")


def _byline(text: str, blocks: Sequence[Block]) -> str:
    """The name in the byline, or the whole of a byline that is all name."""
    bylines = list(_texts(text, blocks, Role.BYLINE))
    return _first(byline_name(line) for line in bylines) or _first(bylines)


def _published(text: str, blocks: Sequence[Block]) -> date | None:
    """The date in a date line, one of publication before one of update; else that of the opening place line."""
    lines = [block for block in blocks if block.role in {Role.DATELINE, Role.BYLINE}]
    lines.sort(key=lambda block: bool(_UPDATED.search(block.of(text))))
    opening = [block for block in blocks if block.role in {Role.BODY, Role.STANDFIRST}][:_LEADING_BLOCKS]
    places = [
        Span(block.start, block.start + match.end())
        for block in opening
        if (match := _BODY_DATELINE.match(block.of(text)))
    ]
    return next((found for span in (*lines, *places) if (found := _day(text, span))), None)


def _day(text: str, span: Span) -> date | None:
    """The one calendar day that a span names."""
    days = (
        time.earliest for time in times.find(text, span) if not time.floating and time.earliest == time.latest
    )
    return next(filter(None, days), None)
