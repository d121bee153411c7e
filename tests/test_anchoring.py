from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.anchoring import carry


def test_a_unique_quote_is_found_wherever_it_moved():
    span = carry(
        "75.95 million",
        prefix="was $",
        suffix=" on",
        text="New lead. The outflow was $75.95 million on Monday.",
    )
    assert span is not None
    assert span.of("New lead. The outflow was $75.95 million on Monday.") == "75.95 million"


def test_a_lookalike_is_never_taken():
    assert carry("$75.95 million", prefix="", suffix="", text="It was $57.95 million.") is None
    assert carry("will not close", prefix="", suffix="", text="It will close.") is None


def test_of_several_places_only_the_one_with_the_same_surroundings_is_taken():
    text = "Ten boats sank. Ten boats sailed."
    assert carry("Ten boats", prefix="", suffix=" sailed", text=text).start == 16
    assert carry("Ten boats", prefix="", suffix="", text=text) is None


@given(st.text(max_size=40), st.text(min_size=1, max_size=10), st.text(max_size=40))
def test_what_is_carried_is_always_the_same_words(before, quote, after):
    text = before + quote + after
    span = carry(quote, prefix=before[-8:], suffix=after[:8], text=text)
    assert span is None or span.of(text) == quote
    if text.count(quote) == 1 and span is None:
        raise AssertionError("a unique quote was not found")
