"""People: names, addresses and roles. Never passwords: a new account has none until an admin sets one."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from claims.actions.people import held_role, set_person
from claims.admin.sheets.cells import whether, yes_no
from claims.admin.sheets.sheet import Column, Sheet

FIELDS = ("first_name", "last_name", "email")


class PeopleSheet(Sheet):
    """A username that nobody has makes a new account."""

    key = "username"

    username = Column("username", lambda person: person.username, str)
    first_name = Column("first_name", lambda person: person.first_name, str)
    last_name = Column("last_name", lambda person: person.last_name, str)
    email = Column("email", lambda person: person.email, str)
    role = Column("role", held_role, str.casefold)
    active = Column("active", lambda person: yes_no(person.is_active), whether)
    last_login = Column("last_login", lambda person: person.last_login)

    class Meta:
        model = User

    def rows(self) -> QuerySet[User]:
        return User.objects.prefetch_related("groups")

    def find(self, given: str) -> Any:
        """The account of that name, or a new one."""
        return self.rows().filter(username=given).first() or (User(username=given) if given else None)

    def get_or_init_instance(self, instance_loader: Any, row: dict[str, Any]) -> tuple[Any, bool]:
        person, _ = super().get_or_init_instance(instance_loader, row)
        return person, person.pk is None

    def write(self, actor: User, row: User, changes: dict[str, Any]) -> None:
        row.pk = set_person(
            actor=actor,
            username=row.username,
            fields={name: changes[name] for name in FIELDS if name in changes},
            role=changes.get("role"),
            active=changes.get("active"),
        ).pk
