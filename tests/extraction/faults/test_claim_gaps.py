from __future__ import annotations

import pytest

from claims.extraction import read
from claims.extraction.faults.claim_gaps import cues, gap

HEAD = (
    "<head><link rel='canonical' href='https://post.example/news/fares-rise-again-in-may'></head><article>"
    "<h1>Fares rise again</h1>"
)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Fares rose by 10% in May.", "none"),
        ("Fares rose by 10% in May, experts say.", "unnamed"),
        ("Fares rose by 10% in May, Ada Brandt said.", "named but not linked"),
        (
            "Fares rose by 10% in May, the <a href='/news/fares-rise-in-lindvik-again'>operator</a> said.",
            "linked to itself",
        ),
        ("Fares rose by 10% in May, <a href='https://stat.example/fares'>statistics</a> show.", None),
    ],
)
def test_each_claim_says_what_its_source_lacks(sentence, reason):
    document = read(f"{HEAD}<p>{sentence}</p><p>The quay was built by hand.</p></article>", format="html")
    claim = next(claim for claim in document.claims if "10%" in claim.text)
    assert gap(document, claim) == reason


def test_a_claim_is_as_well_sourced_as_its_best_place():
    document = read(
        "Ferry news\n\n• The ferry carried 412,000 passengers in 2024\n\n"
        "It rained. The ferry carried 412,000 passengers in 2024, Ada Brandt said."
    )
    (claim,) = [claim for claim in document.claims if len(claim.mentions) > 1]
    assert gap(document, claim) == "named but not linked"


def test_cues_are_the_words_that_attribute_each_place_once():
    document = read(
        "Ferry news\n\nFares rose, experts say. According to Ada Brandt, fuel is dear. It rained."
    )
    words = [cue.of(document.text) for cue in cues(document)]
    assert words == ["say", "According to"]
