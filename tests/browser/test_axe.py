"""axe finds nothing on any page, in either theme, at either width."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from claims.actions.verdicts import give_verdict

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


@pytest.fixture
def addresses(repost, claim, bob) -> list[str]:
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="wrong")
    article = [repost.pk]
    return [
        reverse("desk"),
        reverse("articles"),
        reverse("article_import"),
        reverse("article", args=article),
        reverse("article", args=article) + f"?claim={claim.pk}",
        reverse("report", args=article),
        reverse("claims"),
        reverse("flags"),
        reverse("rules"),
        reverse("rule", args=["S101"]),
        reverse("activity"),
    ]


def faults(page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{fault['id']}: {fault['help']} at {node['target']}" for fault in found for node in fault["nodes"]
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(page, sign_in, alice, addresses, theme, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=theme)
    page.goto("/login/")
    wrong = {"/login/": faults(page)}
    sign_in(alice)
    for address in addresses:
        page.goto(address)
        wrong[address] = faults(page)
    assert not {address: found for address, found in wrong.items() if found}
