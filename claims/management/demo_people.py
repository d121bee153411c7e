"""The people of the demo: one in every role, with a sign-in that stays the same on this machine."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management.base import CommandError
from django.utils.crypto import salted_hmac


@dataclass(frozen=True, slots=True)
class Person:
    """``can`` says what the role is good for, in a few words."""

    username: str
    first_name: str
    last_name: str
    role: str
    can: str


PEOPLE = (
    Person("ada", "Ada", "Okonjo", "admin", "everything, and the admin pages"),
    Person("alice", "Alice", "Marchetti", "editor", "imports articles, edits and assigns claims"),
    Person("bob", "Bob", "Lindgren", "reviewer", "decides claims"),
    Person("carol", "Carol", "Whitfield", "reviewer", "decides claims"),
    Person("victor", "Victor", "Halloran", "viewer", "reads, and takes reports away"),
)


def demo_password() -> str:
    """Made of this machine's secret key and the database's name: nobody else's, and never stored."""
    digest = salted_hmac("claims.demo", str(settings.DATABASES["default"]["NAME"])).digest()
    letters = base64.b32encode(digest)[:12].decode().lower()
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def ensure_people() -> dict[str, User]:
    """Username → person, each made if it is not there yet; whoever is there is left alone.

    Raises CommandError in a database that has people of its own and none of these.
    """
    ours = {person.username for person in PEOPLE}
    there = set(User.objects.values_list("username", flat=True))
    if there and not there & ours:
        raise CommandError(
            "this database has people of its own: the demo makes its people in an empty one. "
            "Set DATABASE_URL to another, such as sqlite:///demo.sqlite3",
            returncode=2,
        )
    for person in PEOPLE:
        if person.username not in there:
            _make(person)
    return {user.get_username(): user for user in User.objects.filter(username__in=ours)}


def _make(person: Person) -> None:
    user = User.objects.create_user(
        person.username,
        f"{person.username}@desk.example",
        demo_password(),
        first_name=person.first_name,
        last_name=person.last_name,
    )
    user.groups.add(Group.objects.get(name=person.role))
