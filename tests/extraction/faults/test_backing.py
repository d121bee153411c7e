"""When a sourced sentence elsewhere speaks for words that have no source."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.backing import are_backed, has_sourced_copy, is_backed, sums_up
from claims.extraction.types import Span

TUNNEL = "The tunnel is the longest road tunnel in Europe."


def backed(text: str, words: str) -> bool:
    return is_backed(read(text, format="text"), Span(text.index(words), text.index(words) + len(words)))


@pytest.mark.parametrize(
    ("other", "is_so"),
    [
        ("It is the longest road tunnel that Europe has, the road office says.", True),
        ("The road office says that it is long.", False),
        ("It is the longest road tunnel that Europe has.", False),
    ],
)
def test_a_sourced_sentence_with_the_same_words_backs_a_superlative(other: str, *, is_so: bool) -> None:
    assert backed(f"{TUNNEL} {other}", "the longest road tunnel in Europe") is is_so


def test_a_key_point_draws_together_what_several_sourced_sentences_say() -> None:
    text = (
        "Oats trim pressure\n\n• {point}\n\nThe trial had 412 adults, the paper says. They drank oats for ten weeks. "
        "Pressure fell by 6.4 mmHg on average, it reports.\n\nA second trial is planned for the spring, the clinic said."
    )
    for point, so in (
        ("Oats lowered pressure by 6.4 mmHg in a trial of 412 adults.", True),
        ("Oats lowered pressure by 7.4 mmHg in a trial of 412 adults.", False),
        ("Rye cost 6.4 mmHg and the 412 adults nothing.", False),
    ):
        document = read(text.format(point=point), format="text")
        place = Span(document.text.index(point), document.text.index(point) + len(point))
        figures = [each for each in document.quantities if place.contains(each)]
        assert sums_up(document, place, figures) is so
        body = document.text.index("The trial")
        assert not sums_up(document, Span(body, body + 20), [])


def test_a_claim_that_is_sourced_where_it_is_repeated_has_a_sourced_copy() -> None:
    text = (
        "Ferries will be free\n\n• Ferries will be free for children\n\n"
        "Ferries will be free for children, the port authority of Lindvik said."
    )
    start = text.index("• ") + 2
    assert has_sourced_copy(read(text, format="text"), Span(start, start + 20))


@pytest.mark.parametrize(
    ("other", "is_so"),
    [
        ("The mill's 61,000 visitors of last year came by boat, said its owner, Ada Brandt.", True),
        ("The mill's 61,000 visitors of last year came by boat.", False),
        ("The mill's 62,000 visitors of last year came by boat, said its owner, Ada Brandt.", False),
        ("Some 61,000 visitors rode the tram in Holm, said its driver, Ada Brandt.", False),
    ],
)
def test_a_sourced_sentence_with_the_same_figures_and_half_the_words_backs_them(
    other: str, *, is_so: bool
) -> None:
    told = "Last year 61,000 visitors came to see the mill."
    document = read(f"{told} {other}", format="text")
    span = Span(0, len(told))
    assert are_backed(document, span, list(document.quantities_in(span))) is is_so
