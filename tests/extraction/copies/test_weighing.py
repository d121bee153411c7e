"""A summary in other words altogether, in an article long enough to tell what is rare in it."""

from __future__ import annotations

import pytest

from claims.extraction import read

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


def test_a_figure_that_stands_twice_joins_what_leads_over_the_other_place() -> None:
    article = ARTICLE.replace("A new boat from", "Of the seats 14% fold. A new boat from")
    claims = read(article, format="text").claims
    [claim] = [each for each in claims if any("captain in seven" in place.quote for place in each.mentions)]
    assert [place.quote[:9] for place in claim.mentions] == ["One capta", "Of those "]
