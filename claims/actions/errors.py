"""What an action answers when it can't be done. PermissionDenied is Django's own."""

from __future__ import annotations

from claims.models import Article, Claim, Flag, Lease


class Refused(ValueError):
    """The input makes no sense; ``field`` names the form field it belongs to, if any."""

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class Held(Exception):
    """Somebody else has the claim in hand, as ``lease`` says. Nothing was written."""

    def __init__(self, lease: Lease) -> None:
        super().__init__(f"{lease.holder} has this claim in hand.")
        self.lease = lease


class Conflict(Exception):
    """Somebody changed ``current`` after the user had seen it. Nothing was written."""

    def __init__(self, current: Article | Claim | Flag) -> None:
        super().__init__(f"Somebody changed this {current._meta.verbose_name} in the meantime.")
        self.current = current
