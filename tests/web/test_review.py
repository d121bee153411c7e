from __future__ import annotations

from html import unescape

import pytest
from django.utils import timezone

from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Article, Claim, Flag, Mention

HTMX = {"HX-Request": "true"}


def decide(actor, claim, value="supported", reason=""):
    claim.refresh_from_db()
    return give_verdict(actor=actor, claim_id=claim.pk, seen=claim.revision, value=value, reason=reason)


def panel_claim(response):
    """The id of the claim whose panel the answer carries."""
    return response.context["hand"].claim.pk


def test_the_page_shows_every_character_of_the_article_in_order(client_of, bob, repost):
    page = client_of(bob).get(repost.get_absolute_url())
    shown = [
        segment.text for run in page.context["runs"] for block in run.blocks for segment in block.segments
    ]
    assert "".join(shown) == "".join(
        repost.current.text[block.start : block.end] for block in repost.current.blocks.all()
    )


def test_the_articles_words_say_their_language(client_of, bob, repost):
    """A screen reader changes its voice for them, and a browser its letters."""
    Article.objects.filter(pk=repost.pk).update(language="de")
    page = client_of(bob).get(repost.get_absolute_url()).text
    assert page.count('class="words" lang="de"') == repost.current.blocks.count()
    assert 'class="claim-text" lang="de"' in page
    assert 'class="report-text" lang="de"' in client_of(bob).get(f"{repost.get_absolute_url()}report/").text


def test_every_mention_and_every_flag_is_marked_where_it_stands(client_of, bob, repost):
    page = client_of(bob).get(repost.get_absolute_url())
    html = page.content.decode()
    for mention in Mention.objects.filter(version=repost.current):
        assert f'id="at-{mention.start}"' in html
    for flag in repost.current.flags.all():
        assert f'id="flag-{flag.pk}"' in html


def test_out_of_scope_blocks_are_folded_and_the_rest_is_not(client_of, bob, repost):
    page = client_of(bob).get(repost.get_absolute_url())
    runs = page.context["runs"]
    assert {run.in_scope for run in runs} == {True, False}
    assert page.content.decode().count('class="fold outside"') == sum(not run.in_scope for run in runs)


def test_a_fold_is_open_where_the_claim_in_hand_stands_in_it(client_of, bob, repost):
    outside = repost.claims.filter(scope=False).first()
    page = client_of(bob).get(repost.get_absolute_url(), {"claim": outside.pk})
    assert page.content.decode().count('class="fold outside" open') == 1


def test_an_articles_markup_is_shown_and_never_rendered(client_of, alice):
    source = (
        "A plain headline about a port\n\nThe port spent <script>alert(1)</script> $5 million & more in 2024."
    )
    article = import_article(actor=alice, source=source, format="text")
    html = client_of(alice).get(article.get_absolute_url()).content.decode()
    assert "<script>alert(1)" not in html
    assert "alert(1)" in unescape(html)


def test_the_first_undecided_claim_is_in_hand_unless_one_is_asked_for(client_of, bob, repost, claim):
    page = client_of(bob)
    assert panel_claim(page.get(repost.get_absolute_url())) == claim.pk
    decide(bob, claim)
    assert panel_claim(page.get(repost.get_absolute_url())) != claim.pk
    assert panel_claim(page.get(repost.get_absolute_url(), {"claim": claim.pk})) == claim.pk


def test_the_claim_in_hand_is_marked_in_the_text(client_of, bob, repost, claim):
    html = client_of(bob).get(repost.get_absolute_url(), {"claim": claim.pk}).content.decode()
    current = html.count('aria-current="true"')
    assert current >= claim.mentions.count()


def test_a_viewer_reads_everything_and_is_offered_nothing_to_change(client_of, victor, repost):
    html = client_of(victor).get(repost.get_absolute_url()).content.decode()
    forms = html.count('method="post"') - html.count('action="/logout/"')
    assert forms == 0
    assert "Paste a source" not in html


@pytest.mark.parametrize("claim_id", ["999999", "nonsense", "-1", "9" * 40])
def test_a_claim_that_is_not_there_is_not_found_and_nonsense_is_ignored(client_of, bob, repost, claim_id):
    response = client_of(bob).get(repost.get_absolute_url(), {"claim": claim_id})
    assert response.status_code == (404 if claim_id == "999999" else 200)


def test_a_claim_of_another_article_is_not_found_here(client_of, alice, repost):
    other = import_article(actor=alice, source="Ferry fares rose\n\nFares rose 12% in 2024, the port said.")
    response = client_of(alice).get(repost.get_absolute_url(), {"claim": other.claims.first().pk})
    assert response.status_code == 404


def test_an_article_without_claims_says_so(client_of, alice):
    article = import_article(actor=alice, source="A note\n\nWhat a lovely morning!")
    article.claims.update(removed_at=timezone.now())
    page = client_of(alice).get(article.get_absolute_url())
    assert "Nothing checkable was found" in page.content.decode()


def test_a_claims_own_address_leads_to_its_place_on_the_page(client_of, bob, claim):
    response = client_of(bob).get(f"/claims/{claim.pk}/")
    assert response.status_code == 302
    assert response.url == f"/articles/{claim.article_id}/?claim={claim.pk}#claim-panel"


def test_htmx_gets_the_panel_alone(client_of, bob, claim):
    response = client_of(bob).get(f"/claims/{claim.pk}/", headers=HTMX)
    html = response.content.decode()
    assert 'id="claim-panel"' in html
    assert "<html" not in html


def test_two_reviewers_who_disagree_are_both_named(client_of, bob, carol, claim):
    decide(bob, claim)
    decide(carol, claim, "disputed", "outdated")
    html = client_of(bob).get(f"/claims/{claim.pk}/", headers=HTMX).content.decode()
    assert "bob: <span" in html
    assert "carol: <span" in html


def test_support_without_evidence_is_marked(client_of, bob, claim):
    decide(bob, claim)
    html = client_of(bob).get(f"/claims/{claim.pk}/", headers=HTMX).content.decode()
    assert "without evidence" in html


def test_no_page_holds_an_inline_style_script_or_handler(client_of, alice, repost):
    html = client_of(alice).get(repost.get_absolute_url()).content.decode()
    assert " style=" not in html
    assert "<style" not in html
    assert " onclick=" not in html
    assert html.count("<script") == html.count("<script src=") + html.count('<script type="module" src=')


def test_the_number_of_queries_is_the_same_for_a_short_article_and_a_long_one(client_of, alice, query_count):
    paragraph = "The port said that {} ferries carried {} million passengers in 2024.\n\n"
    short = import_article(actor=alice, source="Harbour figures\n\n" + paragraph.format(3, 5))
    text = "".join(paragraph.format(n, n + 2) for n in range(3, 60))
    long = import_article(actor=alice, source="Harbour figures again\n\n" + text)
    assert long.claims.count() > 20 * short.claims.count() > 0
    page = client_of(alice)
    for article in (short, long):
        with query_count("article"):
            page.get(article.get_absolute_url())
    with query_count("claim"):
        page.get(f"/claims/{long.claims.first().pk}/", headers=HTMX)


def test_what_is_in_a_fold_is_fetched_when_it_is_opened_and_comes_with_the_page_without_scripts(
    client_of, alice, repost, claim
):
    holds = {
        "evidence": 'id="evidence-url"',
        "discussion": 'id="comment-body"',
        "assignment": 'id="assign-assignee"',
        "change": 'id="merge-find"',
        "history": "Nothing has been done to it yet.",
    }
    page = client_of(alice)
    closed = page.get(f"/claims/{claim.pk}/", headers=HTMX).content.decode()
    for fold, telling in holds.items():
        address = f"/claims/{claim.pk}/fold/{fold}/"
        assert telling not in closed
        assert f'href="{address}" data-load' in closed
        assert telling in page.get(address, headers=HTMX).content.decode()
    opened = page.get(f"/claims/{claim.pk}/fold/change/", follow=True).content.decode()
    assert [telling in opened for telling in holds.values()] == [False, False, False, True, False]
    assert page.get(f"/claims/{claim.pk}/fold/none/", headers=HTMX).status_code == 404


def test_settled_flags_are_not_marked_as_open_in_the_text(client_of, bob, repost):
    flag = repost.current.flags.filter(end__gt=0).first()
    Flag.objects.filter(version=repost.current).update(state="dismissed", reason="known")
    html = client_of(bob).get(repost.get_absolute_url()).content.decode()
    assert f'id="flag-{flag.pk}"' in html
    assert "flagged" not in html


def test_a_removed_claim_is_not_marked_in_the_text_any_more(client_of, bob, repost, claim):
    Claim.objects.filter(pk=claim.pk).update(removed_at=timezone.now())
    html = client_of(bob).get(repost.get_absolute_url()).content.decode()
    assert f'data-claims="{claim.pk}"' not in html
