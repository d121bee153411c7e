from __future__ import annotations

import re
from html import unescape

import pytest

from claims.actions.preferences import set_keys
from claims.models.preferences import KEYS, Preferences
from tests.web.test_decisions import HTMX


@pytest.fixture
def browser(bob, client_of):
    return client_of(bob)


def shortcuts(html):
    found = re.findall(r'aria-keyshortcuts="([^"]+)"', html)
    return {key for keys in found for key in keys.split()}


def test_ones_own_keys_are_on_the_buttons_and_in_the_sheet(browser, bob, claim):
    set_keys(actor=bob, keys={"supported": "y", "next_any": "Ö", "evidence": "E"})
    html = unescape(browser.get(claim.get_absolute_url()).content.decode())
    assert {"y", "Shift+E", "d"} <= shortcuts(html)
    assert "s" not in shortcuts(html)
    sheet = html[html.index('id="all-keys"') :]
    for act, pressed in Preferences.of(bob).all_keys.items():
        line = rf"<kbd>{re.escape(pressed)}</kbd></dt>\s*<dd>\s*{re.escape(KEYS[act][1])}"
        # What takes an editor is not promised to a reviewer.
        assert bool(re.search(line, sheet)) == (act not in {"merge", "split"}), act
    panel = unescape(browser.get(f"/claims/{claim.pk}/", headers=HTMX).content.decode())
    assert "y" in shortcuts(panel)


def test_every_key_has_a_control_on_the_page(client_of, alice, repost):
    claim = next(claim for claim in repost.claims.in_scope()[1:] if claim.mentions.count() > 1)
    client = client_of(alice)
    client.post(f"/claims/{claim.pk}/comment/", {"body": "One."})
    client.post(f"/claims/{claim.pk}/evidence/", {"title": "Minutes", "stance": "supports"})
    html = unescape(client.get(claim.get_absolute_url()).content.decode())
    usual = {f"Shift+{key}" if key in "JK" else key for key, _ in KEYS.values()}
    assert usual <= shortcuts(html)


def test_keys_are_chosen_and_brought_back(browser, bob):
    page = browser.get("/keys/")
    assert page.status_code == 200
    assert browser.post("/keys/", {"supported": "y"}).status_code == 303
    assert Preferences.of(bob).all_keys["supported"] == "y"
    assert browser.post("/keys/", {"supported": "way too long", "reset": "1"}).status_code == 303
    assert Preferences.of(bob).all_keys["supported"] == "s"


def test_a_conflict_is_said_in_one_sentence_and_what_was_typed_stays(browser, bob):
    response = browser.post("/keys/", {"supported": "d", "note": "w"})
    html = unescape(response.content.decode())
    assert response.status_code == 422
    assert "“d” would mean both" in html
    assert 'value="w"' in html
    assert Preferences.of(bob).keys == {}


def test_the_tour_is_shown_until_it_is_dismissed_for_good(browser, bob, carol, client_of, repost):
    html = unescape(browser.get(repost.get_absolute_url()).content.decode())
    assert html.count("<li>", html.index("tour-hints"), html.index("</ol>", html.index("tour-hints"))) == 5
    response = browser.post("/tour/end/", {"article": repost.pk})
    assert (response.status_code, response.url) == (303, repost.get_absolute_url())
    assert 'id="tour"' not in browser.get(repost.get_absolute_url()).content.decode()
    carols = client_of(carol)
    assert 'id="tour"' in carols.get(repost.get_absolute_url()).content.decode()
    assert carols.post("/tour/end/", {"article": "x"}, headers=HTMX).content == b""
    assert carols.post("/tour/end/", {"article": "x"}).url == "/"
