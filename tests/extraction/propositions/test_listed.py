"""Word lists are found as whole words, in any case, with either apostrophe."""

from __future__ import annotations

from claims.extraction import lexicon
from claims.extraction.propositions.listed import ACCUSATIONS, SUPERLATIVES, Listed


def count(entries: Listed, text: str) -> int:
    return entries.count(text, lexicon.signs(text))


def test_entries_are_whole_words_in_any_case() -> None:
    assert count(ACCUSATIONS, "He was accused of FRAUD.")
    assert not count(ACCUSATIONS, "He was defraudulently slow, said the fraudster")


def test_entries_of_several_words_are_found_across_white_space_and_apostrophes() -> None:
    assert count(SUPERLATIVES, "the world’s first and the world's\nfirst")
    assert count(SUPERLATIVES, "the world’s first and the world's\nfirst") == 2
    assert count(SUPERLATIVES, "") == 0
