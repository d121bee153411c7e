"""What a page that somebody cites says of itself, without reading it for claims."""

from __future__ import annotations

from datetime import date

from claims.extraction.pages import markup
from claims.extraction.text import normalise
from claims.extraction.values import value


@value(frozen=True, slots=True)
class SourcePage:
    """Title, publisher and date are empty where the page does not say them: nothing is guessed.

    ``text`` is what a reader sees, menus and all; ``url`` is where the page was found.
    """

    url: str
    title: str
    publisher: str
    published: date | None
    text: str


def read_source(source: str, *, format: str, url: str) -> SourcePage:
    """``format`` is "html" or "text"; a plain text says nothing of itself."""
    if format == "text":
        return SourcePage(url, "", "", None, normalise(source.replace("\0", "\ufffd")).strip())
    page = markup.read_page(source, url=url)
    return SourcePage(url, page.meta.title, page.meta.outlet, page.meta.published, page.text.strip())
