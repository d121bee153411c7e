"""The keys that a page prints on its controls, as this person has chosen them."""

from __future__ import annotations

from typing import Any, cast

from django import template

from claims.models.preferences import KEYS, Preferences

register = template.Library()


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
    """Every key with what it does."""
    return [(pressed, KEYS[act][1]) for act, pressed in _preferences(context).all_keys.items()]


@register.simple_tag(takes_context=True)
def tour_is_done(context: dict[str, Any]) -> bool:
    return _preferences(context).tour_done
