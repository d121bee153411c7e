"""The desk's charts: decisions a day, the mix of verdicts, open flags by rule. A query each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count
from django.db.models.functions import TruncDate
from django.utils import timezone

from claims.models import Claim, Flag, Verdict
from claims.models.verdict import Value
from claims.rules import RULES

DAYS = 30
TOP = 10
HEIGHT = 60
"""Of the tallest bar, in the chart's own units."""


@dataclass(frozen=True, slots=True)
class Day:
    """A bar: ``height`` of HEIGHT, standing at ``x`` with its top at ``y``."""

    day: date
    number: int
    x: int
    height: float
    y: float


@dataclass(frozen=True, slots=True)
class Days:
    bars: list[Day]
    total: int
    busiest: Day


@dataclass(frozen=True, slots=True)
class RuleCount:
    code: str
    name: str
    number: int
    most: int


def decisions_a_day() -> Days:
    """The verdicts that were given on each of the last days, today included, days without one too."""
    today = timezone.localdate()
    first = today - timedelta(days=DAYS - 1)
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    given = Verdict.objects.exclude(value=Value.WITHDRAWN).filter(
        created_at__gte=midnight - timedelta(days=DAYS - 1)
    )
    numbers = dict(
        given.order_by().annotate(day=TruncDate("created_at")).values_list("day").annotate(n=Count("pk"))
    )
    most = max(numbers.values(), default=0) or 1
    bars = []
    for at in range(DAYS):
        number = numbers.get(first + timedelta(days=at), 0)
        height = round(HEIGHT * number / most, 1)
        bars.append(Day(first + timedelta(days=at), number, at * 10, height, HEIGHT - height))
    return Days(bars, sum(numbers.values()), max(bars, key=lambda bar: bar.number))


def verdict_mix() -> dict[str, int]:
    """The claims of all articles, as ``claims/progress.html`` takes them: total and by verdict or state."""
    rows = Claim.objects.in_scope().order_by().values_list("state", "verdict__value").annotate(n=Count("pk"))
    mix = dict.fromkeys(("total", "supported", "disputed", "unverified", "disagreed", "undecided"), 0)
    for state, value, number in rows:
        mix[value or state] += number
        mix["total"] += number
    return mix


def flags_by_rule() -> list[RuleCount]:
    """The rules with the most open flags on current versions, in the articles themselves."""
    counted = Flag.objects.current().open().filter(in_scope=True).order_by().values_list("code")
    top = list(counted.annotate(n=Count("pk")).order_by("-n", "code")[:TOP])
    most = top[0][1] if top else 0
    return [RuleCount(code, RULES[code].name if code in RULES else "", n, most) for code, n in top]
