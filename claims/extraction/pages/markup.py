"""HTML to canonical text and blocks."""

from __future__ import annotations

import re

from lxml import html
from lxml.etree import LxmlError, ParserError, _Element

from claims.extraction.pages.article_body import body_blocks
from claims.extraction.pages.charset import decode_html
from claims.extraction.pages.page import Page
from claims.extraction.pages.page_meta import read_meta
from claims.extraction.pages.visible_text import write_blocks

_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_NESTING = re.compile(r"<(?!/?(?:p|h[1-6]|hr|script|style|title|meta|link)\b)/?[a-z][^<>]*>", re.IGNORECASE)
"""What is flattened where a page nests deeper than the parser goes (2,048 elements)."""
_UNREADABLE = re.compile(r"[\x00\ud800-\udfff]")


def read_page(source: str | bytes, *, url: str = "") -> Page:
    """Visible text with white space folded inside a block, blocks separated by newlines, cells by a tab.

    ``url`` is where the page was fetched from. Malformed, empty and endlessly nested pages are read
    as far as they go; nothing is raised for what a page holds.
    """
    markup = decode_html(source) if isinstance(source, bytes) else source
    root = _parse(markup)
    if root is None:
        return Page(text="", blocks=(), url=url, body=frozenset())
    meta = read_meta(root, url=url)
    written = write_blocks(root, base=url or meta.url)
    text, blocks = written.text, tuple(written.blocks)
    return Page(
        text=text,
        blocks=blocks,
        meta=meta,
        language=_language(root),
        body=body_blocks(root, text, blocks),
        url=url,
    )


def _parse(markup: str) -> _Element | None:
    """The page's tree, or None where nothing but comments or declarations is in it."""
    readable = _UNREADABLE.sub("\ufffd", _XML_DECLARATION.sub("", markup, count=1))
    if not readable.strip():
        return None
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = html.document_fromstring(readable.encode(), parser=parser)
    except (ParserError, LxmlError, ValueError):
        return None
    too_deep = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    return _parse(_NESTING.sub("<hr>", readable)) if too_deep and _NESTING.search(readable) else root


def _language(root: _Element) -> str:
    return (root.get("lang") or root.get("xml:lang") or "").split("-")[0].strip().lower()
