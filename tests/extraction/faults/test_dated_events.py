"""What happened to whom on which date, as far as a sentence makes it plain."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults import dated_events, recalled_events


def events(text: str) -> list[tuple[str, str, str]]:
    document = read(f"Old things\n\n{text}", format="text")
    return [(found.event, found.subject, found.of(document.text)) for found in dated_events.find(document)]


@pytest.mark.parametrize(
    ("text", "event", "subject", "date"),
    [
        ("Holm Tugs, which was founded in 1987, has nine tugs.", "founding", "holm tugs", "1987"),
        ("Holm Tugs Ltd (founded in 1987) has nine tugs.", "founding", "holm tugs", "1987"),
        ("Since it was founded in 1987, Holm Tugs has moved twice.", "founding", "holm tugs", "1987"),
        ("Established at Lund in 1987, the guild makes bells.", "founding", "guild", "1987"),
        ("The guild was set up in May 1987.", "founding", "guild", "May 1987"),
        ("The treaty was signed on 3 May 1921 in Bergen.", "signed", "treaty", "3 May 1921"),
        ("The guild that Ada Brandt founded in 1990 makes bells.", "founding", "guild", "1990"),
        (
            "It is run under the Quay Act 2018, which the king signed on 3 May 2018.",
            "signed",
            "quay act 2018",
            "3 May 2018",
        ),
        ("Since Bill 12 was signed on 3 May 2018, trade has grown.", "signed", "bill 12", "3 May 2018"),
        ("The king signed the Quay Act on 3 May 2018.", "signed", "quay act", "3 May 2018"),
        ("In Oslo the old mill opened in 1911.", "opening", "old mill", "1911"),
    ],
)
def test_an_event_is_told_of_its_subject(text: str, event: str, subject: str, date: str) -> None:
    assert events(text) == [(event, subject, date)]


def test_the_company_is_the_one_named_before() -> None:
    assert events("Holm Tugs AS builds ships. The company was founded in 1987.") == [
        ("founding", "holm tugs", "1987")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She was born in 1971.",
        "A mill built in 1911 burnt down.",
        "Ada Brandt opened a mill in 1990.",
        "Two men were arrested on 3 May 2021.",
        "When he died in 1964, he was rich.",
    ],
)
def test_an_event_whose_subject_is_not_plain_is_left_out(text: str) -> None:
    assert events(text) == []


def test_a_recalled_date_that_the_article_gives_twice_stands() -> None:
    document = read(
        "Flood\n\nThe river flooded the quay on 4 March 2019. It rained on 14 March 2019.\n\n"
        "A stone recalls the flood of 14 March 2019 by the quay.",
        format="text",
    )
    assert list(recalled_events.conflicts(document)) == []


@pytest.mark.parametrize(
    ("told", "recalled", "found"),
    [
        (
            "Two lorries collided on Sunday 1 February.",
            "The crash of 31 January is the worst since 1998.",
            ("Sunday 1 February", "31 January"),
        ),
        (
            "The hall opened again on Saturday 3 October 2026.",
            "He sang on Sunday 4 October 2026, the day the hall reopened.",
            ("Saturday 3 October 2026", "Sunday 4 October 2026"),
        ),
    ],
)
def test_a_day_beside_the_right_one_is_found(told: str, recalled: str, found: tuple[str, str]) -> None:
    document = read(f"News from Holm\n\n{told}\n\nThe sky was grey.\n\n{recalled}", format="text")
    assert [
        (first.of(document.text), second.of(document.text))
        for first, second in recalled_events.conflicts(document)
    ] == [found]


@pytest.mark.parametrize(
    ("told", "recalled"),
    [
        ("Two lorries collided late on 31 January 2026.", "The crash of 1 February 2026 cost nine lives."),
        ("Crashes are common. A bus crashed on 1 February 2026.", "The crash of 31 January 2026 was small."),
        ("A hearing was held on 2 March 2026.", "The hearing of 3 March 2026 heard two clerks."),
        ("The hall was to open on 2 October 2026.", "He sang on 3 October 2026, the day the hall opened."),
        ("The semi-final was rowed on 3 March 2026.", "The final of 13 March 2026 drew few."),
        ("A film about the fire opened on 3 March 2026.", "The fire of 13 March 2026 was small."),
        ("The council held a first vote on 30 March 2026.", "The vote of 31 March 2026 was lost."),
        ("The hall opened on 3 October 2026.", "He sang on 4 October 2026, the day the bridge opened."),
    ],
)
def test_two_days_that_may_both_be_right_are_not(told: str, recalled: str) -> None:
    document = read(f"News from Holm\n\n{told}\n\nThe sky was grey.\n\n{recalled}", format="text")
    assert list(recalled_events.conflicts(document)) == []
