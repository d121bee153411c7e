"""Full-text search: what is found where, on either database; nothing of a blind review leaks."""

from __future__ import annotations

import pytest

from claims.actions.discussion import comment
from claims.actions.evidence import add_evidence
from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Article, Claim
from claims.queries.search import found, places_beside, terms
from claims.templatetags.search import marked

TEXT = "The city bought 40 plug-first trams for €3.5 million in 2024, the mayor of Vessen said.\n"


@pytest.fixture
def tram(repost, alice) -> Claim:
    """The only claim about trams among those of two articles."""
    article = import_article(actor=alice, source=TEXT, title="Vessen goes by rail")
    claim = article.claims.in_scope().first()
    assert claim is not None
    return claim


def search(typed, user):
    return set(found(Claim.objects.in_scope(), typed, user))


@pytest.mark.parametrize(
    "typed",
    ["trams", "TRAMS 40", "tram", "3.5", "3.5 million", "€3.5", "plug-first", "goes rail", "vessen rail"],
)
def test_a_claim_is_found_by_words_and_figures_of_its_text_or_headline(tram, bob, typed):
    assert search(typed, bob) == {tram}


@pytest.mark.parametrize("typed", ["trams 41", "nowhere", "'", "\\", "!", "()", "<->", "%", "_", "—"])
def test_what_stands_nowhere_is_not_found_and_no_sign_is_a_command(tram, bob, typed):
    assert tram not in search(typed, bob)


@pytest.mark.parametrize("typed", ["' | trams", "trams:*&", "(TRAMS)", "“trams”", "trams!"])
def test_signs_around_words_mean_nothing(tram, bob, typed):
    assert search(typed, bob) == {tram}


def test_no_words_narrow_nothing(tram, bob):
    assert search("   ", bob) == set(Claim.objects.in_scope())


def test_a_claim_is_found_by_its_note_remarks_and_evidence_and_told_where(tram, bob, carol):
    give_verdict(actor=bob, claim_id=tram.pk, seen=1, value="supported", note="Confirmed by the depot.")
    comment(actor=carol, claim_id=tram.pk, body="Ask the depot again.")
    add_evidence(actor=bob, claim_id=tram.pk, url="https://vessen.example/", quote="Deliveries to the depot")
    assert search("depot", bob) == {tram}
    places = places_beside([tram.pk], "depot", bob)[tram.pk]
    assert [(place.kind, place.text) for place in places] == [
        ("note", "Confirmed by the depot."),
        ("remark", "Ask the depot again."),
        ("evidence", "Deliveries to the depot"),
    ]


def test_a_note_that_was_superseded_is_not_found(tram, bob):
    give_verdict(actor=bob, claim_id=tram.pk, seen=1, value="supported", note="Confirmed by the depot.")
    give_verdict(actor=bob, claim_id=tram.pk, seen=2, value="supported", note="Confirmed by the mayor.")
    assert search("depot", bob) == set()


def test_blind_reviewers_find_their_own_words_only(tram, bob, carol):
    Article.objects.filter(pk=tram.article_id).update(reviewers_needed=2)
    give_verdict(actor=bob, claim_id=tram.pk, seen=1, value="supported", note="Confirmed by the depot.")
    assert search("depot", bob) == {tram}
    assert search("depot", carol) == set()
    assert places_beside([tram.pk], "depot", carol) == {}
    give_verdict(actor=carol, claim_id=tram.pk, seen=2, value="supported")
    assert search("depot", carol) == {tram}


def test_words_are_marked_where_they_begin_and_nothing_is_markup():
    assert marked("40 trams, not 1401 <b>", "40 TRAMS") == (
        "<mark>40</mark> <mark>trams</mark>, not 1401 &lt;b&gt;"
    )
    assert marked("As it was.", "") == "As it was."


def test_a_long_text_is_cut_around_what_was_found():
    shown = marked("word " * 100 + "needle " + "word " * 100, "needle")
    assert "<mark>needle</mark>" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")


def test_no_more_words_are_looked_for_than_anybody_types():
    assert len(terms("a " * 100)) == 8
