"""Figures of agreement as they are read."""

from __future__ import annotations

from django import template

register = template.Library()


@register.filter
def percent(share: float) -> int:
    """0.666… as 67: a percent sign follows it, or a bar is drawn that wide."""
    return round(share * 100)
