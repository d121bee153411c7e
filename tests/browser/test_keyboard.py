"""A whole review by keyboard alone, and the addresses that it leaves behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, Route, expect

from claims.actions.importing import import_article
from claims.actions.preferences import set_keys
from claims.models import Evidence, Mention, Verdict
from claims.models.preferences import Preferences

STORY = (
    "Fares rise in Lindvik\n\nFares rose 12% in 2024, the port said. The quay cost £4 million, Ann Lee said.\n\n"
    "The harbour lost 40 boats in May 2023.\n"
)


@pytest.fixture
def article(alice):
    return import_article(actor=alice, source=STORY)


def in_hand(page: Page) -> str:
    return page.locator("#claim-panel").get_attribute("data-claim") or ""


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        page.keyboard.press(key)


@contextmanager
def slow(page: Page, address: str) -> Iterator[list[Route]]:
    """The server answers what is sent there once the block has ended. Gives the requests."""
    sent: list[Route] = []

    def hold(route: Route) -> None:
        sent.append(route)

    page.route(address, hold)
    with page.expect_request(address):
        yield sent
    for route in sent:
        route.continue_()
    page.unroute(address)


def moves_on_from(page: Page, claim: str) -> None:
    expect(page.locator("#claim-panel")).not_to_have_attribute("data-claim", claim)
    expect(page.locator(":focus")).to_have_count(1)


def test_a_whole_review_takes_no_mouse(page: Page, sign_in, bob, article):
    sign_in(bob)
    page.goto(article.get_absolute_url())
    total = article.claims.in_scope().count()
    first = in_hand(page)
    with slow(page, "**/verdict/") as sent:
        press(page, "s")
        press(page, "j", "s")  # meant for a claim that is not there yet
    moves_on_from(page, first)
    expect(page.locator("#messages")).to_contain_text("is supported")
    assert len(sent) == 1
    second = in_hand(page)
    press(page, "e")
    expect(page.locator("#evidence-url")).to_be_focused()
    press(page, "Tab", "Tab")
    expect(page.locator("#evidence-title")).to_be_focused()
    page.keyboard.type("The port's accounts")
    press(page, "Control+Enter")
    expect(page.locator(".evidence")).to_contain_text("The port's accounts")
    assert Evidence.objects.get().claim_id == int(second)
    expect(page.locator(":focus")).to_have_count(1)
    press(page, "Escape", "d", "1")
    moves_on_from(page, second)
    press(page, "z")
    expect(page.locator("#claim-panel")).to_have_attribute("data-claim", second)
    with slow(page, "**/remove/"):
        page.get_by_role("button", name="Remove the evidence").press("Enter")
        press(page, "Escape", "d", "2")  # is given as soon as that is done
    moves_on_from(page, second)
    for _ in range(total - 2):
        claim = in_hand(page)
        press(page, "u", "1")
        expect(page.locator(f".mention[data-claims~='{claim}']").first).to_have_attribute(
            "data-verdict", "unverified"
        )
    expect(page.get_by_text("every claim is decided")).to_be_visible()
    assert Verdict.objects.live().filter(claim__article=article).count() == total
    for _ in range(60):
        press(page, "Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == "Report":
            break
    press(page, "Enter")
    page.wait_for_url(re.compile(r"/report/$"))


def test_a_claim_has_an_address_and_back_and_forward_go_from_claim_to_claim(
    page: Page, sign_in, bob, article
):
    sign_in(bob)
    page.goto(article.get_absolute_url())
    first = in_hand(page)
    press(page, "Shift+J")
    moves_on_from(page, first)
    second = in_hand(page)
    expect(page).to_have_url(re.compile(rf"#claim-{second}$"))
    page.reload()
    assert in_hand(page) == second
    page.go_back()
    expect(page.locator("#claim-panel")).to_have_attribute("data-claim", first)
    page.go_forward()
    expect(page.locator("#claim-panel")).to_have_attribute("data-claim", second)
    page.goto("/claims/")
    page.goto(f"{article.get_absolute_url()}#claim-{second}")
    expect(page.locator("#claim-panel")).to_have_attribute("data-claim", second)


def test_chosen_keys_act_and_the_usual_ones_do_not(page: Page, sign_in, bob, article):
    set_keys(actor=bob, keys={"supported": "y"})
    sign_in(bob)
    page.goto(article.get_absolute_url())
    first = in_hand(page)
    press(page, "s")
    press(page, "y")
    moves_on_from(page, first)
    assert Verdict.objects.count() == 1


def test_the_hints_are_walked_and_dismissed_by_keyboard(page: Page, sign_in, bob, article):
    sign_in(bob)
    page.goto(article.get_absolute_url())
    tour = page.locator("#tour")
    expect(tour.locator("li:visible")).to_have_count(1)
    tour.get_by_role("button", name="Next").focus()
    press(page, "Enter", "Enter", "Enter", "Enter")
    expect(tour.get_by_role("button", name="Got it")).to_be_focused()
    press(page, "Enter")
    expect(tour).to_have_count(0)
    assert Preferences.of(bob).tour_done


def test_an_edge_moves_again_and_again_without_losing_the_button(page: Page, sign_in, alice, article):
    sign_in(alice)
    page.goto(article.get_absolute_url())
    mention = Mention.objects.filter(claim=in_hand(page)).first()
    page.locator("#change > summary").click()
    back = page.locator("#move-end-word-back")
    back.focus()
    press(page, "Enter")
    expect(page.locator("#edges")).not_to_contain_text(f"–{mention.end}")
    expect(back).to_be_focused()
    press(page, "Enter")
    expect(page.locator(".htmx-request")).to_have_count(0)
    moved = Mention.objects.get(pk=mention.pk)
    assert moved.quote == " ".join(mention.quote.split()[: len(moved.quote.split())])


def places(page: Page) -> dict[str, object]:
    """Where on the page what is read and pressed stands, to the pixel."""
    return {
        name: (box["y"], box["height"]) if (box := page.locator(name).bounding_box()) else None
        for name in (".strip", ".proof", "#claim-panel", ".verdict-bar")
    }


@pytest.mark.parametrize("width", [1280, 1024])
def test_neither_a_message_nor_the_undo_button_moves_what_is_pressed_next(
    page: Page, sign_in, bob, article, width
):
    page.set_viewport_size({"width": width, "height": 900})
    sign_in(bob)
    page.goto(article.get_absolute_url())
    before, first = places(page), in_hand(page)
    press(page, "s")
    moves_on_from(page, first)
    expect(page.locator("#messages")).to_contain_text("is supported")
    expect(page.locator(".strip").get_by_role("button", name="Undo")).to_be_visible()
    assert places(page) == before


def test_saving_from_the_note_asks_for_the_verdict_that_it_goes_with(page: Page, sign_in, bob, article):
    sign_in(bob)
    page.goto(article.get_absolute_url())
    first = in_hand(page)
    press(page, "n")
    page.keyboard.type("As the port's accounts say.")
    press(page, "Control+Enter")
    expect(page.locator("#messages")).to_contain_text("Not saved yet: the note goes with your verdict")
    expect(page.locator(".verdict-button").first).to_be_focused()
    assert not Verdict.objects.exists()
    press(page, "s")
    moves_on_from(page, first)
    assert Verdict.objects.get().note == "As the port's accounts say."
    press(page, "Shift+K")
    expect(page.locator("#claim-panel")).to_have_attribute("data-claim", first)
    press(page, "n")
    page.keyboard.type(" Page 3.")
    press(page, "Control+Enter")
    moves_on_from(page, first)
    assert Verdict.objects.live().get().note.endswith("Page 3.")


def test_without_scripts_no_key_is_printed_and_no_hints_are_offered(
    chromium, live_server, client_of, bob, article
):
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    cookie = client_of(bob).cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    page = context.new_page()
    page.goto(article.get_absolute_url())
    expect(page.get_by_role("button", name="Supported")).to_be_visible()
    expect(page.locator("kbd:visible")).to_have_count(0)
    expect(page.locator("#tour")).to_be_hidden()
    page.locator(".chooser > summary").first.click()
    reason = page.locator(".reasons button:visible").first
    assert reason.evaluate("button => getComputedStyle(button, '::before').display") == "none"
    expect(page.locator("#find")).to_have_attribute("placeholder", "Find a claim")
    context.close()
