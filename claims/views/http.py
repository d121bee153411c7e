"""What every view needs: who asks, a number out of an address, the way on after a post."""

from __future__ import annotations

from typing import cast

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponseRedirect


class SeeOther(HttpResponseRedirect):
    """303: whatever was posted, get this."""

    status_code = 303


def person(request: HttpRequest) -> User:
    """Who asks. Everybody is signed in: the middleware sees to it."""
    return cast("User", request.user)


def whole_number(typed: str | None) -> int | None:
    """An id that the page sent along, None for anything else."""
    return int(typed) if typed and typed.isdecimal() and len(typed) < 19 else None
