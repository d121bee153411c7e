"""The node of a page's JSON-LD that describes its article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape

from lxml.etree import _Element

_ARTICLE_TYPES = re.compile(r"(?:Article|Posting|Report|Review|WebPage)$")
_MOST_NESTED = 400
_LONGEST_JSON = 500_000


def article_node(root: _Element) -> Mapping[str, object]:
    """The JSON-LD node that describes the article, or an empty mapping."""
    nodes: list[Mapping[str, object]] = []
    for script in root.iter("script"):
        source = script.text or ""
        if is_linked_data(script) and len(source) <= _LONGEST_JSON:
            try:
                nodes += _nodes(json.loads(source, strict=False))
            except (ValueError, RecursionError):
                continue
    articles = [node for node in nodes if any(map(_ARTICLE_TYPES.search, _types(node)))]
    articles.sort(key=lambda node: (not node.get("headline"), not node.get("datePublished")))
    return articles[0] if articles else {}


def is_linked_data(script: _Element) -> bool:
    """Whether a script holds JSON-LD."""
    return "ld+json" in (script.get("type") or "").lower()


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


def names(value: object) -> str:
    """The names in an author or publisher, joined with commas."""
    items = value if isinstance(value, list) else [value]
    found = [text(item.get("name")) if isinstance(item, dict) else text(item) for item in items]
    return ", ".join(dict.fromkeys(name for name in found if name and "://" not in name))


def text(value: object) -> str:
    """A text without entities, its white space folded; "" for anything else."""
    return folded(value) if isinstance(value, str) else ""


def folded(raw: str) -> str:
    """``raw`` without entities, its white space folded."""
    return " ".join(unescape(raw).split())
