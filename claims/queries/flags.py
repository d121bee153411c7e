"""The flag table."""

from __future__ import annotations

from claims.models import Flag
from claims.models.flag import FlagQuerySet


def flags() -> FlagQuerySet:
    """Flags of current versions with their articles, newest article first, in reading order."""
    return (
        Flag.objects.current()
        .shown()
        .select_related("version__article", "decided_by")
        .defer("version__text", "version__source", "version__analysis")
        .order_by("-version", "start", "code")
    )
