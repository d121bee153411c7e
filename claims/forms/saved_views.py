"""The name of a view, and whether everybody sees it."""

from __future__ import annotations

from django import forms


class SavedViewForm(forms.Form):
    name = forms.CharField(
        max_length=60,
        error_messages={
            "required": "Give the view a name.",
            "max_length": "A name has 60 characters at most.",
        },
    )
    shared = forms.BooleanField(required=False)

    @property
    def problem(self) -> str:
        """What is wrong, in a sentence."""
        return " ".join(str(error) for errors in self.errors.values() for error in errors)
