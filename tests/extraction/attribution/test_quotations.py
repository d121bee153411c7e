"""Where quotations open and close."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.attribution.quotations import find, is_speech
from claims.extraction.types import Role, Span
from tests.extraction.attribution.reading import attributed, paragraphs

MARKED = [
    ("He said: “It is late.”", ["“It is late.”"]),
    ('He said: "It is late."', ['"It is late."']),
    ("He said: «It is late.»", ["«It is late.»"]),
    ("Er sagte: „Es ist spät.“", ["„Es ist spät.“"]),
    ("She said: ‘It isn’t late.’", ["‘It isn’t late.’"]),
    ("'It's late,' he said. 'Go.'", ["'It's late,'", "'Go.'"]),
    ("She wrote: ``It is late.''", ["``It is late.''"]),
    ("He said: “She told me ‘It is late’ and left.”", ["“She told me ‘It is late’ and left.”"]),
    ("“It is late,” he said, “and cold.”", ["“It is late,”", "“and cold.”"]),
    ("“It is late, he said.“", ["“It is late, he said.“"]),
    ("”It is late and cold.” It was.", ["”It is late and cold.”"]),
]
UNMARKED = [
    'The keeper is 6\'2" tall and the screen 27" wide.',
    "The players' union and the '90s were different.",
    "Rock 'n' roll is here to stay, isn't it?",
]


@pytest.mark.parametrize(("text", "quoted"), MARKED)
def test_quotations_are_found_with_their_marks(text: str, quoted: list[str]) -> None:
    found = find(text, paragraphs(text))
    assert [quotation.of(text) for quotation in found] == quoted
    assert all(quotation.closed for quotation in found)


@pytest.mark.parametrize("text", UNMARKED)
def test_apostrophes_feet_and_inches_quote_nothing(text: str) -> None:
    assert find(text, paragraphs(text)) == []


def test_a_quotation_that_reopens_in_each_paragraph_is_closed() -> None:
    text = "“It is late. We must go.\n\n“It is cold as well,” he said."
    found = find(text, paragraphs(text))
    assert [(quotation.of(text), quotation.closed) for quotation in found] == [
        ("“It is late. We must go.", True),
        ("“It is cold as well,”", True),
    ]


def test_a_quotation_that_never_closes_ends_with_its_sentence() -> None:
    text = "“It is late. The quay was empty by noon."
    (quotation,) = find(text, paragraphs(text))
    assert (quotation.of(text), quotation.closed) == ("“It is late.", False)


def test_an_open_quotation_ends_before_said() -> None:
    text = '"The wall should be up by now, said Ada Brandt, who runs a bakery.'
    (sentence,), (quotation,) = attributed(text)
    assert quotation.of(text) == '"The wall should be up by now,'
    assert not quotation.closed
    assert sentence.speaker == "Ada Brandt"


def test_code_holds_no_quotations() -> None:
    text = 'print("It is late.")'
    assert find(text, paragraphs(text, role=Role.CODE)) == []


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“we have waited for thirty years”", True),
        ("“Never again.”", True),
        ("“smart city”", False),
        ("“AI+”", False),
        ("“The Long Road Back Home”", False),
    ],
)
def test_speech_is_told_from_terms_and_titles(text: str, *, speech: bool) -> None:
    assert is_speech(text, Span(0, len(text))) is speech


@given(st.text(alphabet="ab .,\n“”‘’«»„\"'`—", max_size=120))
def test_quotations_stay_in_their_block_and_never_overlap(text: str) -> None:
    blocks = paragraphs(text)
    last = 0
    for quotation in find(text, blocks):
        block = blocks[quotation.block]
        assert last <= quotation.start < quotation.end
        assert block.contains(quotation)
        last = quotation.end


@given(st.text(alphabet="aB .,:“”\"'—\n", max_size=120) | st.text(max_size=80))
def test_any_text_keeps_its_sentences_and_gives_spans_inside_it(text: str) -> None:
    sentences, quotations = attributed(text)
    for sentence in sentences:
        if sentence.attribution:
            assert 0 <= sentence.attribution.start < sentence.attribution.end <= len(text)
    assert all(quotation.of(text).strip() for quotation in quotations)


@given(
    st.lists(
        st.sampled_from(
            [
                "Ann",
                "Lee",
                "said",
                "that",
                ",",
                "the",
                "report",
                "“Yes",
                "it",
                "is.”",
                "and",
                "according",
                "to",
                "per",
                "who",
                "claims",
                ":",
                ".",
            ]
        )
    )
)
def test_words_of_attribution_in_any_order_are_read_without_error(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for sentence in attributed(text)[0]:
        assert (sentence.attribution is None) == (sentence.sourcing == "none")


def test_an_open_quotation_ends_where_its_speaker_is_named_though_the_next_paragraph_opens_one() -> None:
    text = "“It is late, said Ada Brandt.\n\n“It is cold,” she added."
    assert [(each.of(text), each.closed) for each in find(text, paragraphs(text))] == [
        ("“It is late,", False),
        ("“It is cold,”", True),
    ]
