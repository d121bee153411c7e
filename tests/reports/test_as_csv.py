from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.propositions.kinds import KINDS
from claims.extraction.types import Role
from claims.models import Reason, Value
from claims.reports.as_csv import BYTE_ORDER_MARK, COLUMNS, csv_line, harmless, lines
from claims.rules import RULES
from claims.states import ClaimState
from tests.reports.example import example_row


@pytest.fixture
def row():
    return example_row()


def table(rows):
    """The file as a reader of CSV that knows UTF-8 sees it."""
    text = b"".join(lines(rows)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_claim_is_a_line_under_the_headings(row):
    [line] = table([row])
    assert list(line) == list(COLUMNS)
    assert line["claim"] == "c3"
    assert line["verdict"] == "disputed"
    assert line["reason"] == "missing context"
    assert line["other_verdicts"] == "Carol: supported"
    assert line["decided_at"] == "2026-05-04T09:30:00+00:00"
    assert line["kinds"] == "quantity | event"
    assert line["roles"] == "key point | body"
    assert line["flags"] == "S101 unsourced-statistic"
    assert line["rules_that_ran"] == "S101 v1, N301 v2 as warning"
    assert line["sources"] == "River board, Accounts https://river.example/accounts"


def test_the_file_begins_with_a_mark_that_spreadsheets_need_and_ends_lines_as_rfc_4180_asks(row):
    raw = b"".join(lines([row]))
    assert raw.startswith(BYTE_ORDER_MARK + b"article_id,")
    assert raw.endswith(b"\r\n")
    assert raw.count(b"\r\n") == 2  # the line break inside the note is a plain one


def test_numbers_are_written_as_numbers(row):
    [line] = table([row])
    assert (line["score"], line["mentions"], line["evidence"], line["article_id"]) == ("0.75", "2", "1", "7")


def test_a_place_is_never_mistaken_for_a_date(row):
    [line] = table([row])
    assert line["places"] == "3..12 | 40..59"


def test_an_undecided_claim_leaves_the_verdicts_details_empty(row):
    undecided = replace(
        row, verdict="undecided", reason="", note="", reviewer="", decided_at=None, decided_on=None
    )
    [line] = table([undecided])
    assert (line["decided_at"], line["decided_on_version"], line["reviewer"]) == ("", "", "")


def test_a_claim_supported_without_evidence_is_marked(row):
    bare, backed = replace(row, verdict="supported", evidence=()), replace(row, verdict="supported")
    assert [line["supported_without_evidence"] for line in table([bare, backed, row])] == ["yes", "", ""]


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        '=HYPERLINK("https://evil.example")',
        "+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "-2+3",
        "\tx",
        "\r=1",
        " =1",
        "＝1",
    ],
)
def test_a_text_that_a_spreadsheet_could_run_is_made_harmless(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-12.5", "+3", "12", "The weir", "", 7, -7, 0.5, None])
def test_numbers_and_plain_texts_stay_as_they_are(cell):
    assert harmless(cell) == cell


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_any_text_comes_back_as_it_was_but_for_the_apostrophe(note):
    [line] = table([replace(example_row(), note=note)])
    assert line["note"] in {note, f"'{note}"}
    assert not line["note"].startswith(("=", "@"))


def test_many_rows_are_written_as_one_is_each_cell_made_harmless():
    risky = replace(example_row(), text="=1+1", note="\t@SUM(1)", reviewer="-Bob", article='“a”, "b"')
    rows = [risky, example_row()] * 150
    cell_by_cell = [csv_line([harmless(cell(row)) for cell in COLUMNS.values()]) for row in rows]
    assert b"".join(lines(rows)) == BYTE_ORDER_MARK + csv_line(list(COLUMNS)) + b"".join(cell_by_cell)


def test_the_words_that_are_ours_never_look_like_a_formula():
    ours = [*ClaimState, *Value.values, *Reason.labels, *KINDS, *RULES, *(role.value for role in Role)]
    assert [word for word in ours if harmless(word) != word] == []
