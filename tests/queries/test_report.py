from __future__ import annotations

import pytest
from django.http import Http404

from claims.actions.adjudicating import adjudicate
from claims.actions.editing import remove_claim
from claims.actions.evidence import add_evidence, remove_evidence
from claims.actions.flags import dismiss_flag
from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Article
from claims.queries import report_claims
from claims.queries.report import Said, report_head, report_rows
from claims.queries.report_claims import rows_of


def row_of(claim):
    return next(row for row in report_rows(report_head(claim.article_id)) if row.claim_id == claim.pk)


def test_claims_come_in_reading_order_with_those_of_other_articles_last(repost):
    rows = list(report_rows(report_head(repost.pk)))
    own = [row.mentions[0].start for row in rows if row.in_scope]
    assert own == sorted(own)
    assert [row.in_scope for row in rows] == sorted((row.in_scope for row in rows), reverse=True)
    assert not all(row.in_scope for row in rows)


def test_a_claim_that_was_removed_is_not_reported(repost, claim, alice):
    before = report_head(repost.pk).tally.total
    remove_claim(actor=alice, claim_id=claim.pk, seen=1)
    head = report_head(repost.pk)
    assert head.tally.total == before - 1
    assert claim.pk not in {row.claim_id for row in report_rows(head)}


def test_the_tally_counts_by_verdict_and_by_sourcing(repost, alice, bob):
    first, second, *_ = repost.claims.in_scope().order_by("position")
    give_verdict(actor=bob, claim_id=first.pk, seen=1, value="supported")
    give_verdict(actor=bob, claim_id=second.pk, seen=1, value="disputed", reason="wrong")
    tally = report_head(repost.pk).tally
    assert (tally.by_verdict["supported"], tally.by_verdict["disputed"]) == (1, 1)
    assert tally.numbers["supported", first.sourcing] == 1
    assert sum(tally.by_verdict.values()) == sum(tally.by_sourcing.values()) == tally.total
    assert [sum(numbers) for _, numbers, _ in tally.table] == [number for *_, number in tally.table]
    assert tally.total == repost.claims.in_scope().count()
    assert tally.of_other_articles == repost.claims.filter(scope=False).count()


def test_removed_evidence_does_not_back_a_verdict(repost, claim, bob):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    evidence = add_evidence(actor=bob, claim_id=claim.pk, title="Minutes")
    assert not row_of(claim).without_evidence
    assert report_head(repost.pk).tally.supported_without_evidence == 0
    remove_evidence(actor=bob, evidence_id=evidence.pk)
    assert row_of(claim).without_evidence
    assert report_head(repost.pk).tally.supported_without_evidence == 1


def test_a_claim_carries_the_open_flags_that_touch_it_and_no_others(repost, bob):
    rows = list(report_rows(report_head(repost.pk)))
    touched = next(row for row in rows if row.flags)
    for row in rows:
        for flag in row.flags:
            assert any(flag.start < place.end and flag.end > place.start for place in row.mentions)
    flag = repost.current.flags.get(pk=touched.flags[0].id)
    dismiss_flag(actor=bob, flag_id=flag.pk, seen=flag.revision, reason="A false alarm.")
    again = next(row for row in report_rows(report_head(repost.pk)) if row.claim_id == touched.claim_id)
    assert flag.pk not in {one.id for one in again.flags}
    settled = next(one for one in report_head(repost.pk).settled_flags if one.id == flag.pk)
    assert (settled.state, settled.reason, settled.decided_by) == ("dismissed", "A false alarm.", "bob")


def test_a_reviewer_who_sees_it_differently_is_named(claim, bob, carol):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="outdated")
    give_verdict(actor=bob, claim_id=claim.pk, seen=2, value="disputed", reason="wrong")
    assert row_of(claim).dissent == ()
    give_verdict(actor=carol, claim_id=claim.pk, seen=3, value="supported")
    [other] = row_of(claim).dissent
    assert (other.reviewer, other.verdict, other.reason.lower()) == ("bob", "disputed", "wrong")


def test_the_head_names_the_claims_without_a_verdict_and_the_people_behind_the_others(
    repost, claim, bob, carol
):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    head = report_head(repost.pk)
    assert claim.label not in head.undecided
    assert len(head.undecided) == head.tally.by_verdict["undecided"]
    assert head.people == (Said("bob", 1, 0),)
    assert [version.number for version in head.versions] == [1]


def test_a_disagreement_is_told_with_both_sides_and_how_it_was_settled(reviewed_twice, alice, bob, carol):
    claim = reviewed_twice.claims.in_scope().first()
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="wrong", note="No.")
    alone = report_head(reviewed_twice.pk)
    assert (row_of(claim).dissent, alone.people, alone.disagreed) == ((), (), ())
    give_verdict(actor=carol, claim_id=claim.pk, seen=2, value="supported")
    assert report_head(reviewed_twice.pk).disagreed == (claim.label,)
    said = {(one.reviewer, one.verdict, one.note) for one in row_of(claim).dissent}
    assert said == {("bob", "disputed", "No."), ("carol", "supported", "")}
    adjudicate(actor=alice, claim_id=claim.pk, seen=3, value="supported", note="The minutes say so.")
    head, row = report_head(reviewed_twice.pk), row_of(claim)
    assert (head.disagreed, head.settled) == ((), (claim.label,))
    assert (row.state, row.reviewer, row.note) == ("adjudicated", "alice", "The minutes say so.")
    assert [one.reviewer for one in row.dissent] == ["bob"]
    assert Said("alice", 0, 1) in head.people


def test_people_are_named_in_full_where_they_gave_their_name(claim, bob):
    bob.first_name, bob.last_name = "Bob", "Lindgren"
    bob.save()
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    assert row_of(claim).reviewer == "Bob Lindgren"


def test_the_number_of_queries_does_not_grow_with_the_claims(repost, wire, django_assert_num_queries):
    few, many = (len(list(report_rows(report_head(article.pk)))) for article in (wire, repost))
    assert few < many
    for article in (wire, repost):
        with django_assert_num_queries(12):
            list(report_rows(report_head(article.pk)))


@pytest.fixture
def wire(alice):
    return import_article(
        actor=alice, source="Weir mended\n\nThe weir cost £2.4 million, the river board said in May 2024.\n"
    )


def test_chosen_claims_are_rows_in_the_order_chosen_whatever_their_article(repost, wire, monkeypatch):
    monkeypatch.setattr(report_claims, "CHUNK", 2)
    ids = [*repost.claims.values_list("pk", flat=True)[:3], *wire.claims.values_list("pk", flat=True)]
    ids.reverse()
    assert [row.claim_id for row in rows_of(ids)] == ids
    assert {row.article for row in rows_of(ids)} == {repost.title, wire.title}


def test_an_article_without_a_text_has_no_report(alice):
    empty = Article.objects.create(title="To come", created_by=alice)
    with pytest.raises(Http404):
        report_head(empty.pk)
