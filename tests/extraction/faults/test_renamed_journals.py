"""One study in two journals."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.renamed_journals import conflicts


def _found(*paragraphs: str) -> list[tuple[str, str]]:
    document = read("\n\n".join(("News from Lindvik", *paragraphs)), format="text")
    return [(first.of(document.text), second.of(document.text)) for first, second in conflicts(document)]


def test_another_name_of_the_journal_is_found() -> None:
    found = ("Archives of Boat and Sail Design", "Proceedings of Boat and Sail Design")
    told = "Older boats sink, says a study of boats that was published on Monday in the Archives of Boat and Sail Design found."
    assert _found(
        told, "It rains.", "The findings, reported in Proceedings of Boat and Sail Design, hold."
    ) == [found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It appeared in the Journal of Boat Design.", "It appeared in the Journal of Boat Design."),
        ("It appeared in the Journal of Boat Design.", "It appeared in the Annals of Sail Design."),
        ("It appeared in the Journal of Surgery.", "It appeared in the Annals of Surgery."),
        ("It appeared in the Journal of Boat Design.", "She edits papers in the Annals of Boat Design."),
        (
            "It appeared in the Journal of Boat Design.",
            "Another study appeared in the Annals of Boat Design.",
        ),
        (
            "It appeared in the Journal of Boat Design. It was printed in the Annals of Boat Design.",
            "It rains.",
        ),
    ],
)
def test_two_journals_are_not(first: str, second: str) -> None:
    assert _found(first, second) == []
