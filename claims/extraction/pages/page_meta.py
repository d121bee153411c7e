"""What a page's markup says of itself: JSON-LD first, then meta elements, then <title>."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html import unescape

from lxml.etree import _Element

from claims.extraction.sites import resolve
from claims.extraction.types import Meta

_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report|Review|WebPage)$")
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
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_MOST_NESTED = 400
_LONGEST_JSON = 500_000


def read_meta(root: _Element, *, url: str) -> Meta:
    """Title, byline, publication date, outlet and canonical address, as far as the markup gives them."""
    named = _named(root)
    linked = _json_ld(root)
    canonical = _canonical(root, url) or resolve(url, named.get("og:url", ""))
    return Meta(
        title=_text(linked.get("headline"))
        or _first(named, _TITLES)
        or _folded(root.findtext(".//title") or ""),
        byline=_people(linked.get("author")) or _byline(named),
        published=_date(_text(linked.get("datePublished")))
        or _date(_first(named, _DATES))
        or _marked_date(root),
        outlet=_people(linked.get("publisher")) or _first(named, _OUTLETS),
        url=canonical or _text(linked.get("url")) or url,
    )


def _named(root: _Element) -> dict[str, str]:
    """Each meta element's content by its lower-case name; the first of a name counts."""
    named: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = _folded(meta.get("content") or "")
        if name and content:
            named.setdefault(name, content)
    return named


def _canonical(root: _Element, url: str) -> str:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return resolve(url, link.get("href") or "")
    return ""


def _json_ld(root: _Element) -> Mapping[str, object]:
    """The JSON-LD node that describes the article, or an empty mapping."""
    nodes: list[Mapping[str, object]] = []
    for script in root.iter("script"):
        source = script.text or ""
        if "ld+json" in (script.get("type") or "").lower() and len(source) <= _LONGEST_JSON:
            try:
                nodes += _nodes(json.loads(source, strict=False))
            except (ValueError, RecursionError):
                continue
    articles = [node for node in nodes if any(map(_ARTICLE_TYPES.search, _types(node)))]
    articles.sort(key=lambda node: (not node.get("headline"), not node.get("datePublished")))
    return articles[0] if articles else {}


def _nodes(data: object) -> Iterator[Mapping[str, object]]:
    """Every typed node of a JSON-LD document, without recursion."""
    waiting = [data]
    for _ in range(_MOST_NESTED):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            if "@type" in item:
                yield item
            waiting += [
                item[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
                if key in item
            ]


def _types(node: Mapping[str, object]) -> list[str]:
    kind = node.get("@type")
    return [str(one) for one in kind] if isinstance(kind, list) else [str(kind)]


def _people(value: object) -> str:
    """The names in an author or publisher, joined with commas."""
    items = value if isinstance(value, list) else [value]
    names = [_text(item.get("name")) if isinstance(item, dict) else _text(item) for item in items]
    return ", ".join(dict.fromkeys(name for name in names if name and "://" not in name))


def _byline(named: Mapping[str, str]) -> str:
    return next((named[name] for name in _AUTHORS if name in named and "://" not in named[name]), "")


def _first(named: Mapping[str, str], names: Sequence[str]) -> str:
    return next((named[name] for name in names if name in named), "")


def _marked_date(root: _Element) -> date | None:
    """The date of an element marked as the publication's, or of the article's first <time>."""
    for element in root.iter():
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None:
            found = _date(element.get("content") or element.get("datetime") or "")
            if found:
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


def _text(value: object) -> str:
    return _folded(value) if isinstance(value, str) else ""


def _folded(text: str) -> str:
    return " ".join(unescape(text).split())
