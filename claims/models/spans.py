"""The invariant that every stored span shares."""

from __future__ import annotations

from django.db.models import CheckConstraint, F, Q
from django.db.models.functions import Length


def span_fits_quote(table: str) -> CheckConstraint:
    """``end - start`` is the quote's length in code points, so a wrong offset can't be stored."""
    return CheckConstraint(condition=Q(end=F("start") + Length("quote")), name=f"{table}_span_fits_quote")
