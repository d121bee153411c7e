"""The stretch of days over which a survey asked or a trial enrolled, where an article gives two."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.run_of_study import conflicts


def _found(first: str, second: str) -> list[tuple[str, str]]:
    document = read(f"News from Lindvik\n\n{first}\n\n{second}", format="text")
    return [(one.of(document.text), two.of(document.text)) for one, two in conflicts(document)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "The survey was carried out in March and April 2025.",
            "Fieldwork for the survey took place from 3 to 28 May 2025.",
            ("March and April 2025", "3 to 28 May 2025"),
        ),
        ("The trust polled 1,200 parents in May.", "Fieldwork: 3–28 June 2025", ("May", "3–28 June 2025")),
        (
            "Doctors enrolled 400 patients in Holm between March 2022 and May 2024.",
            "Enrolment, which began in March 2021, was slow, Per Lund said.",
            ("March 2022 and May 2024", "March 2021"),
        ),
        (
            "The poll was conducted from 28 February to 2 March 2025.",
            "Interviews were held on March 4, 2025 by phone.",
            ("28 February to 2 March 2025", "March 4, 2025"),
        ),
    ],
)
def test_two_stretches_that_share_no_day_are_found(first: str, second: str, found: tuple[str, str]) -> None:
    assert _found(first, second) == [found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The survey was carried out in May 2025.", "Fieldwork: 3–28 May 2025"),
        ("The survey was carried out in May 2025.", "An earlier survey was carried out in March 2025."),
        ("Holm polled 400 adults in May 2025.", "Lund polled 500 adults in June 2025."),
        (
            "The survey was carried out in May 2025.",
            "The survey, done in May, says that fares rose in June 2025.",
        ),
        (
            "Doctors enrolled 400 patients in May 2025.",
            "Recruitment for a larger trial will begin in June 2025.",
        ),
        ("Doctors recruited 400 patients in May 2025.", "The survey was carried out in June 2025."),
        ("The survey was done in May 2025.", "The survey was done in May 2015, too, when 39% could swim."),
    ],
)
def test_two_that_may_both_be_right_are_not(first: str, second: str) -> None:
    assert _found(first, second) == []
