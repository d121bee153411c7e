from __future__ import annotations

import csv
import io

import pytest
from django.urls import reverse

from claims.actions.evidence import add_evidence
from claims.actions.verdicts import give_verdict
from claims.models import Event, Report


@pytest.fixture
def page(repost, victor, client_of):
    """The report as Victor reads it, as text."""
    client = client_of(victor)

    def read():
        response = client.get(reverse("report", args=[repost.pk]))
        assert response.status_code == 200
        return response.content.decode()

    return read


def download(client, article, format):
    return client.get(reverse("report_download", args=[article.pk, format]))


def test_flags_are_counted_in_words(page, repost):
    warnings = repost.current.flags.filter(severity="warning", in_scope=True).count()
    assert warnings > 1
    assert f"{warnings} warnings" in page()


def test_a_report_that_is_not_finished_says_so_first(page, claim):
    assert "Not finished:" in page()
    assert f'href="#{claim.label}"' in page()


def test_a_verdict_stands_with_its_reason_note_reviewer_and_evidence(page, claim, bob):
    give_verdict(
        actor=bob,
        claim_id=claim.pk,
        seen=1,
        value="disputed",
        reason="outdated",
        note="Superseded in spring.",
    )
    add_evidence(actor=bob, claim_id=claim.pk, url="https://port.example/minutes", title="Minutes 14")
    text = page()
    for expected in (
        "outdated",
        "Superseded in spring.",
        "by bob",
        "https://port.example/minutes",
        "Minutes 14",
    ):
        assert expected in text


def test_a_claim_supported_without_evidence_is_marked_and_counted(page, claim, bob):
    assert "no evidence given" not in page()
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    assert "no evidence given" in page()
    assert "1 called supported without evidence" in page()


def test_the_method_names_the_text_the_engine_and_the_rules(page, repost):
    text = page()
    assert repost.current.sha256 in text
    assert repost.current.engine in text
    assert all(f"{rule['code']} v{rule['version']}" in text for rule in repost.current.rules)


def test_reading_the_page_is_not_put_on_record_but_taking_it_away_is(page, repost, victor, client_of):
    events = Event.objects.count()
    page()
    assert Event.objects.count() == events
    response = download(client_of(victor), repost, "csv")
    b"".join(response.streaming_content)
    assert Report.objects.get().created_by == victor
    assert "Downloaded 1 time" in page()


@pytest.mark.parametrize(
    ("format", "content_type"),
    [("csv", "text/csv; charset=utf-8"), ("json", "application/json"), ("html", "text/html; charset=utf-8")],
)
def test_a_download_is_a_file_with_a_telling_name(repost, victor, client_of, format, content_type):
    response = download(client_of(victor), repost, format)
    content = b"".join(response.streaming_content)
    assert response.headers["Content-Type"].startswith(content_type)
    assert response.headers["Content-Disposition"].startswith(f'attachment; filename="report-{repost.pk}-')
    assert int(response.headers["Content-Length"]) == len(content) > 0
    assert response.headers["Cache-Control"] == "private, no-store"


def test_the_csv_has_a_line_for_each_claim(repost, victor, client_of):
    response = download(client_of(victor), repost, "csv")
    content = b"".join(response.streaming_content).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(content, newline="")))
    assert len(lines) == repost.claims.standing().count()
    assert {line["verdict"] for line in lines} == {"undecided"}


def test_an_unknown_format_or_article_is_not_found(repost, victor, client_of):
    client = client_of(victor)
    assert download(client, repost, "docx").status_code == 404
    assert client.get(reverse("report", args=[4711])).status_code == 404
    assert not Report.objects.exists()


def test_the_page_takes_the_same_number_of_queries_whatever_was_decided(page, repost, bob, query_count):
    with query_count("report"):
        page()
    for claim in repost.claims.in_scope()[:5]:
        give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
        add_evidence(actor=bob, claim_id=claim.pk, title="Minutes")
    with query_count("report"):
        page()
