"""Which claims stand in the article's own voice without a source."""

from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.unsourced import unsourced


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
    "text",
    [
        "The chairman defended the fee on Monday, explaining that it covers 2% of the costs.",
        "Prosecutors in Lindvik charged two brothers with robbing 74 pensioners of €3 million.",
        "That kept Nordbank’s estimate of growth in the region at 3.1%.",
        "In this poll, Ada Brandt gained 4 percentage points on her rival.",
        "The survey of 1,200 households has a margin of error of 3 points.",
        "A slide that the mayor carries with him shows that the tunnel would cost €40 million.",
        "We removed 190,000 accounts from the forum in May.",
        'The <b class="x">mill</b> holds 12,000 sacks.',
    ],
)
def test_what_its_own_words_source_is_no_fault(text: str) -> None:
    assert standing(text) == []


def test_the_answers_to_a_poll_are_sourced_by_the_sentence_that_names_it() -> None:
    text = "Ada Brandt leads, according to a poll by the Courier. Among likely voters, 46% would choose her."
    assert standing(text) == []
    assert standing("Among likely voters, 46% would choose Ada Brandt.") != []


def test_a_manual_is_its_own_source() -> None:
    code = "<pre><code>run()</code></pre>"
    page = f"<article><h1>Notes</h1><p>The buffer holds 12,000 lines of text at most.</p>{code}"
    assert [each.mention.quote for each in unsourced(read(f"{page}</article>", format="html"))] != []
    assert list(unsourced(read(f"{page}{code}{code}</article>", format="html"))) == []
