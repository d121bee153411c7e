"""The summary's excerpts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.management.summary import excerpt


@given(st.text(), st.integers(min_value=12, max_value=200))
def test_an_excerpt_is_one_line_that_fits(text: str, width: int) -> None:
    short = excerpt(text, width)
    assert len(short) <= width
    assert short.split() == short.split(" ") or not short


def test_a_long_quote_keeps_whole_words_of_both_ends() -> None:
    quote = "null Logo\nnull Price(null)\n--\n----\nUSD\nnull (null) Live Price Chart"
    assert excerpt(quote, 40) == "null Logo null … Live Price Chart"


def test_a_short_quote_stays_as_it_is() -> None:
    assert excerpt("last year") == "last year"
