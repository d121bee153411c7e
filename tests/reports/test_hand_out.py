from __future__ import annotations

import csv
import hashlib
import io

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from claims.actions.verdicts import give_verdict
from claims.models import Action, Event, Report
from claims.reports import FORMATS, hand_out
from claims.reports.base import Format
from claims.reports.hand_out import hand_out as take
from claims.reports.hand_out import hand_out_chosen


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_put_on_record_with_the_hash_of_what_left(repost, victor, name):
    handed = take(actor=victor, article_id=repost.pk, format=FORMATS[name])
    with handed.file:
        sent = handed.file.read()
    report = Report.objects.get()
    assert report.sha256 == handed.sha256 == hashlib.sha256(sent).hexdigest()
    assert (report.format, report.version, report.created_by) == (name, repost.current, victor)
    assert handed.name.endswith(f"-v1.{FORMATS[name].extension}")
    event = Event.objects.get(action=Action.EXPORT_REPORT)
    assert (event.actor, event.article, event.after["report"]) == (victor, repost, report.pk)


def test_the_record_keeps_the_counts_of_that_moment(repost, claim, bob, victor):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    take(actor=victor, article_id=repost.pk, format=FORMATS["csv"]).file.close()
    counts = Report.objects.get().counts
    assert counts["supported"] == 1
    assert sum(counts.values()) == repost.claims.in_scope().count()


def test_a_report_that_is_overtaken_while_it_is_written_is_written_again(repost, claim, bob, victor):
    """Its head is read before its claims: what was decided between the two would make it contradict itself."""

    def write(head, rows):
        if not claim.verdicts.exists():
            give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
        listed = sum(row.verdict == "supported" for row in rows)
        yield f"{head.tally.by_verdict['supported']} counted, {listed} listed".encode()

    handed = take(actor=victor, article_id=repost.pk, format=Format("x", "X", "", "text/plain", write))
    with handed.file:
        assert handed.file.read() == b"1 counted, 1 listed"
    assert Report.objects.get().counts["supported"] == 1


def test_who_has_no_role_takes_nothing_away(repost, nobody):
    with pytest.raises(PermissionDenied):
        take(actor=nobody, article_id=repost.pk, format=FORMATS["csv"])
    with pytest.raises(PermissionDenied):
        hand_out_chosen(actor=nobody, ids=[])
    assert not Report.objects.exists()


def test_an_unknown_article_has_no_report(victor):
    with pytest.raises(Http404):
        take(actor=victor, article_id=4711, format=FORMATS["csv"])


def test_a_large_report_goes_through_a_file_and_is_the_same(repost, victor, monkeypatch):
    monkeypatch.setattr(hand_out, "IN_MEMORY", 10)
    handed = take(actor=victor, article_id=repost.pk, format=FORMATS["json"])
    with handed.file:
        assert hashlib.sha256(handed.file.read()).hexdigest() == handed.sha256


def test_a_format_that_fails_leaves_no_record(repost, victor, monkeypatch):
    def broken(head, rows):
        yield b"half a "
        raise OSError("no space left")

    format = FORMATS["csv"]
    with pytest.raises(OSError, match="no space"):
        take(actor=victor, article_id=repost.pk, format=type(format)("csv", "", "", "", broken))
    assert not Report.objects.exists()
    assert not Event.objects.filter(action=Action.EXPORT_REPORT).exists()


def test_chosen_claims_come_in_the_order_chosen(repost, ada):
    ids = list(repost.claims.order_by("-pk").values_list("pk", flat=True))[:5]
    handed = hand_out_chosen(actor=ada, ids=ids)
    with handed.file:
        table = list(csv.DictReader(io.StringIO(handed.file.read().decode("utf-8-sig"), newline="")))
    assert [line["text"].lstrip("'") for line in table] == [repost.claims.get(pk=pk).text for pk in ids]
    assert Event.objects.get(action=Action.EXPORT_REPORT).after["claims"] == 5
