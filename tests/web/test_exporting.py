from __future__ import annotations

import csv
import hashlib
import io
import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.jobs.worker import Worker
from claims.models import Action, Claim, Event, Export, ExportPart, JobState
from claims.reports import across
from claims.views import exporting

WIRE = "Weir mended\n\nThe weir cost £2.4 million, the river board said in May 2024.\n"


@pytest.fixture
def two(repost, claim, alice, bob):
    """Claims of two articles, one of which is decided."""
    import_article(actor=alice, source=WIRE)
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    return Claim.objects.in_scope()


@pytest.fixture
def client(victor, client_of):
    return client_of(victor)


def table(response):
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_page_says_how_many_claims_in_each_state_the_file_will_hold(two, client):
    page = client.get(reverse("export")).context
    assert page["counts"]["supported"] == 1
    assert page["counts"]["undecided"] == two.count() - 1
    assert page["total"] == two.count()
    assert client.get(reverse("export"), {"verdict": "supported"}).context["total"] == 1


def test_the_file_holds_what_the_page_counted_whatever_the_article(two, client, victor):
    lines = table(client.get(reverse("export_download", args=["csv"])))
    assert len(lines) == two.count()
    assert len({line["article_id"] for line in lines}) == 2
    event = Event.objects.get(action=Action.EXPORT_REPORT)
    assert (event.actor, event.after["claims"]) == (victor, two.count())
    [only] = table(client.get(reverse("export_download", args=["csv"]), {"verdict": "supported"}))
    assert only["verdict"] == "supported"


def test_everything_since_a_date(two, client):
    url = reverse("export")
    assert client.get(url, {"imported_from": "2000-01-01"}).context["total"] == two.count()
    assert client.get(url, {"imported_from": "2999-01-01"}).context["total"] == 0
    assert client.get(url, {"decided_from": "2000-01-01"}).context["total"] == 1
    assert client.get(url, {"decided_from": "yesterday"}).status_code == 422


def test_json_lines_and_excel_hold_them_too(two, client):
    raw = b"".join(client.get(reverse("export_download", args=["jsonl"])).streaming_content)
    assert len([json.loads(line) for line in raw.splitlines()]) == two.count()
    assert b"".join(client.get(reverse("export_download", args=["xlsx"])).streaming_content).startswith(b"PK")
    assert client.get(reverse("export_download", args=["docx"])).status_code == 404


@pytest.fixture
def long(two, client, monkeypatch):
    """An export that is too long for a page, ordered and not yet made."""
    monkeypatch.setattr(exporting, "INLINE", 3)
    assert client.get(reverse("export_download", args=["csv"])).status_code == 302
    response = client.post(reverse("export_order", args=["csv"]))
    export = Export.objects.get()
    assert response.headers["Location"] == export.job.get_absolute_url()
    return export


def test_a_long_one_is_made_by_a_job_and_kept(long, two, client, victor, monkeypatch):
    monkeypatch.setattr("claims.jobs.exports.PART", 1000)
    monkeypatch.setattr("claims.jobs.exports.STEP", 5)
    assert client.get(long.get_absolute_url()).status_code == 404  # not made yet
    call_command("work", until_idle=True, stdout=io.StringIO())
    long.refresh_from_db()
    assert (long.job.state, long.job.done, long.claims) == (JobState.DONE, two.count(), two.count())
    response = client.get(long.job.result_url)
    sent = b"".join(response.streaming_content)
    assert hashlib.sha256(sent).hexdigest() == long.sha256
    assert int(response.headers["Content-Length"]) == len(sent) == long.size
    assert long.parts.count() > 1
    assert Event.objects.get(action=Action.EXPORT_REPORT).after["sha256"] == long.sha256
    assert str(long) in client.get(reverse("export")).content.decode()


def test_one_that_fails_shows_the_reason_and_can_be_tried_again(long, two, client, victor, monkeypatch):
    def broken(rows, made_at):
        yield b"half"
        raise OSError("no space left on device")

    good = across.TABLES["csv"]
    monkeypatch.setitem(across.TABLES, "csv", across.Table("csv", "CSV", "text/csv", broken))
    Worker().work(until_idle=True)
    long.job.refresh_from_db()
    assert long.job.state == JobState.FAILED
    assert "no space left on device" in client.get(reverse("export")).content.decode()
    assert not Event.objects.filter(action=Action.EXPORT_REPORT).exists()
    monkeypatch.setitem(across.TABLES, "csv", good)
    client.post(reverse("job_retry", args=[long.job.pk]))
    Worker().work(until_idle=True)
    assert len(table(client.get(long.get_absolute_url()))) == two.count()


def test_a_cancelled_one_leaves_no_parts(long, client):
    ExportPart.objects.create(export=long, position=0, data=b"half")
    from claims.jobs.exports import cancelled

    cancelled(long.job)
    assert not ExportPart.objects.exists()


def test_the_number_of_queries_does_not_grow_with_the_articles(two, alice, django_assert_max_num_queries):
    for number in range(5):
        import_article(actor=alice, source=WIRE.replace("£2.4", f"£{number}.7"))
    from claims.queries.exports import rows_across

    with django_assert_max_num_queries(9):
        assert len(list(rows_across(two.all()))) == two.count()


def test_ticked_claims_and_articles_go_to_the_page_that_says_what_they_hold(two, repost, alice, client_of):
    desk, some = client_of(alice), list(two.values_list("pk", flat=True)[:3])
    chosen = desk.post(reverse("export_ticked", args=["claims"]), {"which": "ticked", "row": some})
    assert desk.get(chosen.headers["Location"]).context["total"] == 3
    chosen = desk.post(reverse("export_ticked", args=["articles"]), {"which": "ticked", "row": [repost.pk]})
    assert desk.get(chosen.headers["Location"]).context["total"] == two.filter(article=repost).count()
    every = desk.post(
        reverse("export_ticked", args=["claims"]), {"which": "all", "filters": "verdict=supported"}
    )
    assert desk.get(every.headers["Location"]).context["total"] == 1
    every = desk.post(reverse("export_ticked", args=["articles"]), {"which": "all"})
    assert desk.get(every.headers["Location"]).context["total"] == two.count()
    none = desk.post(reverse("export_ticked", args=["articles"]), {"which": "ticked"}, follow=True)
    assert "No row was chosen" in none.text
    assert desk.get(reverse("export"), {"claims": "1,x"}).status_code == 422


def test_a_kept_file_is_deleted_in_time_and_the_page_says_when(long, client):
    Worker().work(until_idle=True)
    assert "kept until" in client.get(reverse("export")).text
    Export.objects.update(created_at=timezone.now() - timedelta(days=15))
    gone = client.get(long.get_absolute_url())
    assert gone.status_code == 410
    assert "was kept until" in gone.text
    assert "no longer kept" in client.get(reverse("export")).text
    call_command("work", until_idle=True, stdout=io.StringIO())
    assert not ExportPart.objects.exists()
    assert Event.objects.filter(action=Action.EXPORT_REPORT).exists()
