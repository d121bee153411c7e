"""How one person likes to work: their keys, and whether they have seen the tour. The log holds none of it."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import User

from claims.actions.errors import Refused
from claims.models.preferences import KEYS, Preferences
from claims.permissions import authorise


def set_keys(*, actor: User, keys: Mapping[str, str]) -> Preferences:
    """Choose keys, by act; acts that are not named get their usual key back.

    Raises PermissionDenied, or Refused for what is no key to press and for one key with two meanings.
    """
    authorise(actor, "claims.read")
    chosen = {act: keys.get(act) or usual for act, (usual, _) in KEYS.items()}
    meant: dict[str, str] = {}
    for act, key in chosen.items():
        if len(key) != 1 or not key.isprintable() or key.isspace():
            raise Refused(f"“{key}” is not a single key: choose a letter or a sign.", field=act)
        if key.isdecimal():
            raise Refused(f"“{key}” chooses a reason already: digits keep their meaning.", field=act)
        if other := meant.get(key):
            raise Refused(
                f"“{key}” would mean both “{KEYS[other][1]}” and “{KEYS[act][1]}”: choose another for one.",
                field=act,
            )
        meant[key] = act
    own = {act: key for act, key in chosen.items() if key != KEYS[act][0]}
    return Preferences.objects.update_or_create(user=actor, defaults={"keys": own})[0]


def end_tour(*, actor: User) -> Preferences:
    """Never show the hints to this person again. Raises PermissionDenied."""
    authorise(actor, "claims.read")
    return Preferences.objects.update_or_create(user=actor, defaults={"tour_done": True})[0]
