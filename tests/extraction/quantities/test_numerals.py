"""Numerals are only looked for where a word can begin one, and none is missed for that."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from claims.extraction.quantities import numerals
from claims.extraction.types import Span

_PIECES = st.sampled_from(
    [
        "a",
        "an",
        "half",
        "quarter",
        "third",
        "of",
        "one",
        "twenty-one",
        "hundred",
        "thousand",
        "million",
        "and",
        "years",
        "5",
        "2,800.5",
        "5th",
        "½",
        "2",
        "3/4",
        ".5",
        "first",
        "Million:",
        "(12)",
        "A",
        "the",
        "7-a-side",
        "twenty",
        "one-half",
        "bad",
        "ten,",
        "é",
    ]
)
_GAPS = st.sampled_from([" ", " ", " ", "  ", "\n", "-", ", "])


@example([("a", " "), ("million", " ")], 0)
@given(st.lists(st.tuples(_PIECES, _GAPS), max_size=9), st.integers(0, 3))
def test_numerals_are_those_that_the_whole_pattern_finds(pieces: list[tuple[str, str]], start: int) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    span = Span(min(start, len(text)), len(text))
    whole = [
        match.span() for match in numerals.PATTERN.finditer(text, span.start, span.end) if match.lastgroup
    ]
    assert [(found.start, found.end) for found in numerals.scan(text, span)] == whole
