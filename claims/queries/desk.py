"""The desk: what waits for this person, and what goes on."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, Prefetch

from claims.models import Article, Claim, Flag, Verdict
from claims.queries.activity import Line, latest_lines
from claims.queries.charts import Days, RuleCount, decisions_a_day, flags_by_rule, verdict_mix
from claims.queries.flags import flags
from claims.rules.base import Severity
from claims.states import ArticleState

SHOWN = 8
"""Rows of each list; the pages behind them show the rest."""


@dataclass(frozen=True, slots=True)
class Desk:
    """``mine`` and ``errors`` are the first few of ``mine_total`` and ``errors_total``."""

    mine: list[Claim]
    mine_total: int
    articles: list[Article]
    errors: list[Flag]
    errors_total: int
    disagreements: list[Claim]
    lines: list[Line]
    sent_back: list[Verdict]
    changed: list[Article]
    mix: dict[str, int]
    days: Days
    rules: list[RuleCount]
    empty: bool
    """Whether there is no article at all."""


def desk(user: User) -> Desk:
    """What ``user`` finds on coming in."""
    mine = (
        Claim.objects.in_scope().to_decide_by(user).assigned_to(user).for_review().select_related("article")
    )
    errors = flags().open().filter(severity=Severity.ERROR, in_scope=True)
    return Desk(
        mine=list(mine[:SHOWN]),
        mine_total=mine.count(),
        articles=articles_in_progress(),
        errors=list(errors[:SHOWN]),
        errors_total=errors.count(),
        disagreements=disagreements(user),
        lines=latest_lines(user),
        sent_back=sent_back_to(user),
        changed=list(Article.objects.in_state(ArticleState.CHANGED)[:SHOWN]),
        mix=verdict_mix(),
        days=decisions_a_day(),
        rules=flags_by_rule(),
        empty=not Article.objects.exists(),
    )


def sent_back_to(user: User) -> list[Verdict]:
    """This person's verdicts that an adjudicator sent back and that they have not given anew."""
    waiting = Verdict.objects.filter(reviewer=user, superseded_by=None).exclude(sent_back_by=None)
    again = Verdict.objects.live().filter(claim=OuterRef("claim"), reviewer=user)
    mine = waiting.filter(~Exists(again), claim__in=Claim.objects.in_scope().undecided())
    return list(mine.select_related("claim__article", "sent_back_by").order_by("pk")[:SHOWN])


def articles_in_progress() -> list[Article]:
    """The newest articles with something left to decide: those that were begun, then the new ones."""
    begun = list(Article.objects.in_state(ArticleState.IN_REVIEW).with_progress().with_flag_counts()[:SHOWN])
    new = Article.objects.in_state(ArticleState.NEW).with_progress().with_flag_counts()
    return begun + list(new[: SHOWN - len(begun)])


def disagreements(user: User) -> list[Claim]:
    """Claims that this person may settle, with what each reviewer said: nobody settles what they are a party to."""
    if not user.has_perm("claims.adjudicate"):
        return []
    live = Verdict.objects.live().select_related("reviewer").order_by("pk")
    own = Verdict.objects.live().filter(claim=OuterRef("pk"), reviewer=user)
    claims = Claim.objects.in_scope().disagreed().filter(~Exists(own)).for_review().select_related("article")
    return list(claims.prefetch_related(Prefetch("verdicts", live, to_attr="live_verdicts"))[:SHOWN])
