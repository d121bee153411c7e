"""What a page's markup says of itself: JSON-LD first, then meta elements, then <title>."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from lxml.etree import XPath, _Element

from claims.extraction.pages.json_ld import folded, names, text
from claims.extraction.pages.origins import origins
from claims.extraction.sites import host, resolve
from claims.extraction.types import Meta

_ISO_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "article.published",
)
_PUBLISHED = XPath("//*[@itemprop='datePublished' or @pubdate or contains(@class, 'published')]")
"""Microdata and microformats: ``<abbr class="published" title="2025-03-03">``."""
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher")


def read_meta(root: _Element, linked: Mapping[str, object], *, url: str) -> Meta:
    """Title, byline, publication date, outlet and canonical address, as far as the markup gives them.

    ``linked`` is the article's node of the page's JSON-LD. A publisher on another site is not this page's outlet.
    """
    named = _named(root)
    canonical = _canonical(root, url) or resolve(url, named.get("og:url", ""))
    address = canonical or text(linked.get("url")) or url
    told = origins(linked, here=host(url) or host(address))
    publisher = "" if any(hop.kind == "publisher" for hop in told) else names(linked.get("publisher"))
    return Meta(
        title=text(linked.get("headline"))
        or _first(named, _TITLES)
        or folded(root.findtext(".//title") or ""),
        byline=names(linked.get("author")) or _byline(named),
        published=_date(text(linked.get("datePublished")))
        or _date(_first(named, _DATES))
        or _marked_date(root),
        outlet=publisher or _first(named, _OUTLETS),
        url=address,
    )


def _named(root: _Element) -> dict[str, str]:
    """Each meta element's content by its lower-case name; the first of a name counts."""
    named: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = folded(meta.get("content") or "")
        if name and content:
            named.setdefault(name, content)
    return named


def _canonical(root: _Element, url: str) -> str:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return resolve(url, link.get("href") or "")
    return ""


def _byline(named: Mapping[str, str]) -> str:
    return next((named[name] for name in _AUTHORS if name in named and "://" not in named[name]), "")


def _first(named: Mapping[str, str], names: Sequence[str]) -> str:
    return next((named[name] for name in names if name in named), "")


def _marked_date(root: _Element) -> date | None:
    """The date of an element marked as the publication's, or of the article's first <time>."""
    for element in cast("list[_Element]", _PUBLISHED(root)):
        stated = (element.get(name) for name in ("content", "datetime", "title"))
        if found := next(filter(None, map(_date, filter(None, stated))), None):
            return found
    article = root.find(".//article")
    first = article.find(".//time") if article is not None else None
    return _date(first.get("datetime") or "") if first is not None else None


def _date(value: str) -> date | None:
    match = _ISO_DATE.match(value)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
