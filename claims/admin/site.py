"""The admin site: for the role of admin and nobody else, through the product's own sign-in."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Any

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator

from claims.permissions import authorise


class WorkbenchSite(admin.AdminSite):
    """The role decides, not Django's staff mark: one thing to set, and nothing to forget."""

    site_title = site_header = "Claim workbench"
    index_title = "Administration"
    empty_value_display = "–"
    final_catch_all_view = False

    def has_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("claims.administer")

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Any:  # noqa: FBT001, FBT002 - Django's signature
        """Tell who is signed in with another role so, instead of asking them to sign in again."""
        guarded = super().admin_view(view, cacheable)

        def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            if request.user.is_authenticated:
                authorise(request.user, "claims.administer")
            return guarded(request, *args, **kwargs)

        return update_wrapper(inner, guarded)

    @method_decorator(login_not_required)
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Hand over to the one sign-in page, which counts failures and locks."""
        return redirect_to_login(request.GET.get("next", "/admin/"))


site = WorkbenchSite(name="admin")
