"""A sign is necessary: where a text bears none, neither the pattern nor the list finds anything."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue, Memo, Opening, finder
from claims.extraction.propositions import (
    asides,
    causes,
    checkable,
    clauses,
    complements,
    edges,
    kinds,
    opinions,
    second_statements,
)
from claims.extraction.propositions.finite_verbs import WORD, words_of

MODULES = (asides, causes, checkable, clauses, complements, edges, kinds, opinions, second_statements)
CUES = [value for module in MODULES for value in vars(module).values() if isinstance(value, Cue)]
OPENINGS = [value for module in MODULES for value in vars(module).values() if isinstance(value, Opening)]
OPENING_WORDS = (
    "However, “However, in addition, That said, But “but And so far So far as that the While whereas Dear Hi, Thanks Thank "
    "good morning best May you I hope We wish Let’s pray If only If you your When you That’s what this is it was How it is "
    "open why Why whether it’s (it’s there is here nor"
)

PIECES = (
    "the The world’s world's largest first and as while adding that should have to has been No1 No. 1 such an "
    "number one appears to rated 5th second youngest protest aiming for built upon was closed May 2024 1999 , ; — "
    "it said that adding and but also they after because which who where , the oldest pier of a survey shows underscoring "
    "far more than ever all of them no one is a is the ranked is one of MUST shouldn’t topped quest 99 x_y"
)
TEXTS = st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=4), max_size=12).map(" ".join)

PRINTED = {
    each: lexicon.declare_printed(each) for each in (r"\w{3,}ed|was", "the|The|x_y", r"20\d\d|May|No1")
}


@given(TEXTS | st.text())
def test_a_sign_of_words_as_printed_needs_no_search(text: str) -> None:
    for printed, sign in PRINTED.items():
        assert bool(lexicon.signs(text) & sign) is (re.search(rf"\b(?:{printed})\b", text) is not None)


@given(TEXTS)
def test_a_cue_finds_what_its_pattern_finds(text: str) -> None:
    for cue in CUES:
        found = cue.pattern.search(text)
        assert cue.stands_in(text, lexicon.signs(text)) is (found is not None)
        assert cue.opens(text, lexicon.signs(text)) is (cue.pattern.match(text) is not None)
        assert [m.span() for m in cue.finditer(text, 0, len(text))] == [
            m.span() for m in cue.pattern.finditer(text)
        ]


@given(st.sampled_from(OPENING_WORDS.split()), TEXTS | st.sampled_from(OPENING_WORDS.split()))
def test_an_opening_begins_what_its_pattern_matches(first: str, rest: str) -> None:
    text = f"{first} {rest}, the"
    for each in OPENINGS:
        assert each.begins(text, lexicon.opening(text)) is (each.pattern.match(text) is not None)


def test_a_text_opens_with_the_signs_of_its_first_chunk_alone() -> None:
    sign = lexicon.declare(["pier"])
    assert lexicon.opening("“Pier” lights went out") & sign
    assert not lexicon.opening("The pier lights went out") & sign
    assert not lexicon.opening("") & sign


@given(st.text())
def test_words_are_found_chunk_by_chunk_as_in_the_whole_text(text: str) -> None:
    assert list(words_of(text)) == [word.lower() for word in WORD.findall(text)]


@given(TEXTS)
def test_a_finder_folds_what_it_finds(text: str) -> None:
    pattern = re.compile(r"[^\W\d_]+")
    assert list(finder(pattern, str.upper)(text)) == [word.upper() for word in pattern.findall(text)]


def test_a_memo_works_out_each_chunk_once_but_does_not_keep_long_ones() -> None:
    worked_out: list[str] = []
    memo = Memo(lambda chunk: worked_out.append(chunk) or len(chunk))  # type: ignore[func-returns-value]
    long = "x" * 1000
    assert list(memo.over(f"a bb\n{long} a {long}")) == [1, 2, 1000, 1, 1000]
    assert worked_out == ["a", "bb", long, long]
    assert long not in memo


def test_words_of_which_nothing_is_known_share_one_answer() -> None:
    memo: Memo[frozenset[str]] = Memo(lambda chunk: frozenset(letter for letter in chunk if letter == "x"))
    assert memo["ferry"] is memo["quay"]
    assert memo["x"] == {"x"}
    assert memo["pier"] == frozenset()
