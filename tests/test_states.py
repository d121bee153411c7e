from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.states import (
    ALLOWED,
    CLOSED,
    OPEN,
    Act,
    ClaimState,
    Word,
    refusal,
    standing,
)

VALUES = ("supported", "disputed", "unverified")
words = st.lists(st.sampled_from(VALUES), max_size=6).map(
    lambda values: [Word(number, value) for number, value in enumerate(values, start=1)]
)


@given(words, st.integers(1, 5))
def test_a_verdict_stands_exactly_in_the_closed_states(given_words, needed):
    state, word = standing(given_words, needed)
    assert (word is not None) == (state in CLOSED)
    assert word is None or word in given_words


@given(words.filter(len))
def test_with_one_reviewer_needed_the_last_word_stands(given_words):
    assert standing(given_words, 1) == (ClaimState.DECIDED, given_words[-1])


@given(words, st.integers(2, 5))
def test_with_more_all_must_be_there_and_agree(given_words, needed):
    state, _ = standing(given_words, needed)
    if len(given_words) < needed:
        assert state == ClaimState.UNDECIDED
    else:
        agreed = len({word.value for word in given_words}) == 1
        assert state == (ClaimState.DECIDED if agreed else ClaimState.DISAGREED)


@given(words, st.integers(1, 5), st.sampled_from(VALUES))
def test_an_adjudication_stands_whatever_was_said(given_words, needed, value):
    settled = Word(99, value, settles=True)
    assert standing([settled, *given_words], needed) == (ClaimState.ADJUDICATED, settled)


@pytest.mark.parametrize("state", ClaimState)
@pytest.mark.parametrize("act", Act)
def test_an_act_is_refused_with_a_sentence_that_names_the_state_or_allowed(act, state):
    sentence = refusal(act, state)
    assert (sentence is None) == (state in ALLOWED[act])
    assert sentence is None or (state in sentence and sentence.endswith("."))


def test_every_state_is_either_open_or_closed():
    assert {*OPEN, *CLOSED} == set(ClaimState)
    assert not {*OPEN} & {*CLOSED}
