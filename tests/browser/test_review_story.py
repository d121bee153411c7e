"""An editor's twenty minutes: import, decide by keys, undo, dismiss a flag, take the report away."""

from __future__ import annotations

import csv
import re

from playwright.sync_api import Page, expect

from claims.models import Claim, Flag, Verdict
from tests.conftest import ARTICLES


def count_of(page: Page, verdict: str) -> int:
    words = page.locator(f"#progress li[data-verdict={verdict}]").inner_text()
    return int(re.search(r"\d+", words).group())


def claim_in_hand(page: Page) -> str:
    return page.locator("#claim-panel").get_attribute("data-claim")


def wait_for_next(page: Page, decided: str) -> None:
    expect(page.locator("#claim-panel")).not_to_have_attribute("data-claim", decided)


def test_an_editor_takes_a_repost_from_import_to_report(page: Page, sign_in, alice, tmp_path):
    sign_in(alice)
    page.get_by_role("link", name="Import", exact=True).click()
    page.get_by_label("Text of the article").fill((ARTICLES / "repost.txt").read_text(encoding="utf-8"))
    page.locator("form", has=page.get_by_label("Text of the article")).get_by_role("button").click()
    expect(page.get_by_text("Nothing is stored yet.")).to_be_visible()
    assert not Claim.objects.exists()
    page.get_by_role("button", name=re.compile("^Import")).click()
    page.wait_for_url(re.compile(r"/articles/\d+/"))

    undecided = count_of(page, "undecided")
    assert undecided > 10

    first = claim_in_hand(page)
    page.keyboard.press("s")
    wait_for_next(page, first)
    second = claim_in_hand(page)
    page.keyboard.press("d")
    page.keyboard.press("1")
    wait_for_next(page, second)
    third = claim_in_hand(page)
    page.keyboard.press("u")
    page.keyboard.press("1")
    wait_for_next(page, third)

    expect(page.locator("#progress li[data-verdict=undecided]")).to_contain_text(str(undecided - 3))
    assert [count_of(page, verdict) for verdict in ("supported", "disputed", "unverified")] == [1, 1, 1]
    assert [Verdict.objects.get(claim=claim).value for claim in (first, second, third)] == [
        "supported",
        "disputed",
        "unverified",
    ]
    decided = page.locator(f".mention[data-claims~='{second}']").first
    expect(decided).to_have_attribute("data-verdict", "disputed")

    page.keyboard.press("z")
    expect(page.locator("#progress li[data-verdict=undecided]")).to_contain_text(str(undecided - 2))
    assert count_of(page, "unverified") == 0
    assert Claim.objects.get(pk=third).verdict is None

    note = page.locator(".note[data-state=open]:has(.badge:text('P201'))").first
    note.locator("summary").click()
    note.get_by_label("Reason").fill("The box is not part of our copy.")
    note.get_by_role("button", name="Dismiss").click()
    expect(page.locator(".note:has(.badge:text('P201'))").first).to_have_attribute("data-state", "dismissed")
    assert Flag.objects.get(code="P201").reason == "The box is not part of our copy."

    page.get_by_role("link", name="Report", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    path = tmp_path / "report.csv"
    download.value.save_as(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["of_this_article"] == "yes"]
    assert len(rows) == undecided
    assert sorted(row["verdict"] for row in rows if row["verdict"] != "undecided") == [
        "disputed",
        "supported",
    ]


def test_without_javascript_everything_is_read_and_decided(chromium, live_server, repost, bob):
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/login/")
    page.get_by_label("Username").fill("bob")
    page.get_by_label("Password").fill("a long enough password")
    page.get_by_role("button", name="Sign in").click()
    page.goto(repost.get_absolute_url())
    first = claim_in_hand(page)
    page.locator("#verdict-note").fill("Seen at the source.")
    page.get_by_role("button", name=re.compile("Supported")).click()
    assert claim_in_hand(page) != first
    verdict = Claim.objects.get(pk=first).verdict
    assert (verdict.value, verdict.note, verdict.reviewer) == ("supported", "Seen at the source.", bob)
    assert count_of(page, "supported") == 1
    context.close()


def test_no_key_decides_while_somebody_types(page: Page, sign_in, bob, repost):
    sign_in(bob)
    page.goto(repost.get_absolute_url())
    first = claim_in_hand(page)
    page.keyboard.press("n")
    page.keyboard.type("sudden doubts")
    assert claim_in_hand(page) == first
    assert page.locator("#verdict-note").input_value() == "sudden doubts"
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    wait_for_next(page, first)
    assert Verdict.objects.get().note == "sudden doubts"


def test_a_note_outlives_what_is_sent_beside_it_and_a_look_at_another_claim(page: Page, sign_in, bob, repost):
    sign_in(bob)
    page.goto(repost.get_absolute_url())
    first = claim_in_hand(page)
    page.locator("#verdict-note").fill("Half a thought")
    page.locator("summary", has_text="Discussion").click()
    page.locator("#comment-body").fill("A remark.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Comment added")).to_be_visible()
    expect(page.locator("#verdict-note")).to_have_value("Half a thought")
    expect(page.locator("#comment-body")).to_have_value("")
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+J")
    wait_for_next(page, first)
    expect(page.locator("#verdict-note")).to_have_value("")
    page.keyboard.press("Shift+K")
    expect(page.locator("#claim-panel")).to_have_attribute("data-claim", first)
    expect(page.locator("#verdict-note")).to_have_value("Half a thought")
    page.keyboard.press("s")
    wait_for_next(page, first)
    assert Verdict.objects.get().note == "Half a thought"


def test_somebody_elses_decision_is_shown_and_nothing_typed_is_lost(page: Page, sign_in, bob, carol, repost):
    from claims.actions.verdicts import give_verdict

    sign_in(bob)
    page.goto(repost.get_absolute_url())
    first = claim_in_hand(page)
    page.locator("#verdict-note").fill("Mine.")
    page.keyboard.press("Escape")
    give_verdict(
        actor=carol, claim_id=int(first), seen=1, value="disputed", reason="wrong", note="Hers.", over=True
    )
    page.keyboard.press("s")
    expect(page.get_by_text("Somebody changed this claim in the meantime")).to_be_visible()
    expect(page.locator("#claim-panel")).to_contain_text("Hers.")
    assert page.locator("#verdict-note").input_value() == "Mine."
    assert Verdict.objects.count() == 1
    page.keyboard.press("s")
    wait_for_next(page, first)
    assert Verdict.objects.live().filter(claim=first).count() == 2
