"""Anything that anybody does in any order: the stored states are always what the verdicts and the log say."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.actions.adjudicating import adjudicate, send_back
from claims.actions.errors import Conflict, Refused
from claims.actions.importing import import_article
from claims.actions.policy import set_policy
from claims.actions.undo import undo_event
from claims.actions.verdicts import give_verdict, withdraw_verdict
from claims.models import Article, Claim, Event
from claims.reports import FORMATS
from claims.reports.hand_out import hand_out
from tests.consistency import assert_states_are_true

VERDICTS = {"supported": "", "disputed": "wrong", "unverified": "opinion"}


def acts(article: Article, claim: Claim, person, other) -> dict[str, Callable[[], object]]:
    """What ``person`` may try on the claim as it is now."""
    on = {"actor": person, "claim_id": claim.pk, "seen": claim.revision}

    def undo():
        event = Event.objects.filter(article=article).order_by("-pk").first()
        return undo_event(actor=person, event_id=event.pk)

    def report():
        hand_out(actor=person, article_id=article.pk, format=FORMATS["json"]).file.close()

    return {
        **{
            value: lambda value=value, reason=reason: give_verdict(**on, value=value, reason=reason)
            for value, reason in VERDICTS.items()
        },
        "withdraw": lambda: withdraw_verdict(**on),
        "adjudicate": lambda: adjudicate(**on, value="supported", note="Why."),
        "send back": lambda: send_back(**on, reviewer=other, note="Why."),
        "undo": undo,
        "report": report,
        **{
            f"{number} reviewers": lambda number=number: set_policy(
                actor=person, article_id=article.pk, seen=article.revision, reviewers_needed=number
            )
            for number in (1, 2, 3)
        },
    }


NAMES = (
    *VERDICTS,
    "withdraw",
    "adjudicate",
    "send back",
    "undo",
    "report",
    *(f"{n} reviewers" for n in (1, 2, 3)),
)
steps = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 3), st.integers(0, 3)), max_size=14)


@pytest.fixture
def small(alice) -> Article:
    return import_article(actor=alice, source="A port\n\nThe port spent $5 million in 2024, Ann Lee said.")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_whatever_is_done_the_states_are_true(small, alice, bob, carol, ada, steps):
    people = (alice, ada, bob, carol)
    with transaction.atomic():
        for name, who, other in steps:
            article = Article.objects.get(pk=small.pk)
            claim = Claim.objects.filter(article=article).order_by("pk").first()
            with suppress(Conflict, Refused, PermissionDenied):
                acts(article, claim, people[who], people[other])[name]()
            assert_states_are_true(article)
        transaction.set_rollback(True)  # the next example begins with an untouched article
