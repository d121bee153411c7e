"""Word lists as data, and the parts that tell quickly whether a text can hold an entry."""

from __future__ import annotations

import re
from string import ascii_lowercase

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import lexicon
from claims.extraction.wordlists import Phrases, alternatives, telling_parts

ENTRIES = st.lists(
    st.text(alphabet=ascii_lowercase[:4] + "+-", min_size=1, max_size=4).flatmap(
        lambda word: st.sampled_from([word, f"{word} ab", f"cd {word}"])
    ),
    min_size=1,
    max_size=6,
)


@given(ENTRIES, st.text(alphabet=ascii_lowercase[:4] + "+- ", max_size=30))
def test_a_text_without_a_telling_part_holds_no_entry(entries: list[str], text: str) -> None:
    if re.search(alternatives(entries), text):
        assert any(part in text for part in telling_parts(entries))


def test_a_part_that_stands_in_another_is_enough() -> None:
    assert telling_parts(["free trial", "trials", "c++"]) == ("c++", "trial")


def _found(phrases: Phrases, text: str) -> set[str]:
    return phrases.found(text, lexicon.signs(text))


@given(
    ENTRIES.map(lambda entries: [f"{entry}a" for entry in entries]),
    st.text(alphabet="abcdA+- \n", max_size=30),
)
def test_phrases_are_those_that_the_whole_pattern_finds(entries: list[str], text: str) -> None:
    phrases = Phrases(entries, before=r"(?<!\w)", after=r"(?!\w)")
    assert _found(phrases, text) == {match.group().lower() for match in phrases.pattern.finditer(text)}


def test_a_phrase_is_found_across_a_line_break_and_in_capitals() -> None:
    assert _found(Phrases(["free trial", "promo code"]), "Start your FREE\ntrial today.") == {"free\ntrial"}


def test_a_phrase_with_an_open_end_may_end_inside_a_word() -> None:
    assert _found(Phrases(["own risk"], after=""), "At your own risks.") == {"own risk"}
    assert _found(Phrases(["own risk"]), "At your own risks.") == set()
