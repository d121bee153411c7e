"""Signing in."""

from __future__ import annotations

from django import forms
from django.contrib.auth.forms import AuthenticationForm, UsernameField
from django.contrib.auth.models import User

LONGEST = User._meta.get_field("username").max_length


class SignInForm(AuthenticationForm):
    """Django's, but no longer name than anybody can have goes into the log of failed attempts."""

    username = UsernameField(max_length=LONGEST, widget=forms.TextInput(attrs={"autofocus": True}))
