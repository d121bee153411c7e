from __future__ import annotations

import json
from dataclasses import replace

import pytest

from claims.queries.report import report_head
from claims.reports import FORMATS
from claims.reports.claim_review import claim_review, lacks
from tests.reports.example import example_row


@pytest.fixture
def head(decided):
    return replace(report_head(decided.pk), address="https://desk.example/published/1/")


def test_only_claims_of_the_article_with_a_verdict_are_reviewed(decided, written):
    graph = json.loads(written(FORMATS["claimreview"], decided))
    assert graph["@context"] == "https://schema.org"
    assert len(graph["@graph"]) == 4
    assert {review["reviewRating"]["alternateName"] for review in graph["@graph"]} == {
        "Supported",
        "Disputed: wrong",
        "Unverified: no source given",
        "Disputed: outdated",
    }


def test_what_is_undecided_or_of_another_article_says_nothing(head):
    undecided = replace(example_row(), state="undecided", verdict="undecided", decided_at=None)
    assert claim_review(head, undecided) is None
    assert claim_review(head, replace(example_row(), in_scope=False)) is None


@pytest.mark.parametrize(
    ("verdict", "reason", "value"),
    [
        ("supported", "", 5),
        ("disputed", "wrong", 1),
        ("disputed", "missing context", 2),
        ("unverified", "opinion", None),
    ],
)
def test_ratings_lie_between_worst_and_best_and_unverified_has_no_number(head, verdict, reason, value):
    rating = claim_review(head, replace(example_row(), verdict=verdict, reason=reason))["reviewRating"]
    assert rating.get("ratingValue") == value
    assert rating["alternateName"].startswith(verdict.capitalize())
    assert set(rating) & {"worstRating", "bestRating"} == (
        set() if value is None else {"worstRating", "bestRating"}
    )


def test_nothing_empty_is_written(head):
    def empty(value):
        if isinstance(value, dict):
            return any(map(empty, value.values())) or not value
        return value in ("", None, []) or (isinstance(value, list) and any(map(empty, value)))

    assert not empty(claim_review(head, replace(example_row(), note="", speaker="", evidence=())))


def test_a_vague_source_is_no_claimant(head):
    named = claim_review(head, example_row())
    assert named["itemReviewed"]["author"]["name"] == "Ines Carrow"
    vague = claim_review(head, replace(example_row(), sourcing="vague", speaker="analysts"))
    assert "author" not in vague["itemReviewed"]


def test_it_says_what_is_missing_for_each_claim(head):
    row = replace(example_row(), text="x" * 76, sourcing="none", evidence=())
    found = lacks(claim_review(replace(head, address=""), row))
    assert found[0] == "an address of its own: publish the report"
    assert {"who made the claim", "evidence", "brevity: over 75 characters"} <= set(found)
    assert "an address of its own: publish the report" not in lacks(claim_review(head, row))
