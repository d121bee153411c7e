"""What a reviewer sends from the review page. What may be said is decided by the actions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.auth.models import User

from claims.models import REASONS, Value

LARGEST = 2**31 - 1
"""Of a revision, an offset or an id: what every database can hold."""


def decision_choices() -> list[tuple[str, str]]:
    """Every verdict with every reason that goes with it, as one choice: ``disputed:wrong``."""
    choices = []
    for value in Value.decisions():
        reasons = REASONS[value]
        choices += [(f"{value}:{reason.value}", f"{value}: {reason.label}") for reason in reasons] or [
            (value, value)
        ]
    return choices


class SeenForm(forms.Form):
    """Carries the revision that the user looked at, and the form's own key: sent twice, stored once."""

    key = forms.CharField(required=False, max_length=32, widget=forms.HiddenInput)
    seen = forms.IntegerField(min_value=1, max_value=LARGEST, widget=forms.HiddenInput)


class VerdictForm(SeenForm):
    """One press of a button: a verdict together with its reason, and the note beside it."""

    decision = forms.ChoiceField(
        choices=decision_choices,
        error_messages={
            "required": "Choose a verdict: supported, disputed or unverified, with its reason.",
            "invalid_choice": "This is not a verdict with a reason that goes with it.",
        },
    )
    note = forms.CharField(
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    over = forms.BooleanField(required=False, widget=forms.HiddenInput)
    """Decide although somebody else has the claim in hand."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        cleaned["value"], _, cleaned["reason"] = cleaned.get("decision", "").partition(":")
        return cleaned


class CommentForm(forms.Form):
    body = forms.CharField(
        label="Comment", required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 2})
    )


class AssignForm(SeenForm):
    """``assignee`` is empty for nobody."""

    assignee = forms.ModelChoiceField(
        queryset=User.objects.filter(is_active=True), required=False, empty_label="nobody"
    )

    def offer(self, people: Iterable[User]) -> None:
        """Show these people, already fetched, without another query."""
        choices = [("", "nobody"), *((str(person.pk), str(person)) for person in people)]
        self.fields["assignee"].choices = choices  # type: ignore[attr-defined]  # a ModelChoiceField has them


class UndoForm(forms.Form):
    event = forms.IntegerField(min_value=1, max_value=LARGEST)


class FlagForm(SeenForm):
    """``state`` is confirmed or fixed; a dismissal and a reopening need none."""

    state = forms.CharField(required=False, max_length=10)
    reason = forms.CharField(required=False, max_length=5000)
