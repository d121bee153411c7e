"""The one Django app."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


def make_role_groups(sender: AppConfig, **kwargs: Any) -> None:
    """Every database has the four roles, also one that was just flushed."""
    from django.contrib.auth.models import Group

    from claims.permissions import ROLES

    for role in ROLES:
        Group.objects.using(kwargs["using"]).get_or_create(name=role)


class ClaimsConfig(AppConfig):
    name = "claims"
    verbose_name = "Claims"

    def ready(self) -> None:
        post_migrate.connect(make_role_groups, sender=self)
