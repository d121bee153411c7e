"""Word lists are found as whole words, in any case, with either apostrophe."""

from __future__ import annotations

from claims.extraction.propositions.listed import count, mentions_any


def test_entries_are_whole_words_in_any_case() -> None:
    assert mentions_any("accusation_words", "He was accused of FRAUD.")
    assert not mentions_any("accusation_words", "He was defraudulently slow, said the fraudster")


def test_entries_of_several_words_are_found_across_white_space_and_apostrophes() -> None:
    assert mentions_any("superlative_words", "the world’s first and the world's\nfirst")
    assert count("superlative_words", "the world’s first and the world's\nfirst") == 2
    assert count("superlative_words", "") == 0
