"""A short article with everything that an address can name, and one with markup wherever anybody can put some."""

from __future__ import annotations

import pytest

from claims.actions.discussion import comment
from claims.actions.evidence import add_evidence
from claims.actions.flags import dismiss_flag
from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Article, Event
from tests.web.hostile.sending import FERRY, MARKUP


@pytest.fixture
def ferry(alice) -> Article:
    """A short article: the pages below are drawn many times over."""
    return import_article(actor=alice, source=FERRY)


@pytest.fixture
def parts(ferry: Article, alice) -> dict[str, object]:
    claim = ferry.claims.get()
    evidence = add_evidence(actor=alice, claim_id=claim.pk, title="The minutes")
    return {
        "article_id": ferry.pk,
        "claim_id": claim.pk,
        "evidence_id": evidence.pk,
        "flag_id": ferry.current.flags.first().pk,
        "event_id": Event.objects.get(action="add_evidence").pk,
        "batch_id": 1,
        "job_id": 1,
        "noun": "claims",
        "page": "claims",
        "view_id": 1,
        "report_id": 1,
        "link_id": 1,
        "export_id": 1,
        "token": "nobody",
        "code": "S101",
        "format": "csv",
        "fold": "history",
    }


@pytest.fixture
def hostile(alice) -> Article:
    """An article that has markup wherever anybody can put some."""
    text = f"{MARKUP}\n\nBy {MARKUP}\n\nThe port moved 12% more {MARKUP} in 2024. Experts say {MARKUP} is 3 metres."
    article = import_article(actor=alice, source=text, format="text", url="javascript:alert(1)", title=MARKUP)
    Article.objects.update(byline=MARKUP, outlet=MARKUP)
    for claim in article.claims.all():
        give_verdict(actor=alice, claim_id=claim.pk, seen=1, value="disputed", reason="wrong", note=MARKUP)
        add_evidence(
            actor=alice,
            claim_id=claim.pk,
            url=f"https://evil.example/{MARKUP}",
            title=MARKUP,
            publisher=MARKUP,
            quote=MARKUP,
            note=MARKUP,
        )
        comment(actor=alice, claim_id=claim.pk, body=MARKUP)
    for flag in article.current.flags.all():
        dismiss_flag(actor=alice, flag_id=flag.pk, seen=1, reason=MARKUP)
    return article
