"""axe finds nothing on any page, in either theme, wide or narrow."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from claims.actions.evidence import add_evidence, keep_copy
from claims.actions.importing import import_article
from claims.actions.jobs import enqueue
from claims.actions.verdicts import give_verdict
from claims.models import Article
from claims.reports.publish import publish
from tests.batches import bulk, preview_of

AXE = Axe().axe_script
LOOKS = (("light", 1280), ("dark", 390))
"""Each theme and each width once: colours change with the one, what is shown with the other."""
FADED = "Promise.allSettled(document.getAnimations().filter(a => a instanceof CSSTransition).map(a => a.finished))"
"""Colours fade from one theme to the other: what axe sees meanwhile is neither."""
RULES = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
}


@pytest.fixture
def twice_reviewed(alice) -> Article:
    """Another article, which two reviewers decide independently."""
    article = import_article(actor=alice, source="A port\n\nThe port spent $5 million in 2024, Ann Lee said.")
    Article.objects.filter(pk=article.pk).update(reviewers_needed=2)
    return article


@pytest.fixture
def addresses(repost, claim, bob, carol, ada, twice_reviewed) -> list[str]:
    give_verdict(actor=bob, claim_id=claim.pk, seen=1, value="disputed", reason="wrong")
    give_verdict(actor=carol, claim_id=claim.pk, seen=2, value="supported")
    differed = twice_reviewed.claims.in_scope().first()
    give_verdict(actor=bob, claim_id=differed.pk, seen=1, value="supported", note="Read it.")
    give_verdict(actor=carol, claim_id=differed.pk, seen=1, value="disputed", reason="wrong")
    article = [repost.pk]
    source = add_evidence(actor=bob, claim_id=claim.pk, title="The minutes", url="https://port.example/")
    keep_copy(actor=bob, evidence_id=source.pk, url=source.url, text="The port spent $4 million in 2024.")
    return [
        reverse("desk"),
        reverse("articles"),
        reverse("article_import"),
        reverse("article", args=article),
        reverse("article", args=article) + f"?claim={claim.pk}&open=change",
        reverse("article", args=article) + f"?claim={claim.pk}&open=evidence",
        reverse("evidence_copy", args=[source.pk]),
        reverse("keys"),
        reverse("report", args=article),
        reverse("claims"),
        reverse("export"),
        publish(actor=ada, article_id=twice_reviewed.pk).links.get().get_absolute_url(),
        reverse("claims") + "?q=the&kind=quantity",
        reverse("flags"),
        reverse("rules"),
        reverse("rule", args=["S101"]),
        reverse("activity"),
        reverse("agreement"),
        reverse("adjudication"),
        "/nowhere/",
        preview_of(ada, "set_verdict", [claim.pk]).get_absolute_url(),
        preview_of(ada, "assign", [claim.pk]).get_absolute_url(),
        bulk(ada, "add_tag", article, tag="ports").get_absolute_url(),
        enqueue(actor=ada, kind="batch", parameters={}, total=9).get_absolute_url(),
        reverse("admin:index"),
        *(
            reverse(f"admin:claims_{noun}_changelist")
            for noun in ("article", "event", "batch", "rulesetting")
        ),
        reverse("admin:claims_claim_changelist") + "?q=the+port",
        reverse("admin:claims_flag_changelist") + "?q=P2",
        reverse("admin:claims_claim_change", args=[claim.pk]),
        reverse("admin:claims_rulesetting_add") + "?code=L701",
        reverse("admin:auth_user_changelist"),
        *(reverse(f"admin:claims_claim_{page}") for page in ("import", "export")),
    ]


def faults(page, errors: list[str], within: str | None) -> list[str]:
    complaints = len(errors)
    found = page.evaluate("([within, rules]) => axe.run(within || document, rules)", [within, RULES])[
        "violations"
    ]
    del errors[complaints:]  # axe sets inline styles of its own while it measures, and the policy stops them
    return [
        f"{fault['id']}: {fault['help']} at {node['target']}" for fault in found for node in fault["nodes"]
    ]


def test_axe_finds_nothing(page, errors, sign_in, ada, addresses):
    wrong = {}

    def look_at(address):
        page.goto(address)
        page.evaluate(AXE)
        within = "#claim-panel" if "open=" in address else None  # the rest is as it was with all folds shut
        for theme, width in LOOKS:
            page.emulate_media(color_scheme=theme)
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(FADED)
            wrong[address, theme, width] = faults(page, errors, within)

    look_at("/login/")
    sign_in(ada)
    for address in addresses:
        look_at(address)
    assert not {look: found for look, found in wrong.items() if found}
