"""Markup and formulas are shown as they were written, wherever they come from."""

from __future__ import annotations

import pytest
from django.urls import reverse

from claims.actions.importing import import_article
from claims.models import Article
from tests.web.hostile.sending import ALIVE, MARKUP


def test_markup_is_shown_as_it_was_written_on_every_page(hostile, ada, client_of):
    browser = client_of(ada)
    claim, flag = hostile.claims.first(), hostile.current.flags.first()
    assert claim
    assert flag
    pages = [
        reverse("desk"),
        reverse("articles"),
        reverse("claims") + "?state=",
        reverse("claims") + f"?q={MARKUP}",
        reverse("flags") + "?state=",
        reverse("activity"),
        reverse("article", args=[hostile.pk]) + f"?claim={claim.pk}&flag={flag.pk}",
        reverse("report", args=[hostile.pk]),
        reverse("report_download", args=[hostile.pk, "html"]),
        *(
            reverse(f"admin:claims_{noun}_changelist")
            for noun in ("article", "claim", "flag", "comment", "evidence", "event", "verdict", "mention")
        ),
        reverse("admin:claims_claim_change", args=[claim.pk]),
        reverse("admin:claims_evidence_change", args=[claim.evidence.get().pk]),
        reverse("admin:claims_version_change", args=[hostile.current_id]),
        reverse("admin:claims_article_change", args=[hostile.pk]),
    ]
    for page in pages:
        answer = browser.get(page)
        assert answer.status_code == 200, page
        body = b"".join(answer).decode()
        assert not [alive for alive in ALIVE if alive in body], page


def test_the_preview_shows_markup_as_text_and_no_address_that_runs(alice, client_of):
    page = f"<title>{MARKUP}</title><link rel=canonical href='javascript:alert(1)'><h1>Ferry &lt;script&gt;alert(1)&lt;/script&gt;</h1><p>The ferry carried 12,000 people in 2024, the port said.</p>"
    browser = client_of(alice)
    answer = browser.post(reverse("article_import"), {"way": "paste", "text": page})
    assert answer.status_code == 200
    assert not [alive for alive in ALIVE if alive in answer.content.decode()]
    form = answer.context["confirm"].initial
    browser.post(reverse("article_import"), {"way": "confirm", **form, "url": "javascript:alert(1)"})
    article = Article.objects.get()
    assert article.url == ""
    body = browser.get(article.get_absolute_url()).content.decode()
    assert not [alive for alive in ALIVE if alive in body]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "ftp://evil.example/x", "https://"]
)
def test_evidence_links_lead_to_the_web_or_nowhere(claim, bob, client_of, address):
    answer = client_of(bob).post(
        reverse("claim_evidence", args=[claim.pk]), {"url": address, "stance": "supports"}
    )
    assert answer.status_code == 422
    assert not claim.evidence.exists()


def test_a_formula_in_an_article_is_text_in_the_spreadsheet(alice, client_of):
    article = import_article(
        actor=alice,
        source='=HYPERLINK("http://evil.example") moved 12% more in 2024, Per Holm said.',
        title="=1+1",
    )
    body = b"".join(client_of(alice).get(reverse("report_download", args=[article.pk, "csv"]))).decode(
        "utf-8-sig"
    )
    assert "HYPERLINK" in body
    assert not [
        cell for line in body.splitlines() for cell in line.split(",") if cell.lstrip('"').startswith("=")
    ]
