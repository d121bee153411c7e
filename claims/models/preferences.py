from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models

KEYS: dict[str, tuple[str, str]] = {
    "supported": ("s", "supported, and on to the next undecided claim"),
    "disputed": ("d", "disputed, with a reason (1–5)"),
    "unverified": ("u", "unverified, with a reason (1–5)"),
    "next": ("j", "next undecided claim"),
    "previous": ("k", "previous undecided claim"),
    "next_any": ("J", "next claim of any kind"),
    "previous_any": ("K", "previous claim of any kind"),
    "evidence": ("e", "add evidence"),
    "note": ("n", "note"),
    "flags": ("f", "the claim’s flags"),
    "undo": ("z", "undo what you did last"),
    "add": ("a", "make a claim of the selected words"),
    "merge": ("m", "merge into another claim"),
    "split": ("x", "split a mention off"),
    "find": ("/", "find a claim"),
    "help": ("?", "all keys"),
}
"""What a key does on the review page → the key unless somebody chose another, and what it does in words."""


class Preferences(models.Model):
    """How one person likes to work. Nothing of it is part of the record."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="preferences"
    )
    keys = models.JSONField(default=dict, blank=True, help_text="The keys that differ from the usual ones.")
    tour_done = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "preferences"

    def __str__(self) -> str:
        return f"how {self.user} works"

    @classmethod
    def of(cls, user: User) -> Preferences:
        """The person's row, or the usual. One query."""
        return cls.objects.filter(user=user.pk).first() or cls(user=user)

    @property
    def all_keys(self) -> dict[str, str]:
        """Every act with its key."""
        return {act: self.keys.get(act, usual) for act, (usual, _) in KEYS.items()}
