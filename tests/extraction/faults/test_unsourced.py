"""Which claims stand in the article's own voice without a source."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.unsourced import has_figure, unsourced


def standing(text: str) -> list[str]:
    return [each.mention.quote for each in unsourced(read(text))]


def test_a_claim_in_the_articles_own_voice_is_unsourced() -> None:
    assert standing("The canning plant employs 340 people.") == ["The canning plant employs 340 people"]


def test_a_named_source_sources_the_claim() -> None:
    assert standing("The canning plant employs 340 people, its owner Ada Brandt said.") == []


def test_one_sourced_copy_sources_all_mentions() -> None:
    text = (
        "Plant to grow\n\n• The canning plant in Lindvik employs 340 people\n\n"
        "The canning plant in Lindvik employs 340 people, its owner Ada Brandt said."
    )
    assert standing(text) == []


def test_a_vague_source_counts_as_its_own_fault() -> None:
    assert standing("Experts say that the canning plant employs 340 people.") == []


def test_the_score_of_a_match_is_what_the_reporter_saw() -> None:
    assert standing("Windmere beat Holm 3-1 in the cup final on Saturday.") == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The canning plant employs 340 people.", True),
        ("Rents in the old town rose 14% in a year.", True),
        ("The mill in Lindvik burned down on 3 May 1991.", False),
        ("Ada Brandt, 61, had never been on a boat before.", False),
        ("The two brothers bought the mill in Lindvik.", False),
    ],
)
def test_a_figure_is_an_amount_share_rate_or_count(text: str, *, figure: bool) -> None:
    document = read(text)
    assert any(has_figure(document, claim) for claim in document.claims) is figure
