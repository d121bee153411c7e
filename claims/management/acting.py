"""On whose behalf a command writes: the log wants a name."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.management.base import CommandError

from claims.permissions import LEAST_ROLE


def acting(username: str | None, permission: str) -> User:
    """The person called ``username``, or the only one who holds ``permission``.

    Raises CommandError for a name nobody has, for somebody without the permission, and where
    nobody was named and more than one person would do.
    """
    able = [
        user for user in User.objects.filter(is_active=True).order_by("username") if user.has_perm(permission)
    ]
    if username is None:
        if len(able) != 1:
            raise CommandError(f"say who you are with --as: {_names(able, permission)}", returncode=2)
        return able[0]
    if not User.objects.filter(username=username).exists():
        raise CommandError(f"nobody here is called {username}: {_names(able, permission)}", returncode=2)
    chosen = next((user for user in able if user.get_username() == username), None)
    if chosen is None:
        raise CommandError(
            f"{username} may not: this takes the role of {LEAST_ROLE[permission]} or above", returncode=2
        )
    return chosen


def _names(able: list[User], permission: str) -> str:
    names = ", ".join(user.get_username() for user in able)
    return f"one of {names}" if names else f"nobody holds the role of {LEAST_ROLE[permission]} or above yet"
