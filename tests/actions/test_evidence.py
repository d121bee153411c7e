from __future__ import annotations

from datetime import date
from hashlib import sha256

import pytest
from django.core.exceptions import PermissionDenied

from claims.actions.errors import Refused
from claims.actions.evidence import LONGEST_COPY, add_evidence, keep_copy, remove_evidence
from claims.actions.undo import undo_event
from claims.models import ArchivedCopy, Article, Event, Evidence, HistoryIsFixed

PAGE = "https://port.example/2025"


@pytest.fixture
def evidence(claim, bob):
    return add_evidence(actor=bob, claim_id=claim.pk, url=PAGE)


def beside(evidence):
    return Evidence.objects.beside_article().get(pk=evidence.pk)


def test_evidence_names_a_source_and_stays_for_the_record(claim, bob):
    with pytest.raises(Refused, match="Name the source"):
        add_evidence(actor=bob, claim_id=claim.pk, note="I remember it.")
    evidence = add_evidence(actor=bob, claim_id=claim.pk, url="https://port.example/2025", stance="refutes")
    assert evidence.accessed is not None
    remove_evidence(actor=bob, evidence_id=evidence.pk)
    evidence.refresh_from_db()
    assert evidence.removed_at is not None
    with pytest.raises(Refused):
        remove_evidence(actor=bob, evidence_id=evidence.pk)


def test_a_copy_keeps_the_text_with_its_checksum_and_says_so_in_the_log(claim, bob, evidence):
    copy = keep_copy(actor=bob, evidence_id=evidence.pk, url=f"{PAGE}/", text="The port’s year 🚢")
    assert copy.sha256 == sha256("The port’s year 🚢".encode()).hexdigest()
    event = Event.objects.get(action="keep_copy")
    assert (event.claim, event.actor, event.after["sha256"]) == (claim, bob, copy.sha256)
    with pytest.raises(Refused, match="can't be undone"):
        undo_event(actor=bob, event_id=event.pk)


def test_a_copy_is_never_changed_and_never_taken_twice(bob, evidence):
    copy = keep_copy(actor=bob, evidence_id=evidence.pk, url=PAGE, text="One")
    copy.text = "Two"
    for change in (copy.save, copy.delete, ArchivedCopy.objects.all().delete):
        with pytest.raises(HistoryIsFixed):
            change()
    with pytest.raises(Refused, match="kept already"):
        keep_copy(actor=bob, evidence_id=evidence.pk, url=PAGE, text="Two")
    assert ArchivedCopy.objects.get().text == "One"


@pytest.mark.parametrize(
    ("text", "why"), [("", "no text"), ("x" * (LONGEST_COPY + 1), "longer than 500,000")]
)
def test_what_is_no_copy_of_a_page_is_refused(bob, evidence, text, why):
    with pytest.raises(Refused, match=why):
        keep_copy(actor=bob, evidence_id=evidence.pk, url=PAGE, text=text)
    assert not ArchivedCopy.objects.exists()


def test_a_copy_needs_standing_evidence_and_a_reviewer(bob, victor, evidence):
    with pytest.raises(PermissionDenied):
        keep_copy(actor=victor, evidence_id=evidence.pk, url=PAGE, text="One")
    remove_evidence(actor=bob, evidence_id=evidence.pk)
    with pytest.raises(Refused, match="removed already"):
        keep_copy(actor=bob, evidence_id=evidence.pk, url=PAGE, text="One")


def test_taking_evidence_off_is_undone(bob, evidence):
    remove_evidence(actor=bob, evidence_id=evidence.pk)
    undo_event(actor=bob, event_id=Event.objects.get(action="remove_evidence").pk)
    evidence.refresh_from_db()
    assert evidence.removed_at is None


@pytest.mark.parametrize(
    ("published", "article_published", "later"),
    [
        (date(2026, 2, 2), date(2026, 2, 1), True),
        (date(2026, 2, 1), date(2026, 2, 1), False),
        (date(2026, 2, 2), None, False),
        (None, date(2026, 2, 1), False),
    ],
)
def test_evidence_dated_after_the_article_is_marked(claim, bob, published, article_published, later):
    Article.objects.update(published=article_published)
    evidence = add_evidence(actor=bob, claim_id=claim.pk, title="Minutes", published=published)
    assert ("dated after the article" in beside(evidence).marks) is later


def test_evidence_from_the_articles_own_source_chain_is_marked(claim, bob, repost):
    step = next(step for step in repost.current.analysis["chain"]["steps"] if step["outlet"])
    copied = add_evidence(actor=bob, claim_id=claim.pk, title="The same", publisher=step["outlet"])
    assert beside(copied).marks == [f"same source: {step['outlet']}"]
    elsewhere = add_evidence(actor=bob, claim_id=claim.pk, url="https://weather.example/", publisher="Met")
    assert beside(elsewhere).marks == []
