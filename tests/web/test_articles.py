from __future__ import annotations

import pytest

from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Article

TRAM = "Trams return to Vessen\n\nThe city will spend 12 million euros on 4 tram lines, the mayor said on Monday.\n"


@pytest.fixture
def tram(repost, alice):
    """A second article, so that a filter that filters nothing shows."""
    return import_article(actor=alice, source=TRAM, title="Trams return to Vessen")


def titles(page):
    return [row.record.title for row in page.context["table"].page.object_list]


def test_each_article_stands_in_the_table_with_its_progress_and_reviewers(
    repost, claim, bob, carol, client_of
):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    give_verdict(actor=carol, claim_id=claim.pk, seen=2, value="supported")
    page = client_of(bob).get("/articles/")
    assert repost.get_absolute_url() in page.text
    assert "bob, carol" in page.text
    assert "in review" in page.text


def test_an_empty_table_says_what_to_do_next(alice, victor, client_of):
    assert "Import the first one" in client_of(alice).get("/articles/").text
    assert "An editor can import one" in client_of(victor).get("/articles/").text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=VESSEN", ["Trams return to Vessen"]),
        ("q=no+such+headline", []),
        ("state=complete", []),
        ("state=nonsense", ["Trams return to Vessen", "repost"]),
        ("outlet=tidex", ["repost"]),
        ("sort=title", ["repost", "Trams return to Vessen"]),
        ("sort=-title", ["Trams return to Vessen", "repost"]),
        ("sort=secret", ["Trams return to Vessen", "repost"]),
        ("page=1", ["Trams return to Vessen", "repost"]),
        ("page=99999999999999999999", ["Trams return to Vessen", "repost"]),
        ("page=-1", ["Trams return to Vessen", "repost"]),
        ("page=²", ["Trams return to Vessen", "repost"]),
    ],
)
def test_the_address_says_what_is_shown(repost, tram, victor, client_of, query, found):
    page = client_of(victor).get(f"/articles/?{query}")
    assert titles(page) == [repost.title if title == "repost" else title for title in found]


def test_articles_are_told_apart_by_state(repost, tram, claim, bob, client_of):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    tram.claims.update(scope=False)
    Article.objects.filter(pk=tram.pk).moved_on(report_changes=False)
    client = client_of(bob)
    assert titles(client.get("/articles/?state=in+review")) == [repost.title]
    assert titles(client.get("/articles/?state=complete")) == [tram.title]
    assert titles(client.get("/articles/?state=new")) == []


def test_htmx_gets_the_table_alone_with_the_same_rows(repost, tram, victor, client_of):
    client = client_of(victor)
    whole = client.get("/articles/?q=Vessen")
    fragment = client.get("/articles/?q=Vessen", headers={"HX-Request": "true"})
    assert titles(fragment) == titles(whole)
    assert "<html" in whole.text
    assert "<html" not in fragment.text
    assert "1 row shown, page 1." in " ".join(fragment.text.split())


def test_a_page_that_htmx_restores_from_history_is_whole(repost, victor, client_of):
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in client_of(victor).get("/articles/", headers=headers).text


def test_every_link_that_htmx_follows_leads_there_without_it(repost, tram, victor, client_of):
    page = client_of(victor).get("/articles/?q=e&sort=title").text
    assert 'href="/articles/?q=e&amp;sort=-title"' in page
    assert 'hx-get="/articles/?q=e&amp;sort=-title"' in page
    assert 'aria-sort="ascending"' in page


def test_a_page_of_many_articles_is_one_of_several(alice, victor, client_of):
    for number in range(27):
        import_article(actor=alice, source=TRAM, title=f"Trams, part {number:02}")
    client = client_of(victor)
    first, second = client.get("/articles/?sort=title"), client.get("/articles/?sort=title&page=2")
    assert titles(first) == [f"Trams, part {number:02}" for number in range(25)]
    assert titles(second) == ["Trams, part 25", "Trams, part 26"]
    assert "/articles/?sort=title&amp;page=2" in first.text


def test_the_text_of_a_headline_is_never_markup(alice, victor, client_of):
    import_article(actor=alice, source=TRAM, title="<script>alert(1)</script>")
    page = client_of(victor).get("/articles/").text
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_table_costs_the_same_however_many_articles_it_shows(
    repost, alice, bob, claim, client_of, query_count
):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    client = client_of(bob)
    with query_count("articles"):
        client.get("/articles/")
    for number in range(5):
        import_article(actor=alice, source=f"{TRAM}The line has {number + 2} stops.\n")
    with query_count("articles"):
        client.get("/articles/")
