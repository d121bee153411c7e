"""The whole pipeline: whatever comes in, every span of the document and of its analysis is exact."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.contract import analyse
from claims.extraction import read
from claims.extraction.types import Document, Span

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"
ARTICLES = sorted(path for path in FIXTURES.iterdir() if path.suffix in {".txt", ".html"})

PHRASES = [
    "Sales grew 4.1% in 2024 to 364 billion yuan ($52.1 billion), Vastrand said.",
    "“We ran it twice,” she added, “and it held.”",
    "The funds lost $75.95 million: Corran $33.12 million, Maes $22.30 million and Tiel $20.53 million.",
    "The post The Weir appeared on RiverHub.example.",
    "Source: https://www.harbourledger.example/weir",
    "Frequently Asked Questions",
    "What is the plan?",
    "Key Takeaways",
    "• 2,800 firms earned £5bn, per city data.",
    "null Logo",
    "null Price(null)",
    "--",
    "USD",
    "{{ title }}",
    "Noise: -- dB",
    "You May Also Like",
    "Share",
    "Pomology Post2025/09/19 18:32",
    "Disclaimer: RiverHub gives no guarantee regarding the accuracy of the content.",
    "By Hanne Solberg",
    "🚢🇳🇴 Ferries e\u0301 \u200bcarried 21 million 人.",
]
prose = st.lists(st.sampled_from(PHRASES) | st.text(max_size=60), max_size=14).flatmap(
    lambda parts: st.sampled_from(["\n", "\n\n", "\r\n", " ", "\t", "\u2028", "\x0c"]).map(
        lambda gap: gap.join(parts)
    )
)
TAGS = [
    "p",
    "div",
    "h1",
    "h2",
    "li",
    "ul",
    "table",
    "tr",
    "td",
    "blockquote",
    "aside",
    "script",
    "pre",
    "a href='/x'",
]
tags = st.sampled_from([shape for tag in TAGS for shape in (f"<{tag}>", f"</{tag.split()[0]}>")])
soup = st.lists(
    tags
    | st.sampled_from(PHRASES)
    | st.sampled_from(["&nbsp;", "&amp;", "&#x1F6A2;", "&#0;", "<!--", "<"])
    | st.text(max_size=20),
    max_size=30,
).map("".join)

every_input = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_ordered(spans: Iterable[Span], length: int) -> None:
    last = 0
    for span in spans:
        assert last <= span.start <= span.end <= length
        last = span.end


def assert_exact(document: Document) -> None:
    """The invariants of every stage's spans."""
    size = len(document.text)
    assert "\r" not in document.text
    assert document.sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert_ordered(document.blocks, size)
    assert_ordered(document.sentences, size)
    assert_ordered(document.quantities, size)
    assert_ordered(document.times, size)
    assert_ordered(document.null_boxes, size)
    for sentence in document.sentences:
        assert document.blocks[sentence.block].contains(sentence)
        assert sentence.of(document.text).strip() == sentence.of(document.text) != ""
    for claim in document.claims:
        assert claim.mentions
        assert 0 <= claim.score <= 1
        for mention in claim.mentions:
            block = document.blocks[mention.block]
            assert block.contains(mention)
            assert block.role is mention.role
            assert mention.of(document.text) == mention.quote
            assert mention.quote.strip()
            assert mention.prefix == document.text[max(0, mention.start - 32) : mention.start]
            assert mention.suffix == document.text[mention.end : mention.end + 32]
            assert document.sentences[mention.sentence].overlaps(mention)
    assert len({claim.id for claim in document.claims}) == len(document.claims)
    for span in [span for relation in document.ledger for span in relation.spans]:
        assert 0 <= span.start < span.end <= size
    for hop in document.hops:
        assert 0 <= hop.start <= hop.end <= size


def assert_flags_exact(analysis: dict[str, Any]) -> None:
    text = analysis["text"]
    places = [(flag["code"], flag["start"], flag["end"]) for flag in analysis["flags"]]
    assert len(set(places)) == len(places)
    for flag in analysis["flags"]:
        assert 0 <= flag["start"] <= flag["end"] <= len(text)
        assert text[flag["start"] : flag["end"]] == flag["quote"]
        assert flag["quote"].strip() or flag["start"] == flag["end"] == 0
        assert all(0 <= start < end <= len(text) for start, end in flag["data"].get("spans", []))


@every_input
@given(prose)
def test_any_text_gives_exact_spans(source: str) -> None:
    document = read(source, format="text")
    assert_exact(document)
    assert document.text == source.replace("\r\n", "\n").replace("\r", "\n")
    assert_flags_exact(analyse(source, format="text"))


@every_input
@given(soup)
def test_any_tag_soup_gives_exact_spans(source: str) -> None:
    assert_exact(read(source, format="html"))
    assert_flags_exact(analyse(source, format="html"))


@every_input
@given(st.binary(max_size=300))
def test_any_bytes_give_a_document(source: bytes) -> None:
    assert_exact(read(source))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_a_fixture_gives_exact_spans_whatever_its_newlines(path: Path) -> None:
    source = path.read_bytes()
    document = read(source)
    assert_exact(document)
    assert_flags_exact(analyse(source))
    assert read(source.replace(b"\n", b"\r\n")) == document


@pytest.mark.parametrize(
    "source", ["", " \n\t", b"", b"\xff\xfe", "\ufeff", "\u202e", "a" * 5000, "(" * 2000, '"' * 999]
)
def test_degenerate_input_gives_a_document(source: str | bytes) -> None:
    assert_exact(read(source))
    assert_exact(read(source, format="html"))


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="format must be auto, html or text"):
        read("The weir is mended.", format="pdf")
