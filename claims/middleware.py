"""Signed in is not enough: a person without a role sees nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from claims.permissions import authorise

OPEN = {"login", "logout"}
"""Pages for people whose role is not known yet, or no longer matters."""


class RoleRequiredMiddleware:
    """Every page but sign-in and sign-out takes at least the role of viewer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *args: Any) -> None:
        """Raise PermissionDenied for a signed-in person without a role."""
        match = request.resolver_match
        if request.user.is_authenticated and match is not None and match.url_name not in OPEN:
            authorise(request.user, "claims.read")
