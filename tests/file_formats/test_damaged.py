"""Whatever the bytes are, a file is read or refused in one sentence."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.file_formats.conversion import convert
from claims.file_formats.unreadable import Unreadable
from tests.office_files import paragraph, pdf, table, tram_pdf, tram_word, word, zipped

WORD = word(paragraph("Trams return", style="Title"), table(("Year", "Lines"), ("2026", "4")))
PDF = pdf(
    "#set page(height: 8cm)\n= Trams return\n#table(columns: 2, [Year], [Lines])\n#pagebreak()\n- Four lines."
)
PARTS = (
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/_rels/document.xml.rels",
    "_rels/.rels",
)


def read_or_refuse(content, kind):
    """The one sentence, or none where it was read."""
    said = ""
    try:
        assert convert(content, kind=kind).html
    except Unreadable as refusal:
        said = str(refusal)
    assert re.fullmatch("(?:it is .+)?", said)
    return said


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=300), st.sampled_from([("docx", b"PK\x03\x04"), ("pdf", b"%PDF-1.7\n"), ("pdf", b"")])
)
def test_random_bytes(content, beginning):
    kind, start = beginning
    assert read_or_refuse(start + content + b"\nstartxref", kind)


@settings(max_examples=60, deadline=None)
@given(st.data(), st.sampled_from([("docx", tram_word()), ("pdf", tram_pdf())]))
def test_a_file_that_is_cut_off_is_never_read_in_part(data, file):
    kind, content = file
    at = data.draw(st.integers(0, len(content) - 20))
    assert read_or_refuse(content[:at], kind)


@settings(max_examples=120, deadline=None)
@given(st.data(), st.sampled_from([("docx", WORD), ("pdf", PDF)]))
def test_a_file_with_damaged_bytes(data, file):
    kind, content = file
    damaged = bytearray(content)
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=8)):
        damaged[at] = data.draw(st.integers(0, 255))
    read_or_refuse(bytes(damaged), kind)


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(PARTS),
    st.sampled_from([b"", b"<a/>", b"\x00", b"<w:p/>", "<a>\u20ac</a>".encode("utf-16")]),
)
def test_a_document_with_a_part_that_is_something_else(part, content):
    read_or_refuse(word(paragraph("Trams"), extra={part: content}), "docx")


def test_a_document_without_its_main_part():
    assert read_or_refuse(zipped({"[Content_Types].xml": "<a/>", "word/styles.xml": "<a/>"}), "docx")


@pytest.mark.parametrize("depth", [50, 200, 1000])
def test_tables_within_tables(depth):
    nested = "<w:tbl><w:tr><w:tc>" * depth + paragraph("Trams") + "</w:tc></w:tr></w:tbl>" * depth
    read_or_refuse(word(nested), "docx")
