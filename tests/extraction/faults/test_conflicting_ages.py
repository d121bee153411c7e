"""Two ages of one person."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.conflicting_ages import conflicts


def _found(*paragraphs: str) -> list[tuple[str, str]]:
    document = read("\n\n".join(("News from Lindvik", *paragraphs)), format="text")
    return [(first.of(document.text), second.of(document.text)) for first, second in conflicts(document)]


def test_two_ages_of_one_name_are_found() -> None:
    assert _found(
        "Driver Owen Parry, 45, is in hospital.", "Parry, a 54-year-old from Holm, drives a van."
    ) == [("45", "54-year")]


def test_so_are_they_in_front_of_a_name() -> None:
    assert _found("Owen Parry (45) sings.", "The 54-year-old singer Owen Parry rests.") == [("45", "54-year")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Owen Parry, 45, is in hospital.", "His brother Huw Parry, 54, is not."),
        ("Owen Parry, 45, is in hospital.", "Parry, 21, was a student when he met her."),
        ("Owen Parry, 45, is in hospital.", "A 54-year-old from Parry Sound is not."),
        ("Owen Parry, 45, is in hospital.", "Parry, 46, turns up."),
        ("Owen Parry, 45, is in hospital.", "His father, a 74-year-old from Holm, waits."),
        ("Owen Parry, 45, and Nora Parry, 44, sing.", "Parry, 14, their son, does not."),
        ("Owen Parry scored 45, a record.", "Parry, 54, rests."),
    ],
)
def test_ages_of_others_or_of_another_time_are_not(first: str, second: str) -> None:
    assert _found(first, second) == []


def test_so_is_the_age_of_him_whom_it_refers_to() -> None:
    assert _found(
        "Owen Parry, 43, was jailed for theft.", "Giving evidence, the 34-year-old denied everything."
    ) == [("43", "34-year")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Owen Parry, 43, was jailed. Jan Holm, 34, was cleared.", "The 34-year-old wept."),
        ("Owen Parry, 43, was jailed. His wife Mair sat in court.", "The 34-year-old wept."),
        ("Owen Parry, 43, was jailed.", "When the theft began, the 34-year-old kept the books."),
        ("Owen Parry, 43, was jailed.", "A 34-year-old wept."),
        ("Owen Parry, 43, was jailed.", "The 34-year-old from Holm wept."),
        ("Owen Parry, 43, was jailed.", "The 36-year-old wept."),
    ],
)
def test_somebody_else_is_not_referred_to(first: str, second: str) -> None:
    assert _found(first, second) == []


def test_so_is_the_age_of_the_accused_whom_the_article_names_later() -> None:
    opening = "A 34-year-old baker has been charged with theft after a boat sank off Holm, police said."
    assert _found(opening, "Owen Parry, 43, of Lund, appeared in court on Monday.") == [("34-year", "43")]
    assert _found(opening, "Owen Parry (43) was remanded in custody.") == [("34-year", "43")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A 34-year-old baker has been charged with theft.", "Owen Parry, 43, died in the fire."),
        ("A 34-year-old baker has died in a fire.", "Owen Parry, 43, was charged with arson."),
        ("A 34-year-old and a 43-year-old were charged.", "Owen Parry, 43, appeared in court."),
        ("A 34-year-old baker was charged.", "Owen Parry, 43, and Jan Holm, 34, appeared in court."),
        ("A 34-year-old baker was charged.", "Owen Parry, 44, appeared in court."),
        (
            "A baker was charged.",
            "Owen Parry, 43, appeared in court. A 34-year-old baker was charged in May.",
        ),
    ],
)
def test_another_than_the_accused_is_not_named_later(first: str, second: str) -> None:
    assert _found(first, second) == []
