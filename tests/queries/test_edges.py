from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.queries.edges import MOVES, moved

TEXT = "Above.\nThe port 🚢 moved 40 boats.\nBelow."
BLOCK = (7, 34)


@pytest.mark.parametrize(
    ("move", "words"),
    [
        ("start:word:back", "The port 🚢 moved"),
        ("start:word:on", "🚢 moved"),
        ("start:character:back", " port 🚢 moved"),
        ("start:character:on", "ort 🚢 moved"),
        ("end:word:back", "port 🚢"),
        ("end:word:on", "port 🚢 moved 40"),
        ("end:character:back", "port 🚢 move"),
        ("end:character:on", "port 🚢 moved "),
    ],
)
def test_an_edge_goes_by_a_word_or_a_character(move, words):
    start = TEXT.index("port")
    span = (start, start + len("port 🚢 moved"))
    new = moved(TEXT, BLOCK, span, move)
    assert TEXT[slice(*new)] == words


@pytest.mark.parametrize("move", MOVES)
def test_an_edge_stays_where_it_can_go_no_further(move):
    whole, one = BLOCK, (BLOCK[0], BLOCK[0] + 1)
    if move in {"start:word:back", "start:character:back", "end:word:on", "end:character:on"}:
        assert moved(TEXT, BLOCK, whole, move) == whole
    if move in {"start:character:on", "end:character:back"}:
        assert moved(TEXT, BLOCK, one, move) == one


@given(
    text=st.text(min_size=1), cuts=st.tuples(*[st.integers(0, 99)] * 4), move=st.sampled_from(sorted(MOVES))
)
def test_a_span_never_leaves_its_block_nor_becomes_empty(text, cuts, move):
    first, start, end, last = sorted(cut % (len(text) + 1) for cut in cuts)
    if start == end:
        return
    new_start, new_end = moved(text, (first, last), (start, end), move)
    assert first <= new_start < new_end <= last
    assert (new_start, new_end) == (start, end) or (new_start == start) != (new_end == end)
