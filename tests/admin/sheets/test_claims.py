from __future__ import annotations

import csv
import io

import pytest

from claims.actions.verdicts import give_verdict
from claims.models import Claim, Event
from tests.admin.sheets.conftest import NAMES

LIST = "claims_claim"


def rows_of(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def table(rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@pytest.fixture
def rows(repost, taken):
    """The file as it went out."""
    return rows_of(taken(LIST))


def faults(answer):
    return [(fault.line, fault.column, fault.message) for fault in answer.context["result"].faults]


@pytest.mark.parametrize("format", NAMES)
def test_what_went_out_comes_back_and_changes_nothing(format, claim, bob, taken, brought):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="wrong", note="'=No\nand no")
    Claim.objects.filter(pk=claim.pk).update(text="=1+1 ferries | “a”, b; c")
    before = list(Claim.objects.order_by("pk").values())
    checked, imported = brought(LIST, taken(LIST, format), format)
    assert not checked.context["result"].changed
    assert imported.status_code == 302
    assert list(Claim.objects.order_by("pk").values()) == before
    assert Event.objects.get(action="export_table").after["rows"] == Claim.objects.standing().count()


def test_nothing_that_goes_out_can_run(claim, taken):
    Claim.objects.filter(pk=claim.pk).update(text="=cmd|' /C calc'!A0", speaker="@SUM(1)")
    row = next(row for row in rows_of(taken(LIST)) if row["id"] == str(claim.pk))
    assert (row["text"], row["speaker"]) == ("'=cmd|' /C calc'!A0", "'@SUM(1)")
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(taken(LIST, "xlsx")))
    assert not [cell for line in book["rows"].iter_rows() for cell in line if cell.data_type == "f"]


def test_changes_go_through_the_actions_each_with_its_event(rows, ada, bob, admin, brought):
    first, second = rows[:2]
    first |= {"kinds": "ranking", "of_this_article": "no", "assignee": "bob"}
    second |= {"verdict": "Disputed", "reason": "missing context", "note": "Since 2020."}
    checked, imported = brought(LIST, table(rows))
    assert len(checked.context["result"].changed) == 2
    assert [name for name, _, _ in checked.context["result"].changed[1].diff] == ["verdict", "reason", "note"]
    assert "Imported: 2 changed" in admin.get(imported.headers["Location"]).text
    claim = Claim.objects.get(pk=first["id"])
    assert (claim.kinds, claim.scope, claim.assignee, claim.revision) == (["ranking"], False, bob, 3)
    claim = Claim.objects.get(pk=second["id"])
    assert (claim.verdict.value, claim.verdict.reason) == ("disputed", "missing_context")
    assert claim.verdict.reviewer == ada
    written = Event.objects.filter(actor=ada).exclude(action="export_table").order_by("pk")
    assert [event.action for event in written] == ["edit_claim", "assign", "give_verdict"]


def test_a_dry_run_changes_nothing(rows, brought):
    rows[0]["of_this_article"] = "no"
    checked, _ = brought(LIST, table(rows), go_on=False)
    assert checked.status_code == 200
    assert not Claim.objects.exclude(revision=1).exists()


def test_every_fault_is_named_by_line_and_column_and_nothing_is_taken(rows, bob, brought):
    give_verdict(actor=bob, claim_id=int(rows[5]["id"]), seen=1, value="supported")
    rows[0]["text"] = "A line\nand another"
    rows[1] |= {"kinds": "rumour", "of_this_article": "perhaps"}
    rows[2]["assignee"] = "nobody"
    rows[3]["id"] = "999999"
    rows[4] |= {"verdict": "disputed", "reason": ""}
    rows[5] |= {"verdict": "disputed", "reason": "wrong"}
    rows[6] |= {"verdict": "supported", "revision": ""}
    rows[7] |= {"verdict": "supported", "revision": "7"}
    checked, imported = brought(LIST, table(rows))
    assert imported is None
    found = {(line, column): message for line, column, message in faults(checked)}
    assert sorted(found) == [
        (4, "kinds"),  # the first row takes two lines of the file
        (4, "of_this_article"),
        (5, "assignee"),
        (6, "id"),
        (7, "reason"),
        (8, "verdict"),
        (9, "revision"),
        (10, "revision"),
    ]
    assert "rumour" in found[4, "kinds"]
    assert "decided" in found[8, "verdict"]
    assert found[9, "revision"].startswith("Missing")
    assert "revision 1 now" in found[10, "revision"]
    assert not Claim.objects.filter(text__startswith="A line").exists()


def test_a_row_that_changed_between_the_dry_run_and_the_import_stops_all_of_it(rows, alice, admin, brought):
    from django.urls import reverse

    from claims.actions.editing import edit_claim

    rows[0]["of_this_article"] = rows[1]["of_this_article"] = "no"
    checked, _ = brought(LIST, table(rows), go_on=False)
    edit_claim(actor=alice, claim_id=int(rows[1]["id"]), seen=1, text="Edited meanwhile.")
    answer = admin.post(reverse(f"admin:{LIST}_process_import"), checked.context["confirm_form"].initial)
    assert answer.status_code == 422
    assert [(line, column) for line, column, _ in faults(answer)] == [(3, "revision")]
    assert Claim.objects.get(pk=rows[0]["id"]).scope


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("id,verdct\n1,supported\n", "no column “verdct”"),
        ("text\nx\n", "no column “id”"),
        ("id,id\n1,2\n", "Two columns are called “id”"),
        ("id,text\n1,a,b\n", "Line 2 has 3 cells"),
        (b"id,text\n1,\xe4\n", "Byte 10 is not UTF-8"),
        ('id,text\n1,"open\n', "Line 2 is no CSV"),
        ("\n", "must name the columns"),
        ("id,revision,text\n1x,1,a\n", "There is no claim “1x”"),
    ],
)
def test_a_file_that_is_wrong_as_a_whole_is_refused_with_a_sentence(content, said, admin, brought):
    checked, imported = brought(LIST, content)
    assert said in checked.content.decode().replace("&#x27;", "'")
    assert imported is None


@pytest.mark.parametrize("format", ["xlsx", "json"])
def test_bytes_that_are_something_else_are_refused(format, admin, brought):
    checked, imported = brought(LIST, b"PK nothing", format)
    assert "This is no" in checked.content.decode()
    assert imported is None


def test_semicolons_and_tabs_are_read_too(rows, brought):
    for number, between in enumerate(";\t", start=1):
        lines = [("id", "revision", "text"), (rows[0]["id"], str(number), f"New {number}, and more")]
        assert brought(LIST, "\n".join(between.join(cells) for cells in lines))[1].status_code == 302
    assert Claim.objects.get(pk=rows[0]["id"]).text == "New 2, and more"


def test_a_file_that_was_not_checked_is_not_imported(admin, rows):
    from django.urls import reverse

    form = {"import_file_name": "/etc/passwd", "original_file_name": "x", "format": 0, "resource": "0"}
    answer = admin.post(reverse(f"admin:{LIST}_process_import"), form, follow=True)
    assert "check it again" in answer.content.decode()
