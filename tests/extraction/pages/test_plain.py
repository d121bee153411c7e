from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.pages import plain
from claims.extraction.text import normalise


def texts(source: str) -> list[str]:
    page = plain.read_page(source)
    return [block.of(page.text) for block in page.blocks]


def tags(source: str) -> list[str]:
    return [block.tag for block in plain.read_page(source).blocks]


def test_a_blank_line_ends_a_block() -> None:
    assert texts("The mill burned.\n\n  \nNobody was hurt.") == ["The mill burned.", "Nobody was hurt."]


def test_short_lines_in_a_row_are_blocks_of_their_own() -> None:
    assert texts("By Ann Lee\nHealth editor\nPublished: 3 May 2024") == [
        "By Ann Lee",
        "Health editor",
        "Published: 3 May 2024",
    ]


def test_lines_wrapped_at_a_width_make_one_paragraph() -> None:
    wrapped = (
        "The council voted on Monday night to build a library on the site of the\n"
        "old post office, which has stood empty since the winter before last, and\n"
        "to sell the old one."
    )
    assert texts(wrapped) == [wrapped]


def test_a_wrapped_text_keeps_its_headings_apart() -> None:
    wrapped = (
        "Library approved\n\n"
        "The council voted on Monday night to build a library on the site of the\n"
        "old post office, which has stood empty since the winter before last.\n"
    )
    assert len(texts(wrapped)) == 2


def test_long_lines_in_a_row_are_paragraphs_of_their_own() -> None:
    first = "The mill, which employed two hundred people before the war, burned down on Sunday night. " * 2
    second = "Nobody was hurt, the brigade said, although the roof fell in within minutes of the alarm. " * 2
    assert texts(f"{first}\n{second}") == [first.strip(), second.strip()]


def test_a_list_item_leaves_out_its_mark() -> None:
    source = "  • Rents rose.\n\n- Wages fell.\n* Shops shut.\n– Trains ran.\n1. Buses ran."
    assert texts(source) == ["Rents rose.", "Wages fell.", "Shops shut.", "Trains ran.", "Buses ran."]
    assert tags(source) == ["bullet"] * 5


def test_an_item_that_runs_on_over_an_indented_line_is_one_block() -> None:
    assert texts("  * The hall opens in May, the\n    builder says.\n  * It seats forty.") == [
        "The hall opens in May, the\n    builder says.",
        "It seats forty.",
    ]


def test_a_dash_without_a_space_is_no_mark() -> None:
    assert texts("-5 degrees were measured.") == ["-5 degrees were measured."]


def test_dashes_alone_are_a_line_and_no_list() -> None:
    assert tags("--\n----") == ["line", "line"]


def test_a_hash_heading_leaves_out_its_mark_and_knows_its_level() -> None:
    page = plain.read_page("## What next ##\n\nThe council meets.")
    assert page.blocks[0].of(page.text) == "What next"
    assert (page.blocks[0].level, page.blocks[0].tag) == (2, "heading")


def test_a_fenced_listing_is_one_block_of_code() -> None:
    page = plain.read_page('Before it.\n\n```\n{"a": null,\n\n "b": 1}\n```\n\nAfter it.')
    assert [block.role.value for block in page.blocks] == ["other", "code", "other"]
    assert page.blocks[1].of(page.text) == '{"a": null,\n\n "b": 1}'


@given(st.text())
def test_blocks_are_in_order_apart_and_without_space_around_them(raw: str) -> None:
    text = normalise(raw)
    last = 0
    for block in plain.read_page(text).blocks:
        assert last <= block.start < block.end <= len(text)
        assert block.of(text) == block.of(text).strip()
        last = block.end


@given(
    st.lists(
        st.sampled_from(
            ["• ", "- ", "# ", "> ", "\n```\n", "1. ", "word", " ", "\n", "\n\n", ".", "--", "\t"]
        )
    )
)
def test_every_letter_stands_in_a_block(parts: list[str]) -> None:
    text = "".join(parts)
    page = plain.read_page(text)
    inside = "".join(block.of(text) for block in page.blocks)
    assert inside.count("word") == text.count("word")
