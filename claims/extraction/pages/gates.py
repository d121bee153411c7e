"""What a page keeps behind its paywall: the article's own paragraphs, in an element named for the selling of them."""

from __future__ import annotations

import re

from lxml.etree import _Element

_NAMED = re.compile(
    r"paywall|pay-wall|subscri(?:be|ption)|premium|metered|gated|regwall|members?-only", re.IGNORECASE
)
_NAMED_FREE = re.compile(r"\b(?:no|non|not-an?|without|un)-?(?:paywall|metered|gated|premium)", re.IGNORECASE)
""" "not-a-paywall" is said of what everybody may read."""
_SALES_LINK = re.compile(
    r"(?:^|[/.#])(?:subscri\w*|pricing|sign-?(?:up|in)|log-?in|register|checkout|offers?|donate|join|(?:my-?)?account|membership|newsletters?)(?:[/?#.]|$)",
    re.IGNORECASE,
)
_CLICKED = frozenset({"button", "form", "input"})
_FEWEST_PARAGRAPHS = 2
_SHORTEST_PARAGRAPH = 40
_ENDS = (".", "!", "?", "”", '"', "’", "'", ")", "»")


def holds_article(element: _Element) -> bool:
    """Whether an element named for a paywall holds whole paragraphs and nothing to click on that sells.

    Pages name what they keep from strangers as they name the offer that stands in its place; but an offer has a
    button, a form or a link to where one pays.
    """
    named = f"{element.get('class', '')} {element.get('id', '')}"
    if not _NAMED.search(named):
        return False
    if _NAMED_FREE.search(named):
        return True
    paragraphs = [text for part in element.iter("p") if (text := "".join(map(str, part.itertext())).strip())]
    whole = [text for text in paragraphs if len(text) >= _SHORTEST_PARAGRAPH and text.endswith(_ENDS)]
    fewest = 1 if element.tag == "p" else _FEWEST_PARAGRAPHS
    if len(whole) < fewest or len(whole) * 2 < len(paragraphs):
        return False
    return not any(
        part.tag in _CLICKED or (part.tag == "a" and _SALES_LINK.search(part.get("href") or ""))
        for part in element.iter()
    )
