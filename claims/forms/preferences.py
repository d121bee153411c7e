from __future__ import annotations

from django import forms
from django.http import QueryDict

from claims.models.preferences import KEYS, Preferences


class KeysForm(forms.Form):
    """A field for each act; an empty one stands for its usual key."""

    def __init__(self, data: QueryDict | None = None, *, preferences: Preferences) -> None:
        super().__init__(data, initial=preferences.all_keys, auto_id="key-%s")
        for act, (usual, words) in KEYS.items():
            self.fields[act] = forms.CharField(
                label=words,
                required=False,
                max_length=1,
                strip=False,
                widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "off", "size": 2}),
                help_text=f"usually {usual}",
            )
