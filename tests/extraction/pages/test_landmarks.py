from __future__ import annotations

import pytest
from lxml import html

from claims.extraction.pages.landmarks import is_hidden, role_of
from claims.extraction.types import Role


def element(source: str) -> html.HtmlElement:
    return html.fragment_fromstring(source)


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("<nav></nav>", Role.NAVIGATION),
        ("<footer></footer>", Role.NAVIGATION),
        ('<div role="banner"></div>', Role.NAVIGATION),
        ('<p class="article__byline"></p>', Role.BYLINE),
        ('<span itemprop="datePublished"></span>', Role.DATELINE),
        ('<div class="relatedStories"></div>', Role.TEASER),
        ('<div id="newsletter-box"></div>', Role.PROMOTION),
        ('<div class="post-date"></div>', Role.DATELINE),
        ('<ul class="key-points"></ul>', Role.KEY_POINT),
        ("<figcaption></figcaption>", Role.CAPTION),
        ('<div class="story headstart badge"></div>', None),
        ("<p></p>", None),
    ],
)
def test_an_element_names_the_role_of_its_text(source: str, role: Role | None) -> None:
    assert role_of(element(source), in_article=False) is role


def test_header_and_footer_of_an_article_are_no_navigation() -> None:
    assert role_of(element("<header></header>"), in_article=True) is None


@pytest.mark.parametrize(
    "source", ["<p hidden></p>", '<p style="color:red; display:none"></p>', "<dialog></dialog>"]
)
def test_what_is_hidden_is_known(source: str) -> None:
    assert is_hidden(element(source))


@pytest.mark.parametrize(
    "source",
    ["<p></p>", '<p style="display:block"></p>', "<dialog open></dialog>", '<p aria-hidden="true"></p>'],
)
def test_what_is_seen_is_not_hidden(source: str) -> None:
    assert not is_hidden(element(source))
