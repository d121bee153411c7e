from __future__ import annotations

import csv
import io

import pytest
from django.urls import reverse
from django.utils.html import escape

from claims.actions.verdicts import give_verdict
from claims.models import Batch, Claim, Flag
from tests.batches import bulk

VERDICT = {"value": "supported", "reason": "", "note": "", "decided": "leave"}


@pytest.fixture
def desk(alice, client_of):
    return client_of(alice)


@pytest.fixture
def ids(repost):
    return list(repost.claims.in_scope().order_by("pk").values_list("pk", flat=True))


def choose(client, noun="claims", **data):
    answer = client.post(reverse("batch_new", args=[noun]), {"which": "ticked", **data})
    return answer.headers["Location"]


def test_rows_have_boxes_for_editors_and_none_for_others(desk, repost, bob, client_of):
    for page in ("articles", "claims", "flags"):
        assert 'name="row"' in desk.get(reverse(page)).text
        assert 'name="row"' not in client_of(bob).get(reverse(page)).text
    assert 'name="row"' not in desk.get(reverse("activity")).text


def test_ticked_rows_are_previewed_confirmed_and_undone(desk, ids, bob):
    give_verdict(actor=bob, claim_id=ids[0], seen=1, value="supported")
    address = choose(desk, edit="set_verdict", row=ids[:4])
    page = desk.get(address).text
    assert "Nothing has changed yet" in page
    assert "decided by another reviewer" in page
    assert not Claim.objects.filter(pk__in=ids[1:]).decided().exists()
    answer = desk.post(f"{address}confirm/", VERDICT, follow=True).text
    assert "Left alone: decided by another reviewer" in answer
    assert Claim.objects.filter(pk__in=ids).decided().count() == 4
    answer = desk.post(f"{address}undo/?from=batch", follow=True).text
    assert "Undo batch" in answer
    assert Claim.objects.filter(pk__in=ids).decided().count() == 1
    assert "This was undone by" in desk.get(address).text


def test_all_rows_on_the_page_can_be_chosen_without_a_script(desk, ids):
    page = desk.get(reverse("claims"))
    listed = [row.record.pk for row in page.context["table"].paginated_rows]
    choose(desk, edit="assign", which="page", page_row=listed)
    assert Batch.objects.get().total == len(listed) > 1


def test_all_that_match_the_filters_are_chosen_and_stay_so(desk, ids, alice, bob):
    bulk(alice, "assign", ids[:3], assignees=[alice.pk])
    address = choose(desk, edit="set_verdict", which="all", filters="assigned=me&state=undecided")
    bulk(alice, "assign", ids[3:5], assignees=[alice.pk])
    desk.post(f"{address}confirm/", VERDICT)
    assert set(Claim.objects.decided().values_list("pk", flat=True)) == set(ids[:3])


def test_without_filters_all_means_what_the_table_shows_at_first(desk, ids, bob):
    give_verdict(actor=bob, claim_id=ids[0], seen=1, value="supported")
    choose(desk, edit="assign", which="all", filters="")
    assert Batch.objects.get().total == len(ids) - 1
    choose(desk, "flags", edit="dismiss", which="all", filters="")
    assert Batch.objects.first().total == Flag.objects.open().current().count()


def test_a_verdict_that_needs_a_reason_comes_back_with_what_was_typed(desk, ids):
    address = choose(desk, edit="set_verdict", row=ids[:2])
    answer = desk.post(f"{address}confirm/", {**VERDICT, "value": "disputed", "note": "Typed with care."})
    assert answer.status_code == 422
    assert "Typed with care." in answer.text
    assert "Say why it is disputed" in answer.text
    assert not Claim.objects.decided().exists()


def test_the_rows_left_alone_are_listed_as_csv_in_which_nothing_calculates(desk, ids, bob):
    Claim.objects.filter(pk=ids[0]).update(text="＝1+1")
    give_verdict(actor=bob, claim_id=ids[0], seen=1, value="supported")
    address = choose(desk, edit="set_verdict", row=ids[:2])
    desk.post(f"{address}confirm/", VERDICT)
    content = b"".join(desk.get(f"{address}skipped.csv").streaming_content).decode("utf-8-sig")
    (line,) = csv.DictReader(io.StringIO(content, newline=""))
    assert line["why it was left alone"] == "decided by another reviewer"
    assert line["text"] == "'＝1+1"


def test_a_choice_that_makes_no_sense_leads_back_to_the_table_with_a_sentence(desk, repost):
    for data in ({"edit": "nonsense"}, {"edit": "dismiss"}, {"edit": "assign"}, {"edit": "undo_claim"}):
        address = choose(desk, **data, filters="state=disputed")
        assert address == f"{reverse('claims')}?state=disputed"
        assert 'data-level="error"' in desk.get(address).text
    assert desk.post(reverse("batch_new", args=["users"]), {"edit": "assign"}).status_code == 404
    assert not Batch.objects.filter(total__gt=0).exists()


def test_a_preview_costs_the_same_however_many_flags_it_shows(desk, repost, query_count):
    address = choose(desk, "flags", edit="confirm", row=list(Flag.objects.values_list("pk", flat=True)[:6]))
    with query_count("batch_preview"):
        desk.get(address)


def test_somebody_else_sees_the_preview_but_no_button(desk, ids, ada, client_of):
    address = choose(desk, edit="assign", row=ids[:2])
    page = client_of(ada).get(address).text
    assert "who chose these rows" in page
    assert "confirm/" not in page
    assert client_of(ada).post(f"{address}confirm/", {"assignees": [0]}).status_code == 403


def test_articles_are_tagged_and_found_by_their_tag(desk, repost, alice):
    address = choose(desk, "articles", edit="add_tag", row=[repost.pk])
    desk.post(f"{address}confirm/", {"tag": "Ports"})
    tag = repost.tags.get()
    assert f"?tag={tag.pk}" in desk.get(reverse("articles")).text
    assert repost.title in desk.get(reverse("articles"), {"tag": tag.pk}).text
    choose(desk, "articles", edit="remove_tag", which="all", filters=f"tag={tag.pk}")
    assert Batch.objects.first().total == 1


def test_an_empty_choice_is_not_kept(desk, repost):
    choose(desk, edit="assign")
    assert not Batch.objects.exists()


def test_the_reason_that_an_edit_asks_for_stands_with_its_batch(desk, ids):
    address = choose(desk, edit="set_scope", row=ids[:2])
    assert 'name="why"' in desk.get(address).text
    page = desk.post(f"{address}confirm/", {"scope": "no", "why": "Another desk’s story."}, follow=True).text
    assert "Another desk’s story." in page


def test_a_preview_counts_no_rows_on_its_button_where_a_choice_may_still_add_some(desk, ids, bob):
    give_verdict(actor=bob, claim_id=ids[0], seen=1, value="supported")
    page = desk.get(choose(desk, edit="set_verdict", row=ids[:1])).text
    assert "decided by another reviewer" in page
    assert ">Set a verdict</button>" in page


def test_a_batch_that_changed_nothing_is_not_offered_to_be_undone(desk, ids):
    address = choose(desk, edit="assign", row=ids[:2])
    page = desk.post(f"{address}confirm/", {"assignees": [0], "why": ""}, follow=True).text
    assert "assigned that way already" in page
    assert "Undo this batch" not in page


@pytest.mark.parametrize(
    ("ticked", "says"),
    [([], "Choose who gets these claims, or “nobody”"), (["nobody", "bob"], "either people or “nobody”")],
)
def test_claims_are_taken_off_everybody_by_a_choice_and_never_by_an_omission(
    desk, ids, alice, bob, ticked, says
):
    bulk(alice, "assign", ids[:2], assignees=[bob.pk])
    address = choose(desk, edit="assign", row=ids[:2])
    people = {"nobody": 0, "bob": bob.pk}
    answer = desk.post(f"{address}confirm/", {"assignees": [people[name] for name in ticked], "why": "Ill."})
    assert answer.status_code == 422
    assert says in answer.text
    assert "Ill." in answer.text
    assert Claim.objects.assigned_to(bob).count() == 2
    desk.post(f"{address}confirm/", {"assignees": [0], "why": "Ill."})
    assert not Claim.objects.assigned_to(bob).exists()


def test_a_preview_says_which_claims_and_flags_of_which_articles_it_is_about(desk, ids, repost):
    claim = Claim.objects.get(pk=ids[0])
    page = desk.get(choose(desk, edit="assign", row=ids[:1])).text
    assert f'<span class="code">{claim.label}</span>' in page
    assert escape(repost.title) in page
    flag = repost.current.flags.first()
    page = desk.get(choose(desk, "flags", edit="confirm", row=[flag.pk])).text
    assert f'<span class="code">{flag.code}</span> {escape(flag.message)[:60]}' in page
    assert escape(repost.title) in page
