"""What each bulk edit asks. ``cleaned_data`` is what the action takes as its parameters, ready for JSON."""

from __future__ import annotations

from django import forms

from claims.actions.bulk.verdicts import ALL, LEAVE, MINE
from claims.extraction.propositions.kinds import KINDS
from claims.models import REASONS, Value
from claims.permissions import reviewers


class WhyForm(forms.Form):
    """Where the edit itself keeps no reason: it stands with the batch then."""

    why = forms.CharField(
        label="Reason",
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
        help_text="Stands beside the batch for whoever wonders later.",
    )


class VerdictForm(forms.Form):
    value = forms.ChoiceField(
        label="Verdict",
        choices=[(value, Value(value).label.lower()) for value in Value.decisions()],
        widget=forms.RadioSelect,
    )
    reason = forms.ChoiceField(
        required=False,
        help_text="A disputed or unverified claim needs one; a supported claim takes none.",
        choices=[
            ("", "no reason"),
            *(
                (value, [(reason.value, reason.label) for reason in fitting])
                for value, fitting in REASONS.items()
                if fitting
            ),
        ],
    )
    note = forms.CharField(required=False, max_length=5000, widget=forms.Textarea({"rows": 3}))
    decided = forms.ChoiceField(
        label="Claims that are decided",
        initial=LEAVE,
        choices=[
            (LEAVE, "leave them as they are"),
            (MINE, "decide mine anew"),
            (ALL, "decide all of them anew"),
        ],
    )


NOBODY = 0
"""Stands among the people a claim can be for: taking claims off everybody is a choice, never an omission."""


def assignee_choices() -> list[tuple[int, str]]:
    return [*reviewers().values_list("pk", "username"), (NOBODY, "nobody: take them off whoever has them")]


class AssignForm(WhyForm):
    """``assignees`` are those who share the claims; none where “nobody” was chosen."""

    field_order = ["assignees"]

    assignees = forms.TypedMultipleChoiceField(
        label="To",
        coerce=int,
        choices=assignee_choices,
        widget=forms.CheckboxSelectMultiple,
        help_text="Several share the claims evenly.",
        error_messages={"required": "Choose who gets these claims, or “nobody”. Nothing was changed."},
    )

    def clean_assignees(self) -> list[int]:
        chosen: list[int] = self.cleaned_data["assignees"]
        if NOBODY in chosen and len(chosen) > 1:
            raise forms.ValidationError("Choose either people or “nobody”, not both. Nothing was changed.")
        return [person for person in chosen if person != NOBODY]


class KindsForm(WhyForm):
    field_order = ["kinds"]

    kinds = forms.MultipleChoiceField(
        label="Kinds", choices=[(kind, kind) for kind in KINDS], widget=forms.CheckboxSelectMultiple
    )


class ScopeForm(WhyForm):
    field_order = ["scope"]

    scope = forms.TypedChoiceField(
        label="These claims",
        choices=[("yes", "count as claims of their article"), ("no", "don't count")],
        coerce=lambda typed: typed == "yes",
        widget=forms.RadioSelect,
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(max_length=5000, widget=forms.Textarea({"rows": 3}))


class OptionalReasonForm(forms.Form):
    reason = forms.CharField(required=False, max_length=5000, widget=forms.Textarea({"rows": 3}))


class TagForm(WhyForm):
    field_order = ["tag"]

    tag = forms.CharField(max_length=60)


FORMS: dict[str, type[forms.Form]] = {
    "set_verdict": VerdictForm,
    "assign": AssignForm,
    "set_kinds": KindsForm,
    "set_scope": ScopeForm,
    "dismiss": ReasonForm,
    "confirm": OptionalReasonForm,
    "fixed": OptionalReasonForm,
    "add_tag": TagForm,
    "remove_tag": TagForm,
}


def form_for(edit: str) -> type[forms.Form]:
    return FORMS.get(edit, WhyForm)
