"""An article with one claim of each verdict, evidence, a kept copy and a settled disagreement."""

from __future__ import annotations

from hashlib import sha256

import pytest

from claims.actions.adjudicating import adjudicate
from claims.actions.evidence import add_evidence
from claims.actions.verdicts import give_verdict
from claims.models import Article
from claims.models.evidence import ArchivedCopy
from claims.queries.report import report_head, report_rows


@pytest.fixture
def decided(repost, alice, bob, carol) -> Article:
    """The fixture repost after some work."""
    first, second, third, fourth, *_ = repost.claims.in_scope().order_by("position")
    give_verdict(actor=bob, claim_id=first.pk, seen=1, value="supported")
    kept = add_evidence(
        actor=bob, claim_id=first.pk, url="https://port.example/minutes", title="=1+1", quote="so it is"
    )
    words = "We find that so it is."
    ArchivedCopy.objects.create(
        evidence=kept, url=kept.url, text=words, sha256=sha256(words.encode()).hexdigest(), taken_by=bob
    )
    give_verdict(actor=bob, claim_id=second.pk, seen=1, value="disputed", reason="wrong", note="No *way*.")
    give_verdict(actor=bob, claim_id=third.pk, seen=1, value="unverified", reason="no_source")
    Article.objects.filter(pk=repost.pk).update(reviewers_needed=2)
    give_verdict(actor=bob, claim_id=fourth.pk, seen=1, value="supported")
    give_verdict(actor=carol, claim_id=fourth.pk, seen=2, value="disputed", reason="outdated")
    adjudicate(actor=alice, claim_id=fourth.pk, seen=3, value="disputed", reason="outdated", note="It was.")
    Article.objects.filter(pk=repost.pk).update(reviewers_needed=1)
    repost.refresh_from_db()
    return repost


@pytest.fixture
def written():
    """``written(FORMAT, article)``: the bytes of its report."""

    def write(format, article):
        head = report_head(article.pk)
        return b"".join(format.write(head, report_rows(head, copies=format.copies)))

    return write
