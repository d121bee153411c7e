"""Elements that the article cannot stand in."""

from __future__ import annotations

from lxml import html

from claims.extraction.pages.visible_text import write_blocks

_PROSE = "The ferry carried 412,000 people in 2024, a fifth more than in the year before, the operator said. "
_ENTRY = "<li><a href='/{0}'>Entry {0} of the list</a></li>"
_LINKS = "".join(map(_ENTRY.format, range(6)))


def _around(body: str) -> set[str | None]:
    root = html.document_fromstring(f"<body><div id=article><p>{_PROSE * 4}</p></div>{body}</body>")
    return {element.get("id") for element in write_blocks(root, base="").around}


def test_menus_hidden_parts_and_lists_of_links_stand_around_the_article() -> None:
    assert _around(f"<nav id=menu>{_LINKS}</nav>") == {"menu"}
    assert _around(f"<ul id=more>{_LINKS}</ul>") == {"more"}
    assert _around(f"<div id=cookies hidden>{_PROSE}</div>") == {"cookies"}


def test_a_list_of_links_with_prose_beside_them_is_none() -> None:
    assert _around(f"<div id=page><ul id=more>{_LINKS * 20}</ul><p>{_PROSE}</p></div>") == {"more"}


def test_furniture_that_holds_much_of_the_prose_may_hold_the_article() -> None:
    assert _around(f"<div id=wrapper class=promo><p>{_PROSE * 4}</p></div>") == set()
    assert _around(f"<div id=box class=promo><p>{_PROSE[:90]}</p></div>") == {"box"}
