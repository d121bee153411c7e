"""What is worked out for a document is worked out once, and for that document only."""

from __future__ import annotations

from claims.extraction import Document, read
from claims.extraction.remembered import per_document


def test_each_document_is_worked_out_once() -> None:
    asked: list[str] = []

    @per_document
    def length(document: Document) -> int:
        asked.append(document.text)
        return len(document.text)

    one, other = read("The weir.", format="text"), read("The mill burns.", format="text")
    assert [length(one), length(other), length(one)] == [9, 15, 9]
    assert asked == ["The weir.", "The mill burns."]
