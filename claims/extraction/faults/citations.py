"""The pages that an article cites by link or address, and whether they lead back to itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from claims.extraction.sites import host, same_site
from claims.extraction.types import Document, Link, Role, Span
from claims.extraction.values import value

_PROSE = (
    Role.BODY,
    Role.KEY_POINT,
    Role.STANDFIRST,
    Role.FAQ_ANSWER,
    Role.TAKEAWAY,
    Role.CONCLUSION,
    Role.QUOTE,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"”’)\]]+")
_ARTICLE = re.compile(r"\d{5}|[^\W_]+(?:-[^\W_]+){2}")
_DATED = re.compile(r"/(?:19|20)\d\d(?:[-/]\d\d?){0,2}/[^\W\d_][^/]*\Z")
""" "/news/2025-05-14/quay-plan": a day in the path makes an article of a page with a short name."""
_LISTING = re.compile(
    r"/(?:tags?|topics?|authors?|categor(?:y|ies)|people|person|profiles?|staff|search|sections?|subjects?|newsletters?)/"
)
_WORD = re.compile(r"[^\W_]{3,}")
_OWNER_MARK = re.compile(r"['’]s?\b")
_SAME_TITLE = 0.75
"""Share of the headline's words in an address from which the page is a copy of this article."""


@value(frozen=True, slots=True)
class Citation(Span):
    """A place that leads to another page; ``leads_back`` where that is the outlet's own or a copy."""

    address: str
    leads_back: bool


def cited(document: Document) -> Iterator[Citation]:
    """What the running text and the source lines lead to; the outlet's lists and front pages left out."""
    for block in document.blocks_with(*_PROSE):
        for link in block.links:
            leads_back = not link.leaves_site or _is_copy(document, link.href)
            if link.leaves_site or _is_article(link.href):
                yield Citation(link.start, link.end, link.href, leads_back)
        for match in _ADDRESS.finditer(document.text, block.start, block.end):
            address = match.group().rstrip(".,;")
            if not any(link.start <= match.start() < link.end for link in block.links):
                own = same_site(host(address), host(document.meta.url)) or _is_copy(document, address)
                yield Citation(match.start(), match.start() + len(address), address, own)
    for hop in document.hops:
        if hop.kind in {"source_line", "notice"} and hop.url:
            yield Citation(hop.start, hop.end, hop.url, _is_copy(document, hop.url))


def leading_back(document: Document, within: Span) -> Iterator[Link]:
    """The links inside ``within`` to the outlet's own articles or to copies of this one, in order."""
    block = document.block_at(within.start)
    for link in block.links if block else ():
        own = _is_article(link.href) if not link.leaves_site else _is_copy(document, link.href)
        if own and link.overlaps(within):
            yield link


def _is_article(address: str) -> bool:
    path = _path(address)
    page = path.rstrip("/")
    is_article = _ARTICLE.search(page.rpartition("/")[2]) or _DATED.search(page)
    return bool(is_article) and not _LISTING.search(f"{path}/")


def _is_copy(document: Document, address: str) -> bool:
    """Whether an address spells out this article's headline."""
    title = {word.lower() for word in _WORD.findall(_OWNER_MARK.sub("", document.meta.title))}
    spelled = {word.lower() for word in _WORD.findall(_path(address))}
    return len(title) > 2 and len(title & spelled) >= _SAME_TITLE * len(title)


def _path(address: str) -> str:
    """The path of an address, or "" where it cannot be read."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""
