"""What an adjudicator sends, and how many reviewers an article needs."""

from __future__ import annotations

from django import forms

from claims.forms.decisions import LARGEST, SeenForm, VerdictForm, decision_choices
from claims.models.policy import MOST_REVIEWERS


class AdjudicationForm(VerdictForm):
    """A verdict as any other, but that it settles the claim; why is for the action to ask."""

    decision = forms.ChoiceField(
        label="It is",
        choices=lambda: [("", "choose"), *decision_choices()],
        error_messages={"required": "Choose a verdict.", "invalid_choice": "This is not a verdict."},
    )
    note = forms.CharField(label="Why", required=False, max_length=10_000, widget=forms.Textarea({"rows": 2}))


class SendBackForm(SeenForm):
    reviewer = forms.IntegerField(min_value=1, max_value=LARGEST)
    note = forms.CharField(
        label="Why it goes back", required=False, max_length=10_000, widget=forms.Textarea({"rows": 2})
    )


class DefaultPolicyForm(forms.Form):
    reviewers_needed = forms.TypedChoiceField(
        label="Reviewers",
        coerce=int,
        choices=[(1, "one, the last word stands")]
        + [(number, f"{number}, independently") for number in range(2, MOST_REVIEWERS + 1)],
    )


class PolicyForm(DefaultPolicyForm, SeenForm):
    pass
