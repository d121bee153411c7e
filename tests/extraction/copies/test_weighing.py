"""A summary in other words altogether, in an article long enough to tell what is rare in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest

from claims.extraction import quantities, read
from claims.extraction.copies import candidates
from claims.extraction.copies.likeness import Profile, profile, stem_weights
from claims.extraction.copies.weighing import weigh
from claims.extraction.statements import Statement
from claims.extraction.types import Role, Sourcing, Span

ARTICLE = """Skarra ferry crews win pay deal after winter of strikes

Key points

• Most junior deckhands to start on over 34,000 crowns
• One captain in seven has left since 2023
• Summer timetable is safe
• Line must find 88 million crowns a year

Crews of the Skarra ferries have accepted an offer that ends five months of walkouts.

The deal was backed by 812 of the 950 members who voted, the union said on Friday.

The pay of a deckhand without experience goes up to 34,150 crowns a month, from 31,800.

Stewards get 6% more, and pursers 5%.

Of those who steer the boats, 14% have gone to other captains’ jobs in two years.

“We could not have manned the boats in July,” said Ada Brandt, who runs the line.

Engineers at the Orby yard earn 41,900 crowns, but they belong to another union.

The county pays for two of the nine routes.

The yearly bill for the line comes to 88 million crowns, and fares are to rise by 4% in May.

In 2019 a strike of nine days cost the hotels of Skarra 12 million crowns.

The line carried 2.1 million passengers last year.

A new boat from the yard in Lier is due in August.
"""


def _beside(words: str) -> list[str]:
    """What else the claim that stands in ``words`` of the article is told in."""
    document = read(ARTICLE, format="text")
    [claim] = [claim for claim in document.claims if any(words in place.quote for place in claim.mentions)]
    return [place.quote for place in claim.mentions if words not in place.quote]


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("junior deckhands to start on over 34,000", "goes up to 34,150 crowns"),
        ("One captain in seven has left", "14% have gone"),
        ("must find 88 million crowns a year", "comes to 88 million crowns"),
    ],
)
def test_a_point_is_joined_with_what_says_the_same_in_other_words(point: str, told: str) -> None:
    [other] = _beside(point)
    assert told in other


@pytest.mark.parametrize(
    "words", ["Summer timetable is safe", "Engineers at the Orby yard earn", "In 2019 a strike"]
)
def test_what_is_told_once_stays_alone(words: str) -> None:
    assert _beside(words) == []


FILLERS = [
    "Bakers sell rye loaves.",
    "Choirs sang on Sunday.",
    "Doves nest under eaves.",
    "Egg prices fell.",
    "Foxes roam at night.",
    "Goats graze on slopes.",
    "Hens lay in spring.",
    "Iron rusts in rain.",
    "Jam keeps for years.",
    "Kites fly in wind.",
    "Looms clatter all day.",
]
POINT = "Deckhands win higher wages after walkout"
TOLD = "Wages of deckhands climb after a walkout of five months on the ferries of Skarra, a deal says."
NEARER = "Deckhands win higher wages after their walkout."


def _profiles(lines: Sequence[tuple[Role, str]]) -> dict[int, Profile]:
    text = "\n".join(words for _, words in lines)
    profiles, start = {}, 0
    for at, (role, words) in enumerate(lines):
        figures = tuple(quantities.find(text, Span(start, start + len(words))))
        statement = Statement(
            start, start + len(words), words, at, at, (), Sourcing.NONE, None, quantities=figures
        )
        profiles[at] = profile(text, statement, role, in_scope=True, part=at, moulds=(), opening=False)
        start += len(words) + 1
    return profiles


def _weighed(*told: tuple[Role, str]) -> set[tuple[str, str]]:
    """The pairs of these statements for which enough speaks, among a dozen others."""
    profiles = _profiles([*told, *((Role.BODY, filler) for filler in FILLERS)])
    pairs = list(combinations(profiles, 2))
    found = weigh(profiles, pairs, stem_weights(profiles.values()))
    return {(profiles[one].words, profiles[two].words) for (one, two), _ in found}


def test_a_point_repeats_what_no_other_statement_is_nearer_to() -> None:
    assert (POINT, TOLD) in _weighed((Role.KEY_POINT, POINT), (Role.BODY, TOLD))
    both = _weighed((Role.KEY_POINT, POINT), (Role.BODY, TOLD), (Role.FAQ_ANSWER, NEARER))
    assert (POINT, TOLD) not in both


def test_a_figure_printed_otherwise_is_enough_to_compare_two_statements() -> None:
    lines = [
        (Role.KEY_POINT, "Some 1,900 papers"),
        (Role.BODY, "Lund has 1,912 homes."),
        (Role.BODY, "Orby had 2,300 guests."),
    ]
    assert candidates.pairs(_profiles(lines)) == [(0, 1)]
