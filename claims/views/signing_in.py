"""Signing in, with what was sent too late still in hand."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpResponse
from django.shortcuts import render

from claims.forms.signing_in import SignInForm
from claims.forms.unsent import unpack


class SignIn(LoginView):
    """Django's, and whoever was signed out while typing is asked whether to send it now."""

    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(unsent=self.request.POST.get("unsent", ""), **kwargs)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        signed_in = super().form_valid(form)
        unsent = unpack(self.request.POST.get("unsent", ""))
        if unsent is None:
            return signed_in
        context = {"unsent": unsent, "page": self.get_success_url()}
        return render(self.request, "registration/unsent.html", context)
