"""What the agreement page can be narrowed down to."""

from __future__ import annotations

from typing import Any

from django import forms

EARLIEST_IS_LATER = "The first day is after the last one."


class AgreementForm(forms.Form):
    """One article, or the claims that were last decided between two days, both included."""

    article = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    since = forms.DateField(required=False, label="From", widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(required=False, label="To", widget=forms.DateInput(attrs={"type": "date"}))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        since, until = data.get("since"), data.get("until")
        if since and until and since > until:
            self.add_error("until", EARLIEST_IS_LATER)
        return data
