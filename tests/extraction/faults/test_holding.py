"""Which blocks hold a sign: as looking into each of them would tell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import read
from claims.extraction.faults.holding import holding

_PIECES = st.lists(st.sampled_from(["{{", "%", "[", "a", " ", "\n", "\n\n", "- b", "é", "😀"])).map("".join)


@given(_PIECES, st.sets(st.sampled_from(["{{", "%", "[", "é"])))
def test_blocks_hold_a_sign_where_their_own_text_does(text: str, signs: set[str]) -> None:
    document = read(text, format="text")
    held = [block for block in document.blocks if any(sign in block.of(document.text) for sign in signs)]
    assert list(holding(document, sorted(signs))) == held
