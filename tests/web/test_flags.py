from __future__ import annotations

import pytest

from claims.actions.flags import dismiss_flag
from claims.actions.importing import import_article
from claims.actions.reanalysing import reanalyse


@pytest.fixture(autouse=True)
def one_page(monkeypatch):
    """Every flag on one page, so that a test can compare sets."""
    monkeypatch.setattr("claims.tables.PER_PAGE", 1000)


def shown(page):
    return {row.record for row in page.context["table"].page.object_list}


def test_the_table_holds_open_flags_with_a_link_to_where_they_stand(repost, bob, victor, client_of):
    flag, settled = repost.current.flags.all()[:2]
    dismiss_flag(actor=bob, flag_id=settled.pk, seen=1, reason="As agreed with the agency.")
    page = client_of(victor).get("/flags/")
    assert shown(page) == set(repost.current.flags.exclude(pk=settled.pk))
    assert f'href="{flag.get_absolute_url()}"' in page.text
    assert flag.get_absolute_url() == f"/articles/{repost.pk}/?flag={flag.pk}#flag-{flag.pk}"


def test_settled_flags_are_shown_with_who_settled_them_and_why(repost, bob, client_of):
    flag = repost.current.flags.first()
    dismiss_flag(actor=bob, flag_id=flag.pk, seen=1, reason="As agreed with the agency.")
    page = client_of(bob).get("/flags/?state=dismissed")
    assert shown(page) == {flag}
    assert "bob: As agreed with the agency." in page.text


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("code=C501", lambda flag: flag.code == "C501"),
        ("severity=warning", lambda flag: flag.severity == "warning"),
        ("scope=ours", lambda flag: flag.in_scope),
        ("scope=others", lambda flag: not flag.in_scope),
        ("state=confirmed", lambda flag: False),
        ("severity=nonsense", lambda flag: True),
    ],
)
def test_flags_are_found_by_what_they_are(repost, victor, client_of, query, fits):
    found = shown(client_of(victor).get(f"/flags/?{query}"))
    assert found == {flag for flag in repost.current.flags.all() if fits(flag)}


def test_an_address_can_narrow_the_table_to_an_article(repost, alice, victor, client_of):
    other = import_article(actor=alice, source="Dear {{ name }}, the office said that fares rise by 4%.\n")
    page = client_of(victor).get(f"/flags/?article={other.pk}")
    assert shown(page) == set(other.current.flags.all())
    assert f"Only from “{other.title}”" in page.text


def test_flags_of_an_older_version_are_no_longer_listed(repost, alice, victor, client_of):
    old = set(repost.current.flags.all())
    reanalyse(actor=alice, article_id=repost.pk, seen=repost.revision)
    repost.refresh_from_db()
    found = shown(client_of(victor).get("/flags/?state="))
    assert found == set(repost.current.flags.all())
    assert not found & old


def test_the_text_around_a_flag_is_never_markup(alice, victor, client_of):
    import_article(
        actor=alice, source="Fares rise {{ <b>rate</b> }} in May, the operator said.\n", format="text"
    )
    page = client_of(victor).get("/flags/?state=").text
    assert "<b>rate</b>" not in page


def test_sorting_what_the_table_shows_at_first_shows_no_more(repost, bob, victor, client_of):
    settled = repost.current.flags.first()
    dismiss_flag(actor=bob, flag_id=settled.pk, seen=1, reason="As agreed with the agency.")
    for address in ("/flags/?sort=severity", "/flags/?page=1", "/flags/?sort=code&page=1"):
        page = client_of(victor).get(address)
        assert shown(page) == set(repost.current.flags.exclude(pk=settled.pk))
        assert '<option value="open" selected>' in page.text
    assert settled in shown(client_of(victor).get("/flags/?state=&sort=severity"))


def test_flags_are_sorted_by_how_serious_they_are_and_else_by_place(repost, victor, client_of):
    def listed(sort):
        rows = client_of(victor).get(f"/flags/?state=&sort={sort}").context["table"].page.object_list
        return [(row.record.severity, row.record.start) for row in rows]

    gravest, mildest = listed("severity"), listed("-severity")
    assert {severity for severity, _ in gravest} == {"error", "warning", "info"}
    rank = ["error", "warning", "info"].index
    assert gravest == sorted(gravest, key=lambda flag: (rank(flag[0]), flag[1]))
    assert mildest == sorted(gravest, key=lambda flag: (-rank(flag[0]), flag[1]))


def test_the_table_costs_the_same_however_many_flags_it_shows(repost, victor, client_of, query_count):
    client = client_of(victor)
    with query_count("flags"):
        client.get("/flags/?severity=warning")
    with query_count("flags"):
        client.get("/flags/")
    with query_count("flags"):
        client.get("/flags/?sort=severity")
