from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction import read
from claims.extraction.pages.carried_article import NOTE
from claims.extraction.types import Document

OPENING = "The harbour board closed the north pier on Tuesday after divers found cracks in four of its piles."
REST = (
    "The board said the repair would take until the end of May and cost 2.4 million euros, twice the first estimate.",
    "Two ferries a day now leave from the fish market instead, and 600 people a week travel on them, the line said.",
    "A report of 2019 had warned of the cracks, and nothing came of it until the divers went down again this month.",
)
MENU = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(8))


def page(*, printed: str, data: object = None, linked: dict[str, object] | None = None) -> Document:
    node = {"@type": "NewsArticle", "headline": "North pier closed", **(linked or {})}
    return read(
        f"<html lang=en><head><title>North pier closed</title>"
        f"<script type='application/ld+json'>{json.dumps(node)}</script></head><body><nav><ul>{MENU}</ul></nav>"
        f"<article><h1>North pier closed</h1>{printed}</article><footer><p>All rights reserved by the paper.</p></footer>"
        f"<script id=state type='application/json'>{json.dumps(data)}</script></body></html>",
        format="html",
    )


def body(document: Document) -> list[str]:
    return [block.of(document.text) for block in document.blocks if block.role == "body"]


def paragraph(text: str) -> dict[str, object]:
    return {"type": "paragraph", "content": [{"type": "text", "value": text}]}


@pytest.mark.parametrize(
    "node",
    [
        pytest.param(paragraph, id="nodes with a value"),
        pytest.param(lambda text: {"type": "p", "children": [{"text": text}]}, id="children with a text"),
        pytest.param(
            lambda text: {"_type": "block", "children": [{"_type": "span", "text": text}]},
            id="spans in blocks",
        ),
    ],
)
def test_what_the_page_carries_follows_what_it_prints(node) -> None:
    story = {"props": {"story": {"body": [node(text) for text in (OPENING, *REST)]}}}
    document = page(printed=f"<p>{OPENING}</p>", data=story)
    assert body(document) == [OPENING, *REST]
    assert NOTE in document.notes


def test_a_heading_and_a_link_of_the_data_stay_what_they_are() -> None:
    linked = [
        {"type": "text", "value": "The cracks were known, "},
        {
            "type": "link",
            "data": {"href": "https://harbour.example/report"},
            "content": [{"type": "text", "value": "a report of 2019"}],
        },
        {
            "type": "text",
            "value": " shows, in all of the six piles that divers looked at below the north pier.",
        },
    ]
    heading = {"type": "heading", "content": [{"type": "text", "value": "What was known"}]}
    nodes = [paragraph(OPENING), heading, {"type": "paragraph", "content": linked}, *map(paragraph, REST)]
    document = page(printed=f"<p>{OPENING}</p>", data=[nodes])
    roles = {block.of(document.text)[:14]: block for block in document.blocks}
    assert roles["What was known"].role == "heading"
    (link,) = roles["The cracks wer"].links
    assert link.of(document.text) == "a report of 2019"
    assert link.href == "https://harbour.example/report"


def test_an_article_that_is_not_printed_at_all_is_read_from_json_ld() -> None:
    document = page(printed="", linked={"articleBody": "\n".join((OPENING, *REST))})
    assert body(document) == [OPENING, *REST]


@pytest.mark.parametrize(
    ("printed", "data", "linked"),
    [
        pytest.param(f"<p>{OPENING}</p>", [[*map(paragraph, REST)]], {}, id="another article's data"),
        pytest.param(
            f"<p>{REST[0]} {REST[1]}</p><p>{OPENING}</p>",
            [[*map(paragraph, (OPENING, *REST[2:], *REST[2:]))]],
            {},
            id="data of an article that is teased",
        ),
        pytest.param("", [[*map(paragraph, (OPENING, *REST))]], {}, id="data beside no paragraph"),
        pytest.param(
            f"<p>{OPENING}</p>" + "".join(f"<div>{text}</div>" for text in REST),
            [[*map(paragraph, (OPENING, *REST))]],
            {"articleBody": "\n".join((OPENING, *REST))},
            id="printed in other elements",
        ),
        pytest.param(
            f"<p>{OPENING}</p>", [[paragraph(OPENING), paragraph("Read more")]], {}, id="a line or two"
        ),
    ],
)
def test_nothing_is_added_where_nothing_is_missing(
    printed: str, data: object, linked: dict[str, object]
) -> None:
    document = page(printed=printed, data=data, linked=linked)
    bare = page(printed=printed)
    assert document.text == bare.text
    assert document.notes == bare.notes


def test_a_short_opening_that_is_printed_is_not_written_again() -> None:
    short = "The harbour board closed the north pier on Tuesday."
    document = page(printed=f"<p>{short}</p>", linked={"articleBody": "\n".join((short, *REST))})
    assert document.text.count(short) == 1
    assert body(document)[-1] == REST[-1]


def test_what_no_tree_can_hold_is_replaced() -> None:
    spoilt = [paragraph(text.replace("the", "th\0e")) for text in REST]
    document = page(printed=f"<p>{OPENING}</p>", data=[[paragraph(OPENING), *spoilt]])
    assert "th\ufffde repair" in document.text


nested = st.recursive(
    st.none() | st.integers() | st.text(max_size=60) | st.just(OPENING),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "content", "text", "value", "marks", "data", "href"]), inner, max_size=4
        )
        | st.builds(lambda within: {"type": "paragraph", "content": [{"text": OPENING}, within]}, inner)
    ),
    max_leaves=12,
)


@settings(max_examples=40)
@given(nested, st.text(max_size=300))
def test_any_data_are_read_or_left(data: object, told: str) -> None:
    document = page(printed=f"<p>{OPENING}</p>", data=data, linked={"articleBody": f"{OPENING}\n{told}"})
    assert OPENING in document.text
