from __future__ import annotations

import json

from claims.actions.evidence import add_evidence
from claims.actions.verdicts import give_verdict
from claims.queries.report import report_head, report_rows
from claims.reports.as_json import write_json


def written(article):
    head = report_head(article.pk)
    return json.loads(b"".join(write_json(head, report_rows(head))))


def test_the_file_holds_every_standing_claim_with_its_exact_places(repost):
    report = written(repost)
    assert len(report["claims"]) == repost.claims.standing().count()
    text = repost.current.text
    places = [place for claim in report["claims"] for place in claim["mentions"]]
    assert places
    assert all(text[place["start"] : place["end"]] == place["quote"] for place in places)


def test_a_verdict_comes_with_its_reviewer_and_evidence(repost, claim, bob):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="wrong", note="No.")
    add_evidence(actor=bob, claim_id=claim.pk, url="https://port.example/", stance="refutes")
    found = next(one for one in written(repost)["claims"] if one["claim_id"] == claim.pk)
    assert (found["verdict"], found["reason"].lower(), found["note"], found["reviewer"]) == (
        "disputed",
        "wrong",
        "No.",
        "bob",
    )
    assert [source["url"] for source in found["evidence"]] == ["https://port.example/"]


def test_flags_stand_once_and_claims_point_at_them(repost):
    report = written(repost)
    known = {flag["id"] for flag in report["flags"]}
    assert known == set(repost.current.flags.values_list("pk", flat=True))
    assert {flag for claim in report["claims"] for flag in claim["flags"]} <= known


def test_it_says_which_text_was_read_and_how(repost):
    report = written(repost)
    assert report["version"]["sha256"] == repost.current.sha256
    assert report["version"]["rules"] == repost.current.rules
    assert sum(report["counts"]["by_verdict"].values()) == report["counts"]["claims"]


def test_an_article_without_claims_is_valid_too(repost):
    head = report_head(repost.pk)
    assert json.loads(b"".join(write_json(head, [])))["claims"] == []
