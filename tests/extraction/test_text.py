from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.text import decode, looks_like_html, normalise


def test_every_kind_of_line_end_becomes_a_newline() -> None:
    assert normalise("a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_nothing_else_is_normalised() -> None:
    assert normalise("e\u0301 \u00a0\u2028 \ufb01") == "e\u0301 \u00a0\u2028 \ufb01"


def test_half_a_surrogate_pair_is_replaced_because_it_cannot_be_stored() -> None:
    assert normalise("a\ud83db") == "a\ufffdb"


@given(st.text())
def test_what_is_normalised_can_be_hashed_and_stays_as_it_is(raw: str) -> None:
    text = normalise(raw)
    assert "\r" not in text
    assert normalise(text) == text
    text.encode()


def test_a_byte_order_mark_is_not_text() -> None:
    assert decode("\ufeffÖl".encode()) == "Öl"


@given(st.binary())
def test_any_bytes_can_be_decoded(raw: bytes) -> None:
    assert isinstance(decode(raw), str)


@pytest.mark.parametrize(
    "source", ["<!DOCTYPE html><p>a", "\n<html lang=en>", '<div class="x">a</div>', "<article><h1>a"]
)
def test_markup_is_recognised_by_its_start(source: str) -> None:
    assert looks_like_html(source)


@pytest.mark.parametrize(
    "source", ["Prices < wages", "<3 from the team", "The <p> element opens a paragraph."]
)
def test_text_that_holds_an_angle_bracket_is_not_markup(source: str) -> None:
    assert not looks_like_html(source)
