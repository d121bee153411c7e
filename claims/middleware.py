"""Signed in is not enough: a person without a role sees nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from claims.forms.signing_in import SignInForm
from claims.forms.unsent import pack
from claims.htmx import by_htmx, page_before, signed_out
from claims.permissions import authorise

OPEN = {"login", "logout", "article_progress", "published", "published_document"}
"""Pages for people whose role is not known yet, or does not matter; ``article_progress`` looks for itself."""


class SignInMiddleware(LoginRequiredMiddleware):
    """A session that ended loses nothing: one signs in and is back where one was."""

    def process_view(self, request: HttpRequest, view_func: Any, *args: Any) -> Any:
        """Look who is signed in only where it matters: a page's poll is answered without."""
        if not getattr(view_func, "login_required", True):
            return None
        return super().process_view(request, view_func, *args)

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> Any:
        if request.method != "POST" or by_htmx(request) or not (unsent := pack(request)):
            return signed_out(request)
        context = {"form": SignInForm(request), "next": page_before(request), "unsent": unsent}
        return render(request, "registration/login.html", context, status=401)


class RoleRequiredMiddleware:
    """Every page but sign-in and sign-out takes at least the role of viewer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *args: Any) -> None:
        """Raise PermissionDenied for a signed-in person without a role."""
        match = request.resolver_match
        if match is not None and match.url_name not in OPEN and request.user.is_authenticated:
            authorise(request.user, "claims.read")
