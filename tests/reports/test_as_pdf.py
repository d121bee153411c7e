from __future__ import annotations

import re
import zlib

import pytest

from claims.queries.report import report_head, report_rows
from claims.reports.as_data import claim_data, head_data, plain
from claims.reports.as_pdf import set_pages, write_pdf


@pytest.fixture
def report(decided):
    head = report_head(decided.pk)
    return plain({**head_data(head), "claims": [claim_data(row) for row in report_rows(head)]})


def streams(pdf: bytes) -> bytes:
    """What is written in a PDF, unpacked."""
    found = []
    for packed in re.findall(rb"stream\r?\n(.+?)\r?\nendstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompress(packed))
        except zlib.error:
            found.append(packed)
    return pdf + b"\n".join(found)


def test_the_pages_are_tagged_and_say_what_they_are(decided):
    head = report_head(decided.pk)
    inside = streams(b"".join(write_pdf(head, report_rows(head))))
    assert inside.startswith(b"%PDF-1.")
    assert b"/StructTreeRoot" in inside
    assert b"pdfuaid" in inside
    assert b"/Lang" in inside
    assert b"/H2" in inside


def test_the_same_report_is_the_same_bytes(report):
    assert set_pages(report, timestamp=1_750_000_000) == set_pages(report, timestamp=1_750_000_000)
    assert set_pages(report, timestamp=1_750_000_000) != set_pages(report, timestamp=1_750_000_001)


@pytest.mark.parametrize(
    "text", ["#panic()", "*a* _b_ $x$ = <l> @r `raw`", '"\\u{41}" \\', "// no comment", "\x07bell\x00", "ﷺ￾"]
)
def test_whatever_a_text_holds_it_is_set_as_text(report, text):
    report["claims"][0]["text"] = report["article"]["title"] = text
    assert set_pages(report, timestamp=0).startswith(b"%PDF")


def test_a_script_without_a_font_leaves_a_note_and_a_box(report, monkeypatch):
    """No machine has a font for Linear A's neighbours in the private use area, nor for an unassigned place."""
    seen = []
    from claims.reports import as_pdf

    compiled = as_pdf._compiled
    monkeypatch.setattr(as_pdf, "_compiled", lambda *args: seen.append(args) or compiled(*args))
    report["claims"][0]["text"] = "a \U0003ffff\U0003fffe\U000e0fff b"
    without = set_pages(report | {"claims": report["claims"][1:]}, timestamp=0)
    tries = len(seen)
    assert tries == 1
    assert set_pages(report, timestamp=0) != without
    written, lacking, _ = seen[-1]
    assert as_pdf.STAND_IN in written
    assert as_pdf.missing(lacking)


def test_the_note_names_the_script_and_debians_package():
    from collections import Counter

    from claims.reports.as_pdf import missing

    assert missing(Counter({"漢": 2, "字": 1, "🎉": 1, "ش": 4})) == [
        {"script": "Arabic", "number": 4, "package": "fonts-noto-core"},
        {"script": "CJK", "number": 3, "package": "fonts-noto-cjk"},
        {"script": "pictures", "number": 1, "package": "fonts-noto-color-emoji"},
    ]


def test_a_report_without_claims_is_set_too(report):
    empty = report | {"claims": [], "flags": [], "ledger": [], "hops": []}
    assert set_pages(empty, timestamp=0).startswith(b"%PDF")


def test_what_an_editor_must_know_of_the_reading_is_set(report):
    report["article"]["notes"] = ["The page prints only a part of the article."]
    noted = set_pages(report, timestamp=0)
    report["article"]["notes"] = []
    assert noted != set_pages(report, timestamp=0)
