"""Parallel sentences are different claims; only copies of one statement can disagree."""

from __future__ import annotations

import pytest

from claims.extraction import Document, read
from claims.extraction.copies.series import MOST_COPIES, mould, series
from claims.rules import check


def grouped(document: Document) -> list[list[str]]:
    return [
        [mention.quote for mention in claim.mentions] for claim in document.claims if len(claim.mentions) > 1
    ]


def codes(document: Document) -> set[str]:
    return {rule.code for rule, _ in check(document)}


def results(separator: str, mark: str = "") -> str:
    lines = (
        f"{mark}The ferry carried {40 + 7 * n} people and {9 + n} cars on the crossing" for n in range(6)
    )
    return "Ferry counts its riders\n\n" + separator.join(lines) + ".\n"


@pytest.mark.parametrize(
    ("separator", "mark"),
    [(". ", ""), ("\n\n", ""), ("\n", "• "), (".\n", "")],
    ids=["sentences of a paragraph", "paragraphs", "list", "lines"],
)
def test_a_series_of_parallel_sentences_is_no_claim_with_slips(separator: str, mark: str) -> None:
    document = read(results(separator, mark), format="text")
    assert len(document.claims) >= 6
    assert grouped(document) == []
    assert "R603" not in codes(document)


def test_two_parallel_sentences_of_one_paragraph_are_two_claims() -> None:
    document = read(
        "Quiet week\n\nThe tide gate closed 14 times in spring. The tide gate closed 19 times in spring."
    )
    assert grouped(document) == []
    assert "R603" not in codes(document)


def test_two_items_of_one_list_are_two_claims() -> None:
    document = read(
        "Boats for sale\n\nThe yard sells two boats.\n\n• The boat weighs 210 kilograms\n• The boat weighs 240 kilograms\n"
    )
    assert grouped(document) == []


def test_numbers_that_are_names_tell_two_claims_apart() -> None:
    document = read(
        "Homes\n\nDistrict 5 recorded 470 new homes in 2024. It rained.\n\nDistrict 9 recorded 470 new homes in 2024."
    )
    assert grouped(document) == []


def test_a_key_point_and_its_copy_in_the_body_still_disagree() -> None:
    document = read(
        "Gate repaired\n\n• The tide gate closed 14 times in spring\n\n"
        "The coast was calm. The tide gate closed 41 times in spring, the port said."
    )
    assert len(grouped(document)) == 1
    assert "R603" in codes(document)


def test_a_mould_is_what_a_series_shares() -> None:
    assert mould("The plant in Oslo made 40 tonnes") == mould("The plant in Bergen made 1,200 tonnes")
    assert mould("Exports rose by 5%") != mould("Imports rose by 5%")


def test_as_many_wordings_as_an_article_has_copies_are_no_series() -> None:
    sentences = [f"The ferry carried {n} people" for n in range(10, 20)]
    assert series(sentences[:MOST_COPIES]) == frozenset()
    assert series([sentences[0]] * 9) == frozenset()
    assert series(sentences) == {mould(sentences[0])}
