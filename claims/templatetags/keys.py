"""The keys that a page prints on its controls, as this person has chosen them."""

from __future__ import annotations

from typing import Any, cast

from django import template

from claims.models.preferences import KEYS, Preferences

register = template.Library()

READ = "claims.read"
NEEDS = {
    "supported": "claims.give_verdict",
    "disputed": "claims.give_verdict",
    "unverified": "claims.give_verdict",
    "evidence": "claims.add_evidence",
    "note": "claims.give_verdict",
    "undo": "claims.undo",
    "add": "claims.add_claim",
    "merge": "claims.edit_claim",
    "split": "claims.edit_claim",
}
"""What a key's act takes, where reading is not enough."""


def _preferences(context: dict[str, Any]) -> Preferences:
    """The reader's, fetched once a request: they are kept on the user, who lives as long."""
    user = cast("Any", context["request"].user)
    if not hasattr(user, "workbench_preferences"):
        user.workbench_preferences = Preferences.of(user)
    return cast("Preferences", user.workbench_preferences)


@register.simple_tag(takes_context=True)
def key(context: dict[str, Any], act: str) -> str:
    """The key as it is printed: "J"."""
    return _preferences(context).all_keys[act]


@register.simple_tag(takes_context=True)
def shortcut(context: dict[str, Any], act: str) -> str:
    """The key as aria-keyshortcuts names it: "Shift+J"."""
    pressed = _preferences(context).all_keys[act]
    return f"Shift+{pressed}" if "A" <= pressed <= "Z" else pressed


@register.simple_tag(takes_context=True)
def all_keys(context: dict[str, Any]) -> list[tuple[str, str]]:
    """Every key that does something for this person, with what it does."""
    user, every = context["request"].user, _preferences(context).all_keys
    return [(pressed, KEYS[act][1]) for act, pressed in every.items() if user.has_perm(NEEDS.get(act, READ))]


@register.simple_tag(takes_context=True)
def tour_is_done(context: dict[str, Any]) -> bool:
    return _preferences(context).tour_done
