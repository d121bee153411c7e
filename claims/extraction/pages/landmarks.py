"""What an element's tag, ARIA role, microdata or class says of the text in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise

from lxml.etree import _Element

from claims.extraction.pages import gates
from claims.extraction.types import Role
from claims.extraction.wordlists import words

SKIPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "base",
        "title",
        "meta",
        "link",
        "svg",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "select",
        "datalist",
        "textarea",
        "input",
        "map",
        "area",
        "progress",
        "meter",
    ]
)
"""Elements without text that a reader sees as text."""

BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Elements that begin and end a block."""

_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BY_TAG = {
    "nav": Role.NAVIGATION,
    "button": Role.NAVIGATION,
    "search": Role.NAVIGATION,
    "form": Role.NAVIGATION,
    "menu": Role.NAVIGATION,
    "dialog": Role.NAVIGATION,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
    "blockquote": Role.QUOTE,
}
_BY_ARIA = dict.fromkeys(
    (
        "navigation",
        "banner",
        "contentinfo",
        "search",
        "menu",
        "menubar",
        "dialog",
        "alertdialog",
        "form",
        "toolbar",
        "tablist",
    ),
    Role.NAVIGATION,
)
_BY_PROPERTY = {
    "author": Role.BYLINE,
    "datePublished": Role.DATELINE,
    "dateModified": Role.DATELINE,
    "acceptedAnswer": Role.FAQ_ANSWER,
    "suggestedAnswer": Role.FAQ_ANSWER,
}
_CLASS_LISTS = (
    ("class_byline", Role.BYLINE),
    ("class_dateline", Role.DATELINE),
    ("class_caption", Role.CAPTION),
    ("class_standfirst", Role.STANDFIRST),
    ("class_key_point", Role.KEY_POINT),
    ("class_faq_question", Role.FAQ_QUESTION),
    ("class_faq_answer", Role.FAQ_ANSWER),
    ("class_quote", Role.QUOTE),
    ("class_disclaimer", Role.DISCLAIMER),
    ("class_promotion", Role.PROMOTION),
    ("class_teaser", Role.TEASER),
    ("class_navigation", Role.NAVIGATION),
)
_NAME_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")


def is_hidden(element: _Element) -> bool:
    """Whether no reader sees the element: ``hidden``, ``display: none``, a closed dialog."""
    tag = element.tag
    if tag in {"html", "body"}:
        return False
    if element.get("hidden", "until-found") != "until-found":
        return True
    if tag == "dialog" and element.get("open") is None:
        return True
    style = element.get("style")
    return style is not None and bool(_HIDDEN_STYLE.search(style))


def role_of(element: _Element, *, in_article: bool) -> Role | None:
    """The role that the element gives to all text in it, or None."""
    tag = element.tag
    if tag in {"header", "footer"} and not in_article:
        return Role.NAVIGATION
    if tag in {"html", "body", "main", "article"}:
        return None
    by_form = _BY_TAG.get(tag) or _BY_ARIA.get(element.get("role", "")) or _by_property(element)
    if by_form:
        return by_form
    classes, identity = element.get("class"), element.get("id")
    named = (_by_names(classes) if classes else None) or (_by_names(identity) if identity else None)
    if named is None or element.get("rel") == "author" or gates.holds_article(element):
        return None
    return named


def _by_property(element: _Element) -> Role | None:
    name = element.get("itemprop")
    if name == "name" and (parent := element.getparent()) is not None:
        return Role.FAQ_QUESTION if parent.get("itemtype", "").endswith("/Question") else None
    return _BY_PROPERTY.get(name) if name else None


@lru_cache(maxsize=4096)
def _by_names(names: str) -> Role | None:
    """The role that a class or id names, such as "article__byline" or "relatedStories"."""
    known = _role_by_term()
    for name in names.split():
        parts = [part.lower() for part in _NAME_PART.findall(name)]
        pairs = (f"{one}-{two}" for one, two in pairwise(parts))
        for terms in (pairs, parts):  # "author-bio" tells more than "author"
            if listed := [known[term] for term in terms if term in known]:
                return min(listed)[1]
    return None


@cache
def _role_by_term() -> Mapping[str, tuple[int, Role]]:
    """Every term of the lists of names, with its list's rank and role: the earlier list wins."""
    return {
        term: (rank, role)
        for rank, (listed, role) in reversed(list(enumerate(_CLASS_LISTS)))
        for term in words(listed)
    }
