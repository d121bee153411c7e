"""What a feed reader or a content system prints over a piece: "Title: …", "Author: …", "Summary: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.roles.forms import Draft
from claims.extraction.types import Role

_FIELD = re.compile(r"(?P<name>[A-Z][A-Za-z]{2,12}(?: [a-z]{2,10})?)\s*:\s+\S")
_ROLES = {
    "title": Role.HEADLINE,
    "headline": Role.HEADLINE,
    "author": Role.BYLINE,
    "authors": Role.BYLINE,
    "by": Role.BYLINE,
    "date": Role.DATELINE,
    "published": Role.DATELINE,
    "pub date": Role.DATELINE,
    "updated": Role.DATELINE,
    "summary": Role.STANDFIRST,
    "description": Role.STANDFIRST,
    "excerpt": Role.STANDFIRST,
    "abstract": Role.STANDFIRST,
    "subtitle": Role.STANDFIRST,
    "feed": Role.SOURCE_LINE,
    "source": Role.SOURCE_LINE,
    "publisher": Role.SOURCE_LINE,
    "outlet": Role.SOURCE_LINE,
    "link": Role.OTHER,
    "url": Role.OTHER,
    "section": Role.NAVIGATION,
    "category": Role.NAVIGATION,
    "categories": Role.NAVIGATION,
    "tags": Role.NAVIGATION,
    "keywords": Role.NAVIGATION,
    "topics": Role.NAVIGATION,
    "language": Role.OTHER,
}
_FEWEST = 3
"""Fields that a run of lines holds before it is taken for such a header: "Source: AP" alone is a source line."""


def mark(drafts: Sequence[Draft]) -> None:
    """Set the roles of the fields that the text begins with, where it begins with some."""
    fields = []
    for at, draft in enumerate(drafts):
        match = _FIELD.match(draft.text)
        role = _ROLES.get(match["name"].lower()) if match else None
        if role is None:
            break
        if role is Role.HEADLINE and _stands_below(draft, drafts[at + 1 :]):
            role = Role.OTHER
        fields.append((draft, role))
    if len(fields) >= _FEWEST:
        for draft, role in fields:
            draft.role = role


def _stands_below(title: Draft, below: Sequence[Draft]) -> bool:
    """Whether the title stands again without its label: then that is the headline."""
    bare = title.text.partition(":")[2].strip()
    return any(draft.text == bare for draft in below[: len(_ROLES)])
