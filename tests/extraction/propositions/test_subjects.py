"""Whom a pronoun stands for, asked long after it was said."""

from __future__ import annotations

import pytest

from claims.extraction.propositions import subjects
from claims.extraction.propositions.subjects import Subject
from claims.extraction.types import Span


def spans(*sentences: str) -> tuple[str, list[Span]]:
    text = " ".join(sentences)
    return text, [Span(at, at + len(each)) for each in sentences for at in [text.index(each)]]


def test_a_sentence_that_tells_nobody_leaves_the_one_before() -> None:
    text, (first, second) = spans("The ferry firm sold two boats.", "In May there was no sale.")
    said = Subject(text, first)
    assert Subject(text, second, said).words() == "The ferry firm"
    assert Subject(text, second).words() == ""


def test_the_last_that_is_told_stands_for_it() -> None:
    text, (first, second) = spans("The ferry firm sold two boats.", "The council paid for three.")
    assert Subject(text, second, Subject(text, first)).words() == "The council"


def test_each_is_read_once_however_often_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Span] = []

    def noted(text: str, span: Span) -> str:
        read.append(span)
        return ""

    monkeypatch.setattr(subjects, "subject_of", noted)
    chain: Subject | None = None
    for _ in range(5000):  # deeper than Python calls
        chain = Subject("", Span(0, 0), chain)
        assert chain.words() == ""
    assert len(read) == 5000
    long: Subject | None = None
    for _ in range(5000):
        long = Subject("", Span(0, 0), long)
    assert long is not None
    assert long.words() == ""
    assert len(read) == 10_000
