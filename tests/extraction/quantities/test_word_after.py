from __future__ import annotations

import pytest

from claims.extraction.quantities.word_after import openers, word_after


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("5 Kilometres", "kilometres"),
        ("5km/h", "km"),
        ("5-mile", "mile"),
        ("5 °C", "°"),
        ("5\u00a0m²", "m²"),
        ("5 - 6", "-"),
        ("5", ""),
    ],
)
def test_the_word_behind_a_figure(text: str, word: str) -> None:
    assert word_after(text, 1, len(text)) == word


def test_a_word_ends_where_the_passage_ends() -> None:
    assert word_after("5 kilometres", 1, 6) == "kilo"


def test_entries_are_known_by_their_first_words() -> None:
    assert openers(["light year", "km/h", "£"]) == {"light", "km", "£"}
