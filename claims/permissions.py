"""Who may do what: four roles, each able to do all that the one before it can."""

from __future__ import annotations

import rules
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import PermissionDenied

ROLES = ("viewer", "reviewer", "editor", "admin")

LEAST_ROLE = {
    "claims.read": "viewer",
    "claims.export_report": "viewer",
    "claims.give_verdict": "reviewer",
    "claims.add_evidence": "reviewer",
    "claims.add_claim": "reviewer",
    "claims.comment": "reviewer",
    "claims.decide_flag": "reviewer",
    "claims.undo": "reviewer",
    "claims.import_article": "editor",
    "claims.reanalyse": "editor",
    "claims.edit_claim": "editor",
    "claims.assign": "editor",
    "claims.bulk": "editor",
    "claims.administer": "admin",
}
"""The least role that holds each permission."""


def role_of(user: AbstractBaseUser | AnonymousUser) -> str | None:
    """The highest role of ``user``, None without one. A superuser is an admin."""
    if not user.is_authenticated or not user.is_active:
        return None
    if getattr(user, "is_superuser", False):
        return "admin"
    if not hasattr(user, "_workbench_role"):
        held = set(user.groups.values_list("name", flat=True))  # type: ignore[union-attr]
        user._workbench_role = next((role for role in reversed(ROLES) if role in held), None)  # type: ignore[union-attr]
    return user._workbench_role  # type: ignore[union-attr, no-any-return]


def has_role(least: str) -> rules.Predicate:
    """A predicate: the user's role is ``least`` or above."""

    def check(user: AbstractBaseUser | AnonymousUser) -> bool:
        role = role_of(user)
        return role is not None and ROLES.index(role) >= ROLES.index(least)

    return rules.predicate(check, name=f"at_least_{least}")


for _permission, _least in LEAST_ROLE.items():
    rules.add_perm(_permission, has_role(_least))


def authorise(user: AbstractBaseUser | AnonymousUser, permission: str) -> None:
    """Raise PermissionDenied, in one clear sentence, unless ``user`` holds ``permission``."""
    if not user.has_perm(permission):  # type: ignore[union-attr]
        raise PermissionDenied(f"This takes the role of {LEAST_ROLE[permission]} or above.")
