"""Accounts: who may sign in, and in which role."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import Group, User
from django.db import transaction

from claims.actions.errors import Refused
from claims.actions.fields import checked
from claims.actions.record import State, record
from claims.models import Action
from claims.permissions import ROLES, authorise

NAMED_BY = ("username", "first_name", "last_name", "email")


@transaction.atomic
def set_person(
    *,
    actor: User,
    username: str,
    fields: Mapping[str, str] | None = None,
    role: str | None = None,
    active: bool | None = None,
) -> User:
    """Make or change an account; None leaves what it is about. A new one has no password until an admin sets one.

    ``fields`` are those of ``NAMED_BY`` to set; ``role`` is one of ``ROLES``, or "" for none. Raises
    PermissionDenied, or Refused for what a field can't hold, an unknown role, and for whoever would shut
    themselves out.
    """
    authorise(actor, "claims.administer")
    person = User.objects.select_for_update().filter(username=username).first()
    before = person_state(person)
    if person is None:
        person = User(username=username)
        person.set_unusable_password()
    for name, value in {"username": username, **(fields or {})}.items():
        setattr(person, name, checked(User, name, value))
    person.is_active = person.is_active if active is None else active
    if person.pk == actor.pk and (not person.is_active or role not in {None, "admin"}):
        raise Refused("You would shut yourself out: let another admin do it.", field="role")
    if person.is_superuser and role not in {None, "admin"}:
        raise Refused(f"{username} is a superuser, whatever the role.", field="role")
    person.save()
    if role is not None and role != held_role(person):
        if role and role not in ROLES:
            raise Refused(f"“{role}” is no role: choose {', '.join(ROLES)}, or leave it empty.", field="role")
        person.groups.set(Group.objects.filter(name=role))
    log_person(actor, before, person)
    return person


def held_role(person: User) -> str:
    """The highest of a person's groups, "" without one; a superuser is an admin."""
    held = {group.name for group in person.groups.all()}
    highest = next((role for role in reversed(ROLES) if role in held), "")
    return "admin" if person.is_superuser else highest


def person_state(person: User | None) -> State:
    """What the log keeps of an account: no addresses, which it could never forget."""
    if person is None or person.pk is None:
        return {}
    told: dict[str, Any] = {"person": person.pk, "username": person.username}
    return {**told, "role": held_role(person), "active": person.is_active}


def log_person(actor: User, before: State, person: User) -> None:
    """Write down that an account was made or changed; it is saved before."""
    after = person_state(User.objects.prefetch_related("groups").get(pk=person.pk))
    record(actor, Action.SET_PERSON, before=before, after=after)
