"""The only reader of what htmx says about a request."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest


def wants_fragment(request: HttpRequest) -> bool:
    """Whether a fragment is wanted: htmx asks, and not for a whole page that it boosts or restores."""
    details = cast("Any", request).htmx
    return bool(details) and not details.boosted and not details.history_restore_request


def target(request: HttpRequest) -> str | None:
    """The id of the element that the answer is put into, None where it isn't said."""
    return cast("str | None", cast("Any", request).htmx.target)
