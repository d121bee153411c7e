from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.pages.charset import decode_html

TEXT = "Über 3 € für Käse"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-15"])
def test_the_declared_charset_is_used(charset: str) -> None:
    source = f'<meta charset="{charset}"><p>{TEXT}</p>'.encode(charset)
    assert TEXT in decode_html(source)


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert "€" in decode_html(b'<meta charset="iso-8859-1"><p>3 \x80</p>')


def test_a_byte_order_mark_wins() -> None:
    assert decode_html("\ufeffKäse".encode("utf-16-le")) == "Käse"


def test_utf_8_wins_over_a_wrong_declaration() -> None:
    assert TEXT in decode_html(f'<meta charset="windows-1252"><p>{TEXT}</p>'.encode())


@given(st.binary())
def test_any_bytes_can_be_read(source: bytes) -> None:
    assert isinstance(decode_html(b'<meta charset="nonsense">' + source), str)
