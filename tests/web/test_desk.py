from __future__ import annotations

from django.urls import reverse

from claims.actions.flags import dismiss_flag
from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Article
from tests.batches import bulk

LEAK = "Dear {{ first_name }}, the ferry office said on Monday that fares will rise by 4%.\n"


def test_an_empty_desk_tells_an_editor_to_import(alice, client_of):
    page = client_of(alice).get("/")
    assert page.context["desk"].empty
    assert f'href="{reverse("article_import")}"' in page.text
    assert "Import the first article" in page.text


def test_an_empty_desk_does_not_offer_a_viewer_what_takes_an_editor(victor, client_of):
    page = client_of(victor).get("/")
    assert "An editor can import one" in page.text
    assert reverse("article_import") not in page.text


def test_my_claims_are_those_assigned_to_me_that_nobody_has_decided(repost, alice, bob, carol, client_of):
    mine, decided, hers, _free = repost.claims.in_scope()[:4]
    bulk(alice, "assign", [mine.pk, decided.pk], assignees=[bob.pk])
    bulk(alice, "assign", [hers.pk], assignees=[carol.pk])
    give_verdict(actor=carol, claim_id=decided.pk, seen=2, value="supported")
    page = client_of(bob).get("/")
    assert page.context["desk"].mine == [mine]
    assert page.context["desk"].mine_total == 1
    assert mine.get_absolute_url() in page.text


def test_a_viewer_sees_the_desk_without_claims_to_decide(repost, victor, client_of):
    page = client_of(victor).get("/")
    assert "My claims" not in page.text
    assert reverse("claim_next") not in page.text
    assert repost.title in page.text


def test_articles_in_progress_show_what_is_decided_and_leave_out_complete_ones(
    repost, claim, alice, bob, client_of
):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="wrong")
    complete = import_article(
        actor=alice, source="A short note without a figure. Yes?\n", title="Nothing to check"
    )
    complete.claims.update(scope=False)
    Article.objects.filter(pk=complete.pk).moved_on(report_changes=False)
    shown = client_of(bob).get("/").context["desk"].articles
    assert [article.pk for article in shown] == [repost.pk]
    assert shown[0].disputed == 1
    assert shown[0].undecided == shown[0].total - 1


def test_open_errors_are_those_of_the_articles_themselves(alice, bob, client_of):
    article = import_article(actor=alice, source=LEAK)
    leak = article.current.flags.get(code="P202")
    assert client_of(bob).get("/").context["desk"].errors == [leak]
    dismiss_flag(actor=bob, flag_id=leak.pk, seen=1, reason="A specimen letter.")
    page = client_of(bob).get("/")
    assert page.context["desk"].errors_total == 0
    assert "No open error" in page.text


def test_claims_on_which_reviewers_differ_are_listed_with_both_verdicts_for_whoever_may_settle_them(
    reviewed_twice, bob, carol, alice, client_of
):
    agreed, differed = reviewed_twice.claims.in_scope()[:2]
    for claim, hers in ((agreed, "supported"), (differed, "disputed")):
        give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
        reason = "wrong" if hers == "disputed" else ""
        give_verdict(actor=carol, claim_id=claim.pk, seen=2, value=hers, reason=reason)
    assert client_of(bob).get("/").context["desk"].disagreements == []
    page = client_of(alice).get("/")
    assert page.context["desk"].disagreements == [differed]
    (shown,) = page.context["desk"].disagreements
    assert [(verdict.reviewer, verdict.value) for verdict in shown.live_verdicts] == [
        (bob, "supported"),
        (carol, "disputed"),
    ]


def test_a_change_of_mind_is_no_disagreement(claim, bob, alice, client_of):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="supported")
    give_verdict(actor=bob, claim_id=claim.pk, seen=2, value="disputed", reason="wrong")
    page = client_of(alice).get("/")
    assert page.context["desk"].disagreements == []
    assert "Reviewers disagree" not in page.text


def test_what_happened_lately_is_told_newest_first(claim, bob, client_of):
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="missing_context")
    lines = client_of(bob).get("/").context["desk"].lines
    assert [(line.event.action, line.details) for line in lines] == [
        ("give_verdict", "disputed, missing context"),
        ("import_article", f"{claim.article.claims.count()} claims"),
    ]


def test_the_desk_costs_the_same_however_much_there_is(repost, alice, bob, client_of, query_count):
    client = client_of(bob)
    client.get("/")
    with query_count("desk"):
        client.get("/")
    for number in range(3):
        article = import_article(
            actor=alice, source=f"{LEAK}The port counted {number + 2} ferries on Monday.\n"
        )
        bulk(alice, "assign", list(article.claims.values_list("pk", flat=True)), assignees=[bob.pk])
    assert Article.objects.count() == 4
    with query_count("desk"):
        client.get("/")


def test_what_happened_to_an_article_names_it(repost, victor, client_of):
    page = client_of(victor).get("/").text
    lately = page[page.index('id="lately"') :]
    assert "imported the article" in lately
    assert f'href="{repost.get_absolute_url()}">{repost.title[:30]}' in lately
