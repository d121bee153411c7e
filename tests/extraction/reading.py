"""What the tests of structure share: a text read as far as its roles."""

from __future__ import annotations

from claims.extraction import roles
from claims.extraction.pages import markup, plain
from claims.extraction.pages.page import Page
from claims.extraction.roles import widgets
from claims.extraction.types import Block


def with_roles(page: Page) -> list[tuple[str, str]]:
    """Each block's role and text."""
    return [(block.role.value, block.of(page.text)) for block in blocks_of(page)]


def blocks_of(page: Page) -> list[Block]:
    return roles.assign(page, widgets.null_boxes(page))


def roles_of_text(text: str) -> list[tuple[str, str]]:
    return with_roles(plain.read_page(text))


def roles_of_html(source: str, *, url: str = "") -> list[tuple[str, str]]:
    return with_roles(markup.read_page(source, url=url))
