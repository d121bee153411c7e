from __future__ import annotations

from typing import Self

from django.conf import settings
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db import models
from django.db.models import Q
from django.urls import reverse


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    def open_to(self, user: AbstractUser | AnonymousUser) -> Self:
        """One's own, and those that are shared."""
        return self.filter(Q(owner=user.pk) | Q(shared=True))


class SavedView(models.Model):
    """A way to filter and sort a table that somebody gave a name, for themselves or for everybody."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views")
    page = models.CharField(max_length=12, help_text="The table, by the name of its page.")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=2000, help_text="The filters, as the page's address has them.")
    shared = models.BooleanField(default=False)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "page", "name"], name="a_view_has_a_name_of_its_own")
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{reverse(self.page)}?{self.query}"

    def changeable_by(self, user: AbstractUser | AnonymousUser) -> bool:
        """One's own, and as an editor what is shared."""
        return self.owner_id == user.pk or (self.shared and user.has_perm("claims.edit_shared_view"))
