from __future__ import annotations

import csv
import io

import pytest
from django.urls import reverse

from claims.actions.editing import remove_claim
from claims.actions.verdicts import give_verdict
from claims.models import Batch, Claim, Event, Flag

CLAIMS = "admin:claims_claim_changelist"
FLAGS = "admin:claims_flag_changelist"


def choose(client, changelist, action, rows, **query):
    """Tick ``rows`` in a list and start a bulk edit: the confirmation page."""
    data = {"action": action, "index": "0", "_selected_action": [row.pk for row in rows]}
    return client.post(reverse(changelist, query=query) if query else reverse(changelist), data)


def confirm(client, page, **answers):
    """Post the confirmation page's own form with ``answers``."""
    context = page.context_data
    return client.post(context["action_url"], {"chosen": context["chosen"], **answers}, follow=True)


@pytest.fixture
def claims(repost):
    return list(repost.claims.in_scope().order_by("pk")[:5])


def test_the_page_says_how_many_will_change_and_what_is_skipped_and_why(admin, claims, alice, bob):
    give_verdict(actor=bob, claim_id=claims[0].pk, seen=1, value="supported")
    page = choose(admin, CLAIMS, "set_verdict", claims)
    remove_claim(actor=alice, claim_id=claims[1].pk, seen=1)
    assert page.status_code == 200
    assert page.context_data["plan"].change == [claim.pk for claim in claims[1:]]
    text = page.content.decode()
    assert "Skipped: already decided" in text
    assert claims[1].text[:40] in text
    result = confirm(admin, page, value="supported")
    assert "3 changed; left alone: 1 already decided, 1 merged or removed." in result.content.decode()


def test_nothing_is_written_before_it_is_confirmed(admin, claims):
    choose(admin, CLAIMS, "set_verdict", claims)
    assert not Batch.objects.exists()
    assert not Claim.objects.decided().exists()


def test_a_verdict_that_needs_a_reason_comes_back_with_what_was_typed(admin, claims):
    page = choose(admin, CLAIMS, "set_verdict", claims)
    answer = confirm(admin, page, value="disputed", note="Typed with care.")
    assert answer.status_code == 422
    assert "Typed with care." in answer.content.decode()
    assert answer.context_data["form"].errors["reason"]
    confirm(admin, answer, value="disputed", reason="wrong", note="Typed with care.")
    assert set(Claim.objects.decided().values_list("verdict__note", flat=True)) == {"Typed with care."}


def test_decided_claims_are_overwritten_only_where_one_ticks_so(admin, claims, bob):
    give_verdict(actor=bob, claim_id=claims[0].pk, seen=1, value="supported")
    confirm(admin, choose(admin, CLAIMS, "set_verdict", claims), value="disputed", reason="wrong")
    claims[0].refresh_from_db()
    assert claims[0].verdict.value == "supported"
    again = choose(admin, CLAIMS, "set_verdict", claims[:1])
    confirm(admin, again, value="disputed", reason="wrong", overwrite="on")
    claims[0].refresh_from_db()
    assert claims[0].verdict.value == "disputed"


def test_overwriting_is_not_offered_where_nothing_is_decided(admin, claims):
    assert "overwrite" not in choose(admin, CLAIMS, "set_verdict", claims).context_data["form"].fields


def test_what_is_confirmed_is_what_was_chosen_even_if_the_list_moved_on(admin, claims, repost):
    data = {"action": "set_verdict", "index": "0", "select_across": "1", "_selected_action": [claims[0].pk]}
    page = admin.post(reverse(CLAIMS) + "?state=undecided", data)
    chosen = page.context_data["number"]
    assert chosen == repost.claims.standing().count()
    late = Claim.objects.create(article=repost, number=999, text="A late claim")
    confirm(admin, page, value="supported")
    late.refresh_from_db()
    assert late.verdict is None
    assert Batch.objects.get().changed == chosen


def test_a_choice_that_got_lost_changes_nothing(admin, claims):
    address = reverse("admin:claims_claim_set_verdict")
    answer = admin.post(address, {"chosen": "tampered", "value": "supported"}, follow=True)
    assert "choose the rows again" in answer.content.decode()
    assert not Batch.objects.exists()


def test_claims_are_assigned_to_a_reviewer_or_taken_off_everybody(admin, claims, bob, victor):
    page = choose(admin, CLAIMS, "assign", claims)
    offered = set(page.context_data["form"].fields["assignee"].queryset)
    assert bob in offered
    assert victor not in offered
    confirm(admin, page, assignee=bob.pk)
    assert set(Claim.objects.assigned_to(bob)) == set(claims)
    confirm(admin, choose(admin, CLAIMS, "assign", claims), assignee="")
    assert not Claim.objects.assigned_to(bob).exists()


def test_flags_are_dismissed_with_one_reason(admin, repost):
    flags = list(repost.current.flags.all()[:3])
    page = choose(admin, FLAGS, "dismiss", flags)
    assert confirm(admin, page, reason=" ").status_code == 422
    confirm(admin, page, reason="The publisher's usual footer.")
    assert Flag.objects.filter(state="dismissed", reason="The publisher's usual footer.").count() == 3
    assert Event.objects.filter(batch=Batch.objects.get()).count() == 3


def test_there_is_nothing_to_confirm_where_nothing_would_change(admin, repost):
    flags = list(repost.current.flags.all()[:2])
    confirm(admin, choose(admin, FLAGS, "dismiss", flags), reason="Footer.")
    page = choose(admin, FLAGS, "dismiss", flags)
    assert "Nothing would change." in page.content.decode()
    assert "<form" not in page.content.decode().split('id="content"')[1].split("</main>")[0]


def test_chosen_claims_are_exported_as_a_report_has_them(admin, claims):
    response = choose(admin, CLAIMS, "export_chosen", claims[:3])
    content = b"".join(response.streaming_content).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(content, newline="")))
    assert [line["claim"] for line in lines] == [claim.label for claim in claims[:3]]
    assert Event.objects.get(action="export_report").after["claims"] == 3


def test_a_batch_is_undone_after_a_question(admin, claims):
    confirm(admin, choose(admin, CLAIMS, "set_verdict", claims), value="supported")
    batch = Batch.objects.get()
    undo = reverse("admin:claims_batch_undo", args=[batch.pk])
    assert "Undoing it brings back" in admin.get(undo).content.decode()
    assert Claim.objects.decided().count() == len(claims)
    answer = admin.post(undo, follow=True).content.decode()
    assert f"{len(claims)} rows are as they were" in answer
    assert not Claim.objects.decided().exists()
    assert "was undone already" in admin.post(undo, follow=True).content.decode()


def test_a_batch_tells_what_it_did_and_that_it_was_undone(admin, claims):
    confirm(admin, choose(admin, CLAIMS, "set_verdict", claims), value="supported")
    batch = Batch.objects.get()
    change = reverse("admin:claims_batch_change", args=[batch.pk])
    assert "Undo…" in admin.get(change).content.decode()
    admin.post(reverse("admin:claims_batch_undo", args=[batch.pk]))
    assert "undone by" in admin.get(change).content.decode()
