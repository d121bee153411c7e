"""HTML to canonical text and blocks."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import LxmlError, _Element
from lxml.html import HtmlElement

from claims.extraction.pages import carried_article
from claims.extraction.pages.article_body import body_blocks
from claims.extraction.pages.charset import decode_html
from claims.extraction.pages.json_ld import article_node, is_linked_data
from claims.extraction.pages.landmarks import SKIPPED
from claims.extraction.pages.origins import origins
from claims.extraction.pages.page import Page
from claims.extraction.pages.page_meta import read_meta
from claims.extraction.pages.source_file import SOURCE_FILE
from claims.extraction.pages.unreadable import encoded
from claims.extraction.pages.visible_text import write_blocks
from claims.extraction.sites import host

_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_NESTING = re.compile(r"<(?!/?(?:p|h[1-6]|hr|script|style|title|meta|link)\b)/?[a-z][^<>]*>", re.IGNORECASE)
"""What is flattened where a page nests deeper than the parser goes (2,048 elements)."""


def read_page(source: str | bytes, *, url: str = "") -> Page:
    """Visible text with white space folded inside a block, blocks separated by newlines, cells by a tab.

    ``url`` is where the page was fetched from. Malformed, empty and endlessly nested pages are read
    as far as they go; nothing is raised for what a page holds.
    """
    markup = decode_html(source) if isinstance(source, bytes) else source
    root = _parse(markup)
    if root is None:
        return Page(text="", blocks=(), url=url, body=frozenset())
    linked = article_node(root)
    meta = read_meta(root, linked, url=url)
    notes = carried_article.complete(root, linked)
    linked_data = [script for script in root.iter("script") if is_linked_data(script)]
    whole = root.find(f".//meta[@name='{SOURCE_FILE}']") is not None
    etree.strip_elements(root, *SKIPPED, with_tail=False)
    seen = write_blocks(root, base=url or meta.url)
    for element in seen.around:  # trafilatura copies the tree again and again, and most of it is menus
        element.drop_tree()  # type: ignore[attr-defined]  # an HtmlElement: the parser makes no others
    root.extend(linked_data)  # trafilatura looks for an article there, too
    return Page(
        text=seen.text,
        blocks=seen.blocks,
        meta=meta,
        language=_language(root),
        body=None if whole else body_blocks(root, seen),
        url=url,
        origins=tuple(origins(linked, here=host(url) or host(meta.url))),
        notes=notes,
    )


def _parse(markup: str) -> _Element | None:
    """The page's tree without comments, or None where nothing but comments or declarations is in it."""
    printed = _XML_DECLARATION.sub("", markup, count=1)
    if not printed.strip():
        return None
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    # One class for every element, as trafilatura wants it; lxml.html would look each one's class up in Python.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        root = etree.fromstring(encoded(printed), parser)
    except (LxmlError, ValueError):
        return None
    if root is None:
        return None
    last = parser.error_log.last_error  # what stops the parser comes last
    too_deep = last is not None and last.type_name == "ERR_RESOURCE_LIMIT"
    return _parse(_NESTING.sub("<hr>", printed)) if too_deep and _NESTING.search(printed) else root


def _language(root: _Element) -> str:
    return (root.get("lang") or root.get("xml:lang") or "").split("-")[0].strip().lower()
