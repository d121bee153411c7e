from __future__ import annotations

import csv
import io

import pytest
from django.urls import reverse

from claims.actions.bulk import EDITS
from claims.models import Article, Batch, Claim, Event, Flag

LISTS = {
    Article: "admin:claims_article_changelist",
    Claim: "admin:claims_claim_changelist",
    Flag: "admin:claims_flag_changelist",
}


def choose(client, noun, action, rows, **data):
    """Tick ``rows`` in a list and start a bulk edit."""
    ticked = {"action": action, "index": "0", "_selected_action": [row.pk for row in rows], **data}
    return client.post(reverse(LISTS[noun]), ticked)


@pytest.fixture
def claims(repost):
    return list(repost.claims.in_scope().order_by("pk")[:5])


@pytest.mark.parametrize(
    "edit", [edit for edit in EDITS.values() if edit.offered], ids=lambda edit: edit.name
)
def test_every_bulk_edit_starts_in_its_list_and_goes_on_to_its_preview(edit, admin, repost):
    rows = list(edit.noun._default_manager.all()[:2])
    answer = choose(admin, edit.noun, edit.name, rows)
    batch = Batch.objects.get()
    assert answer.headers["Location"] == batch.get_absolute_url()
    assert (batch.edit, batch.total, batch.confirmed_at) == (edit.name, len(rows), None)
    assert edit.title in admin.get(answer.headers["Location"]).text


def test_all_of_a_filtered_list_are_chosen_whatever_the_page_shows(admin, repost, claims):
    choose(admin, Claim, "assign", claims[:1], select_across="1")
    assert Batch.objects.get().total == Claim.objects.standing().count()


def test_chosen_claims_are_exported_as_a_report_has_them(admin, claims):
    response = choose(admin, Claim, "export_chosen", claims[:3])
    content = b"".join(response.streaming_content).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(content, newline="")))
    assert [line["claim"] for line in lines] == [claim.label for claim in claims[:3]]
    assert Event.objects.get(action="export_report").after["claims"] == 3
