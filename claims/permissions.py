"""Who may do what: four roles, each able to do all that the one before it can."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from rules.permissions import ObjectPermissionBackend, add_perm
from rules.predicates import predicate

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
    "claims.share_view": "reviewer",
    "claims.edit_shared_view": "editor",
    "claims.import_article": "editor",
    "claims.reanalyse": "editor",
    "claims.edit_claim": "editor",
    "claims.edit_article": "editor",
    "claims.adjudicate": "editor",
    "claims.set_policy": "editor",
    "claims.publish_report": "editor",
    "claims.assign": "editor",
    "claims.bulk": "editor",
    "claims.administer": "admin",
}
"""The least role that holds each permission."""


def role_of(user: User | AnonymousUser) -> str | None:
    """The highest role of ``user``, None without one. A superuser is an admin. One query a request."""
    if not user.is_authenticated or not user.is_active:
        return None
    if user.is_superuser:
        return "admin"
    known = cast("Any", user)  # the answer is kept on the user, who lives as long as the request
    if not hasattr(known, "workbench_role"):
        held = set(user.groups.values_list("name", flat=True))
        known.workbench_role = next((role for role in reversed(ROLES) if role in held), None)
    return cast("str | None", known.workbench_role)


def has_role(user: User | AnonymousUser, least: str) -> bool:
    """Whether the user's role is ``least`` or above."""
    role = role_of(user)
    return role is not None and ROLES.index(role) >= ROLES.index(least)


def _register(permission: str, least: str) -> None:
    def holds(user: User | AnonymousUser) -> bool:
        return has_role(user, least)

    add_perm(permission, predicate(holds, name=f"at_least_{least}"))


for _permission, _least in LEAST_ROLE.items():
    _register(_permission, _least)


class RoleBackend(ObjectPermissionBackend):
    """What roles decide is decided: no other backend is asked, which would cost two queries for the same no."""

    def has_perm(self, user: User | AnonymousUser, perm: str, *args: Any, **kwargs: Any) -> bool:
        if perm in LEAST_ROLE and not has_role(user, LEAST_ROLE[perm]):
            raise PermissionDenied
        return bool(super().has_perm(user, perm, *args, **kwargs))  # type: ignore[no-untyped-call]


def authorise(user: User | AnonymousUser, permission: str) -> None:
    """Raise PermissionDenied, in one clear sentence, unless ``user`` holds ``permission``."""
    if not user.has_perm(permission):
        raise PermissionDenied(f"This takes the role of {LEAST_ROLE[permission]} or above.")


def reviewers() -> QuerySet[User]:
    """Everybody who can decide claims, by name."""
    able = ROLES[ROLES.index(LEAST_ROLE["claims.give_verdict"]) :]
    holds = Q(groups__name__in=able) | Q(is_superuser=True)
    return User.objects.filter(holds, is_active=True).order_by("username").distinct()
