"""The articles of the demo, and what the demo's people have done with them already.

``fixtures/demo.json`` tells it: for each article the steps that people took, in order. A step says
what was done (``do``), by whom, and to which claim (words that stand in it) or flag (its code).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction

from claims.actions.discussion import assign, comment
from claims.actions.evidence import add_evidence
from claims.actions.flags import dismiss_flag, resolve_flag
from claims.actions.importing import import_article
from claims.actions.verdicts import give_verdict
from claims.models import Article, Claim, Flag, FlagState, Version

FIXTURES = Path(settings.BASE_DIR) / "fixtures"

Told = dict[str, Any]
People = Mapping[str, User]


def import_demo_articles(people: People) -> Iterator[Article]:
    """The articles that were not there yet, each with its steps as one transaction."""
    for told in demo_story():
        if not Version.objects.filter(url=told["url"]).exists():
            yield _import(told, people)


def demo_story() -> list[Told]:
    """The articles of fixtures/demo.json with their steps."""
    story: list[Told] = json.loads((FIXTURES / "demo.json").read_text(encoding="utf-8"))
    return story


@transaction.atomic
def _import(told: Told, people: People) -> Article:
    source = (FIXTURES / "articles" / told["file"]).read_bytes()
    article = import_article(actor=people[told["by"]], source=source, url=told["url"])
    for step in told["steps"]:
        STEPS[step["do"]](article, people[step["by"]], step, people)
    return article


def _decide(article: Article, actor: User, step: Told, people: People) -> None:
    claim = _claim(article, step["claim"])
    give_verdict(
        actor=actor,
        claim_id=claim.pk,
        seen=claim.revision,
        value=step["value"],
        reason=step.get("reason", ""),
        note=step.get("note", ""),
    )


def _add_evidence(article: Article, actor: User, step: Told, people: People) -> None:
    add_evidence(actor=actor, claim_id=_claim(article, step["claim"]).pk, **step["evidence"])


def _comment(article: Article, actor: User, step: Told, people: People) -> None:
    comment(actor=actor, claim_id=_claim(article, step["claim"]).pk, body=step["body"])


def _assign(article: Article, actor: User, step: Told, people: People) -> None:
    claim = _claim(article, step["claim"])
    assign(actor=actor, claim_id=claim.pk, seen=claim.revision, assignee=people[step["to"]])


def _settle_flag(article: Article, actor: User, step: Told, people: People) -> None:
    flag = Flag.objects.filter(version=article.current, code=step["flag"]).order_by("start").first()
    if flag is None:
        raise LookupError(f"the demo settles a flag {step['flag']} that “{article}” does not have")
    if step["state"] == FlagState.DISMISSED:
        dismiss_flag(actor=actor, flag_id=flag.pk, seen=flag.revision, reason=step["reason"])
    else:
        resolve_flag(
            actor=actor,
            flag_id=flag.pk,
            seen=flag.revision,
            state=step["state"],
            reason=step.get("reason", ""),
        )


STEPS: dict[str, Callable[[Article, User, Told, People], None]] = {
    "decide": _decide,
    "add evidence": _add_evidence,
    "comment": _comment,
    "assign": _assign,
    "settle flag": _settle_flag,
}
"""What people do in the story, by its name there."""


def _claim(article: Article, words: str) -> Claim:
    """The claim that has ``words`` in one of its mentions, the first where there are several."""
    found = article.claims.in_scope().filter(mentions__quote__contains=words).order_by("position").first()
    if found is None:
        raise LookupError(f"the demo speaks of a claim with “{words}”, which “{article}” does not have")
    return found
