"""The rows that were chosen for a bulk edit, sealed into the page that asks for confirmation.

What is confirmed is what was chosen, however the table moves meanwhile, and by nobody else.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.core import signing

_SALT = "claims.admin.frozen"


class NotFrozen(ValueError):
    """The seal is broken, or was made for another person or another edit."""


def freeze(ids: Iterable[int], *, actor: User, edit: str) -> str:
    """A sealed text that only ``thaw`` with the same actor and edit reads."""
    return signing.dumps({"by": actor.pk, "for": edit, "ids": list(ids)}, salt=_SALT, compress=True)


def thaw(sealed: str, *, actor: User, edit: str) -> list[int]:
    """The ids that were frozen. Raises NotFrozen."""
    try:
        content = signing.loads(sealed, salt=_SALT)
    except signing.BadSignature as error:
        raise NotFrozen from error
    if (content["by"], content["for"]) != (actor.pk, edit):
        raise NotFrozen
    return list(content["ids"])
