"""Signing in, with what was sent too late still in hand, and the password that one signs in with."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy

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


class ChangePassword(PasswordChangeView):
    """Django's. An admin gave everybody their first one, and should be the last to know it afterwards."""

    template_name = "registration/password.html"
    success_url = reverse_lazy("desk")

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        messages.success(self.request, "Your password is changed.")
        return super().form_valid(form)
