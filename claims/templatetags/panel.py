"""What the claim's panel and a flag's note say in words of their own."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import template

from claims.models import REASONS, Flag, Reason, Version
from claims.queries.comparisons import Side, sides
from claims.queries.flag_rows import FlagRow

register = template.Library()

GAPS = {"none": "no source at all", "unnamed": "unnamed source"}


@register.simple_tag
def compared(flag: FlagRow | Flag, version: Version) -> list[Side]:
    """The two places that a flag is about, side by side; none for most flags."""
    return sides(flag.code, flag.start, flag.end, flag.data, version.text)


@register.simple_tag
def form_key() -> str:
    """A key for one form as it is drawn: whatever it stores is stored once, however often it is sent."""
    return uuid4().hex


@register.filter
def reasons(value: str) -> list[tuple[str, str]]:
    """The reasons that go with a verdict, as (code, words)."""
    return [(reason.value, reason_words(reason)) for reason in REASONS[value]]


@register.filter
def reason_words(code: str) -> str:
    """ "missing_context" as a reader says it, in lower case: it follows a verdict."""
    return str(Reason(code).label).lower()


@register.filter
def figure(quantity: dict[str, Any]) -> str:
    """A quantity as it is printed, and what was counted: "€1.84 billion", "2026-2035", "2,800 (firm)"."""
    unit = str(quantity.get("unit") or "")
    printed = str(quantity.get("quote") or quantity.get("value"))
    return f"{printed} ({unit})" if unit and quantity.get("kind") == "count" else printed


@register.filter
def gap_words(gap: str) -> str:
    """What a claim's source lacks, as a reader says it; empty where a link leads there."""
    return GAPS.get(gap, gap)
