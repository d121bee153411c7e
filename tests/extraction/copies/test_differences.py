"""Many copies of one sentence are compared once for each wording."""

from __future__ import annotations

from unittest import mock

from claims.extraction import read
from claims.extraction.copies import reworded


def test_copies_word_for_word_are_never_compared_with_one_another() -> None:
    text = "Ferry counts its riders\n\n" + "The ferry carried 412,000 people in the year 2024.\n\n" * 60
    with mock.patch.object(reworded, "slip", wraps=reworded.slip) as compared:
        document = read(text, format="text")
    assert max(len(claim.mentions) for claim in document.claims) == 60
    assert compared.call_count == 0
