"""The bulk edits there are, and what each asks for."""

from __future__ import annotations

from functools import partial

from django import forms
from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from claims.actions.bulk import (
    bulk_assign,
    bulk_dismiss,
    bulk_verdict,
    preview_assign,
    preview_dismiss,
    preview_verdict,
)
from claims.admin.bulk import BulkEdit
from claims.models import REASONS, Value
from claims.permissions import LEAST_ROLE, ROLES


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
    note = forms.CharField(required=False, widget=forms.Textarea({"rows": 3}))
    overwrite = forms.BooleanField(required=False, label="Decide those anew that are decided already")


def reviewers() -> QuerySet[User]:
    """Everybody who can decide claims."""
    able = ROLES[ROLES.index(LEAST_ROLE["claims.give_verdict"]) :]
    holds = Q(groups__name__in=able) | Q(is_superuser=True)
    return User.objects.filter(holds, is_active=True).order_by("username").distinct()


class AssignForm(forms.Form):
    assignee = forms.ModelChoiceField(
        reviewers(), required=False, empty_label="nobody: take them off everybody"
    )


class DismissForm(forms.Form):
    reason = forms.CharField(
        widget=forms.Textarea({"rows": 3}),
        help_text="Why these are false alarms: the next editor will want to know.",
    )


SET_VERDICT = BulkEdit(
    name="set_verdict",
    title="Set a verdict",
    form=VerdictForm,
    preview=preview_verdict,
    preview_all=partial(preview_verdict, overwrite=True),
    run=bulk_verdict,
)
ASSIGN = BulkEdit(
    name="assign", title="Assign to a reviewer", form=AssignForm, preview=preview_assign, run=bulk_assign
)
DISMISS = BulkEdit(
    name="dismiss",
    title="Dismiss as false alarms",
    form=DismissForm,
    preview=preview_dismiss,
    run=bulk_dismiss,
)
