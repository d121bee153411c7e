"""Markup as nobody should write it, and any nesting of tags: nothing recurses out, nothing is lost."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.pages import markup
from claims.extraction.pages.page import Page
from tests.extraction.reading import blocks_of

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"


def check_spans(page: Page) -> None:
    last = 0
    for block in page.blocks:
        assert last <= block.start < block.end <= len(page.text)
        assert block.of(page.text) == block.of(page.text).strip()
        for link in block.links:
            assert block.start <= link.start < link.end <= block.end
        last = block.end
    assert "\r" not in page.text
    page.text.encode()


@pytest.mark.parametrize(
    "source",
    [
        "",
        " ",
        "<!-- -->",
        "<html></html>",
        "<<<>>>",
        "<p>\x00\ud800</p>",
        "<a href='http://[bad'>x</a>",
        '<?xml version="1.0" encoding="latin-1"?><html><p>x</p></html>',
        "<title>x",
        "<table><tr><td>",
        "<script type='application/ld+json'>{\"@type\": [[[</script><p>x</p>",
        "<p " + "a=b " * 5000 + ">x</p>",
        "</p>" * 50,
    ],
)
def test_broken_markup_is_read_as_far_as_it_goes(source: str) -> None:
    check_spans(markup.read_page(source))


@pytest.mark.parametrize("tag", ["div", "span", "b", "table", "blockquote", "li", "font", "section"])
def test_endless_nesting_neither_recurses_out_nor_loses_the_text(tag: str) -> None:
    page = markup.read_page(f"<{tag}>" * 6000 + "The mill burned.")
    assert page.text == "The mill burned."


_TAGS = [
    "p",
    "div",
    "br",
    "b",
    "table",
    "tr",
    "td",
    "pre",
    "ul",
    "li",
    "h1",
    "h2",
    "script",
    "blockquote",
    "article",
    "nav",
    "body",
    "figcaption",
    "form",
    "title",
]


_SOUP = st.lists(
    st.sampled_from([f"<{tag}>" for tag in _TAGS])
    | st.sampled_from([f"</{tag}>" for tag in _TAGS])
    | st.sampled_from(
        ["<a href='/x'>", "<a href='https://b.example'>", "</a>", "<!--", "-->", "<p class='byline'>", "<"]
    )
    | st.sampled_from(["&nbsp;", "&#13;", "&amp;", "\r", "\t", "word", "😀", "Nobody was hurt. ", "\u200f"])
    | st.text(max_size=8),
    max_size=40,
)


@given(_SOUP)
def test_tag_soup_gives_blocks_in_order_apart_and_in_range(parts: list[str]) -> None:
    page = markup.read_page("".join(parts))
    check_spans(page)
    assert [(block.start, block.end) for block in blocks_of(page)] == sorted(
        (block.start, block.end) for block in blocks_of(page)
    )


_NESTED = [tag for tag in _TAGS if tag not in {"script", "title", "body", "br", "form"}] + [
    "span",
    "a",
    "section",
    "aside",
]


_TREE = st.recursive(
    st.just("w"),
    lambda inner: st.tuples(st.sampled_from(_NESTED), st.lists(inner, max_size=4)),
    max_leaves=25,
)


def _rendered(tree: object, numbers: Iterator[int]) -> str:
    """``tree`` as markup, each of its leaves a word of its own."""
    if tree == "w":
        return f"word{next(numbers)} "
    tag, inner = tree  # type: ignore[misc]
    return f"<{tag}>{''.join(_rendered(each, numbers) for each in inner)}</{tag}>"


@settings(max_examples=50)
@given(_TREE)
def test_any_nesting_keeps_every_word_once_and_in_order(tree: object) -> None:
    source = _rendered(tree, count())
    page = markup.read_page(f"<body>{source}</body>")
    check_spans(page)
    assert re.findall(r"word\d+", page.text) == re.findall(r"word\d+", source)
    assert "\n".join(block.of(page.text) for block in page.blocks) == page.text


def _real_pages() -> list[Path]:
    return sorted(SHARED.glob("*/**/*.html.gz"))


@pytest.mark.skipif(not _real_pages(), reason="needs the shared measuring data beside the repository")
def test_real_pages_are_read_with_every_span_right() -> None:
    for path in _real_pages()[::4]:
        check_spans(markup.read_page(gzip.decompress(path.read_bytes())))


@pytest.mark.parametrize("character", ["\x08", "\x0b", "\ufffe", "&#8;", "&#x0B;", "&#8", "&#xFFFF;", "&#0;"])
def test_a_character_that_no_tree_can_hold_is_replaced(character: str) -> None:
    page = markup.read_page(f"<p>The mill burnt down.</p><form>Name</form>{character} It was old.")
    assert "It was old." in page.text
    assert "\ufffd" in page.text
