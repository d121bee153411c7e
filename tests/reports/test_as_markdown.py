from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claims.queries.report import report_head
from claims.reports import FORMATS
from claims.reports.as_markdown import escaped, link, write_markdown
from tests.reports.example import example_row

MARKDOWN = MarkdownIt("commonmark").enable("table")


def test_every_claim_stands_under_a_heading_with_its_verdict(decided, written):
    text = written(FORMATS["md"], decided).decode()
    assert text.count("\n### c") == decided.claims.standing().count()
    assert "### c2: disputed (wrong)" in text
    assert "Disagreements settled by a third person: c4" in text
    assert "Note: No \\*way\\*." in text
    assert decided.current.sha256 in text
    assert "<table>" in MARKDOWN.render(text)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_whatever_a_text_holds_it_is_no_markup(text):
    [inline] = [one for one in MARKDOWN.parse(f"x {escaped(text)}") if one.type == "inline"]
    assert {piece.type for piece in inline.children} <= {"text", "text_special"}


@pytest.mark.parametrize("text", ["- a", "1. a", "# a", "> a", "| a |", "<b>", "[a](b)", "![a](b)", "&amp;"])
def test_a_line_that_looks_like_markup_is_text(text):
    rendered = MARKDOWN.render(escaped(text))
    assert rendered.startswith("<p>")
    assert "<a" not in rendered
    assert "<img" not in rendered


def test_a_link_leads_to_the_web_or_nowhere(decided):
    assert link("x", "https://a.example/<b>)") == "[x](<https://a.example/%3Cb%3E)>)"
    bad = replace(example_row().evidence[0], url="javascript:alert(1)")
    row = replace(example_row(), evidence=(bad,))
    text = b"".join(write_markdown(report_head(decided.pk), [row])).decode()
    assert "](<javascript" not in text
