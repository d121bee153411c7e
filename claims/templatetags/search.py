"""Words that were searched for, marked where they stand."""

from __future__ import annotations

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from claims.queries.search import terms

register = template.Library()

LENGTH = 220
BEFORE = 60
"""Characters shown before the first word that was found, where a text is too long to show whole."""


@register.filter
def marked(text: str, typed: str) -> SafeString:
    """``text`` cut to a length that shows the first of the words in ``typed``, all of them marked."""
    found = re.compile("|".join(_pattern(term) for term in terms(typed)) or r"(?!)", re.IGNORECASE)
    first = found.search(text)
    start = max(0, first.start() - BEFORE) if first and len(text) > LENGTH else 0
    shown = text[start : start + LENGTH]
    pieces, at = [], 0
    for match in found.finditer(shown):
        pieces += [("", shown[at : match.start()]), ("mark", match.group())]
        at = match.end()
    pieces.append(("", shown[at:]))
    body = format_html_join(
        "", "{}", ((format_html("<mark>{}</mark>", piece) if kind else piece,) for kind, piece in pieces)
    )
    return format_html("{}{}{}", "…" if start else "", body, "…" if start + LENGTH < len(text) else "")


def _pattern(term: str) -> str:
    """A word where it begins: “40” in “40 trams”, not in “1401”."""
    return rf"(?<!\w){re.escape(term)}"
