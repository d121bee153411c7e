"""Two people on one article, each in a browser of their own; and one whose server or session goes away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from playwright.sync_api import Page, expect

from claims.actions.verdicts import give_verdict
from claims.models import Article, Claim, Event, Verdict
from tests.browser.conftest import listen

SOON = 12_000
"""Milliseconds in which a page has asked what is new, with room for a busy machine."""


@pytest.fixture
def open_as(chromium, live_server, errors) -> Iterator[Callable[[User, str], Page]]:
    """A page of somebody who is signed in, in a browser profile of their own."""
    contexts = []

    def open_page(user: User, address: str) -> Page:
        client = Client()
        client.force_login(user)
        context = chromium.new_context(
            base_url=live_server.url, viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
        )
        contexts.append(context)
        cookie = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(15_000)
        listen(page, errors)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not errors


def in_hand(page: Page) -> str:
    return page.locator("#claim-panel").get_attribute("data-claim")


def moved_on(page: Page, claim: str) -> None:
    expect(page.locator("#claim-panel")).not_to_have_attribute("data-claim", claim, timeout=SOON)


def test_each_sees_the_other_and_what_they_decide_without_a_reload(open_as, repost, bob, carol):
    address = repost.get_absolute_url()
    bobs = open_as(bob, address)
    first = in_hand(bobs)
    carols = open_as(carol, address)
    assert in_hand(carols) != first
    expect(bobs.locator("#presence")).to_contain_text("carol", timeout=SOON)
    carols.locator("#verdict-note").fill("Half a thought")
    bobs.keyboard.press("s")
    moved_on(bobs, first)
    decided = carols.locator(f".mention[data-claims~='{first}']").first
    expect(decided).to_have_attribute("data-verdict", "supported", timeout=SOON)
    expect(carols.locator("#progress li[data-verdict=supported]")).to_contain_text("1")
    expect(carols.locator("#verdict-note")).to_have_value("Half a thought")


def test_who_has_a_claim_is_shown_and_taken_over_with_one_click(open_as, repost, claim, bob, carol, victor):
    address = claim.get_absolute_url()
    bobs, carols = open_as(bob, address), open_as(carol, address)
    expect(carols.locator("#claim-lease")).to_contain_text("bob has this claim in hand")
    carols.get_by_role("button", name="Take over").click()
    expect(carols.locator("#claim-lease")).not_to_contain_text("has this claim")
    expect(bobs.locator("#claim-lease")).to_contain_text("carol has this claim in hand", timeout=SOON)
    bobs.keyboard.press("s")
    expect(bobs.locator(".conflict")).to_contain_text("carol has this claim in hand until")
    assert not Verdict.objects.exists()
    with bobs.expect_response(lambda answer: "/progress/" in answer.url and answer.ok):
        open_as(victor, claim.article.get_absolute_url())
    expect(bobs.locator("#presence")).to_contain_text("victor")
    expect(bobs.locator(".conflict")).to_be_visible()
    bobs.get_by_role("button", name="Take over and save it").click()
    moved_on(bobs, str(claim.pk))
    assert Verdict.objects.get().reviewer == bob
    assert Event.objects.filter(action="take_over").count() == 2


def test_a_decision_made_meanwhile_is_told_and_the_conflict_shows_both(open_as, repost, claim, bob, carol):
    page = open_as(bob, claim.get_absolute_url())
    page.locator("#verdict-note").fill("Mine.")
    give_verdict(
        actor=carol, claim_id=claim.pk, seen=1, value="disputed", reason="wrong", note="Hers.", over=True
    )
    expect(page.locator("#claim-news")).to_contain_text("carol decided: disputed, wrong", timeout=SOON)
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    conflict = page.locator(".conflict")
    expect(conflict).to_contain_text("Hers.")
    expect(conflict).to_contain_text("Mine.")
    page.get_by_role("button", name="Save theirs with both notes").click()
    moved_on(page, str(claim.pk))
    claim.refresh_from_db()
    assert (claim.verdict.reviewer, claim.verdict.value) == (bob, "disputed")
    assert claim.verdict.note.split() == ["Hers.", "Mine."]


def test_two_reviewers_decide_blindly_and_a_third_settles_it(
    open_as, reviewed_twice, claim, alice, bob, carol
):
    address = claim.get_absolute_url()
    bobs, carols = open_as(bob, address), open_as(carol, address)
    bobs.keyboard.press("s")
    moved_on(bobs, str(claim.pk))
    carols.wait_for_timeout(6_000)
    expect(carols.locator(f".mention[data-claims~='{claim.pk}']").first).to_have_attribute(
        "data-verdict", "undecided"
    )
    carols.keyboard.press("d")
    carols.keyboard.press("1")
    moved_on(carols, str(claim.pk))
    expect(bobs.locator(f".mention[data-claims~='{claim.pk}']").first).to_have_attribute(
        "data-verdict", "disagreed", timeout=SOON
    )
    alices = open_as(alice, "/adjudication/")
    alices.get_by_label("It is").select_option("disputed:outdated")
    alices.get_by_label("Why", exact=True).fill("The figure is last year's.")
    alices.get_by_role("button", name="Settle it").click()
    expect(alices.get_by_text("Nothing to settle")).to_be_visible()
    assert Claim.objects.get(pk=claim.pk).state == "adjudicated"


def test_while_the_server_is_away_a_decision_waits_and_is_sent_once(open_as, repost, claim, bob):
    page = open_as(bob, claim.get_absolute_url())
    page.locator("#verdict-note").fill("Typed on a train.")
    page.keyboard.press("Escape")
    page.context.set_offline(True)
    page.keyboard.press("s")
    expect(page.locator("#unsaved")).to_contain_text(f"Not saved yet: {claim.label} supported")
    page.keyboard.press("s")
    page.context.set_offline(False)
    moved_on(page, str(claim.pk))
    expect(page.locator("#unsaved")).not_to_contain_text("Not saved yet")
    verdict = Verdict.objects.get()
    assert (verdict.value, verdict.note) == ("supported", "Typed on a train.")


def test_a_decision_whose_answer_was_lost_is_not_stored_twice(open_as, repost, claim, bob):
    page = open_as(bob, claim.get_absolute_url())
    lost = []

    def carry_out_and_lose(route):
        if lost:
            route.continue_()
            return
        lost.append(route.fetch().status)
        route.abort()

    page.route("**/verdict/", carry_out_and_lose)
    page.keyboard.press("s")
    moved_on(page, str(claim.pk))
    assert lost == [200]
    assert Verdict.objects.count() == 1


def test_after_a_lost_session_signing_in_leads_back_to_what_was_typed(open_as, repost, claim, bob):
    page = open_as(bob, claim.get_absolute_url())
    page.locator("#verdict-note").fill("Not to be lost.")
    page.keyboard.press("Escape")
    Session.objects.all().delete()
    page.keyboard.press("s")
    page.wait_for_url("**/login/**")
    page.get_by_label("Username").fill("bob")
    page.get_by_label("Password").fill("a long enough password")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(re.compile(rf"/articles/{repost.pk}/\?claim={claim.pk}"))
    expect(page.locator("#verdict-note")).to_have_value("Not to be lost.")
    page.keyboard.press("s")
    moved_on(page, str(claim.pk))
    assert Verdict.objects.get().note == "Not to be lost."


def test_the_back_button_does_not_overwrite_what_was_decided(open_as, repost, claim, bob):
    page = open_as(bob, claim.get_absolute_url())
    page.keyboard.press("s")
    moved_on(page, str(claim.pk))
    page.goto("/")
    page.go_back()
    assert Verdict.objects.count() == 1
    assert Article.objects.get().state == "in review"


def test_two_tabs_of_one_person_end_in_a_conflict_and_not_in_two_verdicts(open_as, repost, claim, bob):
    one = open_as(bob, claim.get_absolute_url())
    other = one.context.new_page()
    other.goto(claim.get_absolute_url())
    one.keyboard.press("s")
    moved_on(one, str(claim.pk))
    other.keyboard.press("d")
    other.keyboard.press("1")
    expect(other.locator(".conflict")).to_contain_text("supported")
    assert Verdict.objects.count() == 1
