"""Views: a filter that got a name, for oneself or for everybody."""

from __future__ import annotations

import pytest

from claims.actions.saved_views import MOST, save_view
from claims.models import Event, SavedView


def names(page):
    return [tab.name for tab in page.context["tabs"] if tab.view]


def current(page):
    return [tab.name for tab in page.context["tabs"] if tab.current]


@pytest.fixture
def ferries(repost, alice):
    return save_view(actor=alice, page="claims", name="Ferries", query="q=ferry&state=", shared=True)


def test_a_view_is_kept_for_oneself_and_stands_above_the_table(repost, bob, carol, client_of):
    client = client_of(bob)
    data = {"name": " Big  ones ", "query": "kind=ranking&state=undecided&page=3"}
    page = client.post("/views/new/claims/", data, follow=True)
    assert page.redirect_chain == [("/claims/?kind=ranking&state=undecided", 303)]
    assert names(page) == current(page) == ["Big ones"]
    assert names(client_of(carol).get("/claims/")) == []
    assert names(client.get("/articles/")) == []
    assert not Event.objects.filter(action="save_view").exists()


def test_a_shared_view_is_everybodys_to_see_and_on_record(repost, bob, victor, client_of):
    client_of(bob).post("/views/new/flags/", {"name": "Hard", "query": "severity=error", "shared": "on"})
    assert names(client_of(victor).get("/flags/")) == ["Hard"]
    assert Event.objects.get(action="save_view").after["name"] == "Hard"
    assert "“Hard”" in client_of(victor).get("/activity/").text


def test_a_viewer_keeps_views_and_shares_none(repost, victor, client_of):
    client = client_of(victor)
    assert client.post("/views/new/claims/", {"name": "A", "query": "q=x"}).status_code == 303
    assert client.post("/views/new/claims/", {"name": "B", "query": "q=x", "shared": "on"}).status_code == 403
    assert [view.name for view in SavedView.objects.all()] == ["A"]


def test_nothing_that_makes_no_sense_is_kept(repost, bob, client_of):
    query = "kind=roof&decided_from=x&colour=red&q=ferry&sort=score&article=&state="
    client_of(bob).post("/views/new/claims/", {"name": "Odd", "query": query})
    assert SavedView.objects.get().query == "q=ferry&sort=score&state="


def test_an_old_view_whose_filter_is_gone_still_shows_the_table(repost, bob, client_of):
    query = f"assigned=999&colour=red&tag=7&sort=nothing&state=undecided&decided_by={bob.pk}9&%00=%00"
    view = save_view(actor=bob, page="claims", name="Old", query=query, shared=False)
    page = client_of(bob).get(view.get_absolute_url())
    assert page.status_code == 200
    assert names(page) == ["Old"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("", "Give the view a name."), ("x" * 61, "60 characters"), ("Ferries", "called “Ferries” already")],
)
def test_a_name_that_will_not_do_is_refused_in_a_sentence(ferries, alice, client_of, name, sentence):
    page = client_of(alice).post("/views/new/claims/", {"name": name, "query": "q=ferry"}, follow=True)
    assert sentence in page.text
    assert SavedView.objects.count() == 1


def test_nobody_keeps_more_than_can_be_shown(repost, bob, client_of):
    SavedView.objects.bulk_create(SavedView(owner=bob, page="claims", name=str(n)) for n in range(MOST))
    page = client_of(bob).post("/views/new/claims/", {"name": "more", "query": "q=x"}, follow=True)
    assert "delete one first" in page.text
    assert SavedView.objects.count() == MOST


def test_a_view_is_renamed_kept_for_oneself_again_and_deleted(ferries, alice, client_of):
    client = client_of(alice)
    page = client.post(f"/views/{ferries.pk}/change/", {"name": "Boats"}, follow=True)
    ferries.refresh_from_db()
    assert (ferries.name, ferries.shared) == ("Boats", False)
    assert names(page) == current(page) == ["Boats"]
    assert Event.objects.filter(action="change_view").count() == 1
    client.post(f"/views/{ferries.pk}/delete/")
    assert not SavedView.objects.exists()


def test_others_change_a_shared_view_only_as_editors(ferries, bob, ada, client_of):
    assert client_of(bob).post(f"/views/{ferries.pk}/change/", {"name": "Mine"}).status_code == 403
    assert client_of(bob).post(f"/views/{ferries.pk}/delete/").status_code == 403
    assert client_of(ada).post(f"/views/{ferries.pk}/change/", {"name": "Ours"}).status_code == 303
    SavedView.objects.filter(pk=ferries.pk).update(shared=False)
    assert client_of(ada).post(f"/views/{ferries.pk}/delete/").status_code == 404


def test_each_table_says_which_of_its_views_is_shown(repost, bob, client_of):
    client = client_of(bob)
    assert current(client.get("/claims/")) == ["To decide"]
    assert current(client.get("/claims/?state=")) == ["Every claim"]
    assert current(client.get("/claims/?state=undecided&assigned=me&q=&page=2")) == ["Mine"]
    assert current(client.get("/articles/")) == ["Every article"]
    assert current(client.get("/flags/?state=")) == ["Every flag"]


def test_there_are_views_of_tables_only(repost, bob, client_of):
    assert client_of(bob).post("/views/new/rules/", {"name": "A", "query": ""}).status_code == 404
