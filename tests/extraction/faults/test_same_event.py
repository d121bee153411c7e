"""One event on two days, told in the same words."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.same_event import conflicts


def _found(*paragraphs: str) -> list[tuple[str, str]]:
    document = read("\n\n".join(("News from Lindvik", *paragraphs)), format="text")
    return [(first.of(document.text), second.of(document.text)) for first, second in conflicts(document)]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (
            "The fire was started by lightning on 9 August, the chief said.",
            "The blaze has been burning since a lightning strike on 7 August.",
            ("9 August", "7 August"),
        ),
        (
            "She pleaded guilty to fraud on 14 March.",
            "Denny, who entered her pleas at a court in Holm on 21 March, kept quiet.",
            None,
        ),
        (
            "She pleaded guilty on 14 March.",
            "Denny, who entered her pleas on 21 March, kept quiet.",
            ("14 March", "21 March"),
        ),
        (
            "The old tower collapsed on May 3.",
            "A plaque recalls how the tower collapsed on May 13.",
            None,
        ),
    ],
)
def test_two_days_of_one_event(first: str, second: str, found: tuple[str, str] | None) -> None:
    assert _found(first, second) == ([found] if found else [])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Paul Denny pleaded guilty on 14 March.", "His wife pleaded guilty on 21 March."),
        (
            "A fire was started by lightning on 9 August.",
            "Another fire was started by lightning on 7 August.",
        ),
        ("The mast collapsed on 3 May.", "The crane collapsed on 5 May."),
        ("A ship sank off Holm on 3 May.", "A ship sank off Lund on 5 May."),
        ("The trial began on 3 May and the trial of her son began on 5 May.", "The trial began on 3 May."),
        ("Drivers went on strike on 3 May.", "Drivers went on strike on 5 May."),
        ("The fire was started by lightning on 9 August.", "The fire was started by lightning on 9 August."),
    ],
)
def test_two_events_are_not_one(first: str, second: str) -> None:
    assert _found(first, second) == []
