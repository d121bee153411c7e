"""A sentence as tokens: where each stands, and what its form says of it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.attribution.tokens import QUOTATION, tokenise
from claims.extraction.types import Span

TEXT = st.text(alphabet="aBé’' .,:“”-—19_\n", max_size=60)


def lows(text: str, *quotations: Span) -> list[str]:
    return [token.low for token in tokenise(text, Span(0, len(text)), quotations)]


def test_a_possessive_and_a_short_not_are_words_of_their_own() -> None:
    assert lows("Ann’s dog didn't") == ["ann", "'s", "dog", "did", "n't"]


def test_the_full_stop_of_an_abbreviation_is_left_out_and_the_last_one_kept() -> None:
    assert lows("Mr. Lee spoke.") == ["mr", "lee", "spoke", "."]


def test_degrees_are_no_name() -> None:
    text = "At 15°C it froze"
    found = tokenise(text, Span(0, len(text)), ())
    assert [token.low for token in found] == ["at", "15", "°C", "it", "froze"]
    assert not found[2].can_name


def test_a_lone_hyphen_is_a_dash_only_between_white_space() -> None:
    assert lows("He left - twice") == ["he", "left", "—", "twice"]
    assert lows("- He left -") == ["he", "left"]
    text = "“Go”- he left"
    assert [token.low for token in tokenise(text, Span(4, len(text)), ())] == ["he", "left"]
    text = "Go\n- he left"
    assert [token.low for token in tokenise(text, Span(3, len(text)), ())] == ["—", "he", "left"]


def test_a_quotation_is_one_token() -> None:
    assert lows("He said “all is well” — twice", Span(8, 21)) == ["he", "said", QUOTATION, "—", "twice"]


def test_a_name_begins_with_a_capital_and_is_no_day() -> None:
    text = "On Monday Ann left"
    assert [token.text for token in tokenise(text, Span(0, len(text)), ()) if token.can_name] == ["Ann"]


def test_a_month_before_a_surname_is_a_given_name() -> None:
    assert lows("said Jan Berg in Jan and a June Reuters poll") == [
        *("said", "Jan", "berg", "in", "jan", "and", "a", "june", "reuters", "poll"),
    ]


@given(TEXT)
def test_tokens_stand_in_order_and_hold_their_text(text: str) -> None:
    tokens = tokenise(text, Span(0, len(text)), ())
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
