"""What a reviewer sends from the review page. What may be said is decided by the actions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.auth.models import User

from claims.models import REASONS, Value
from claims.queries.edges import MOVES

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


class EditForm(SeenForm):
    text = forms.CharField(
        label="Wording", required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 3})
    )
    scope = forms.BooleanField(label="Counts as a claim of this article", required=False)


class MoveForm(SeenForm):
    """A mention and where it goes: one press (``move``), or the numbers, with the words if they were selected."""

    edges = ("start", "end")

    mention = forms.IntegerField(
        min_value=1, max_value=LARGEST, error_messages={"required": "Choose which mention moves."}
    )
    move = forms.ChoiceField(choices=[*MOVES.items()], required=False)
    start = forms.IntegerField(min_value=0, max_value=LARGEST, required=False)
    end = forms.IntegerField(min_value=1, max_value=LARGEST, required=False)
    quote = forms.CharField(max_length=5000, required=False, strip=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned["move"] and None in {cleaned["start"], cleaned["end"]}:
            raise forms.ValidationError(
                "Give the numbers of both edges, or move one by a word or a character."
            )
        return cleaned

    def clean_quote(self) -> str | None:
        """None unless words were selected. Browsers send a line's end as two characters; the text has one."""
        return str(self.cleaned_data["quote"]).replace("\r\n", "\n") or None


class MergeForm(SeenForm):
    """``into`` is the other claim with the revision that was shown: ``12@3``. ``find`` asks for others to choose from."""

    find = forms.CharField(required=False, max_length=200)

    into = forms.RegexField(
        label="Says the same as",
        regex=r"^[0-9]{1,18}@[0-9]{1,9}$",
        error_messages={
            "required": "Choose the claim that says the same.",
            "invalid": "Choose a claim from the list.",
        },
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "into" in cleaned:
            claim, _, seen = cleaned["into"].partition("@")
            cleaned["into_id"], cleaned["into_seen"] = int(claim), int(seen)
        return cleaned


class AnyNumbers(forms.TypedMultipleChoiceField):
    """Whole numbers; whether they name anything is for the action to say."""

    def valid_value(self, value: Any) -> bool:
        return str(value).isdecimal() and len(str(value)) < 19


class SplitForm(SeenForm):
    """``mentions`` are those that go."""

    mentions = AnyNumbers(coerce=int, required=False)


class AddClaimForm(forms.Form):
    """Selected words: code points into the version, and what the browser saw there."""

    version = forms.IntegerField(min_value=1, max_value=LARGEST)
    start = forms.IntegerField(min_value=0, max_value=LARGEST)
    end = forms.IntegerField(min_value=1, max_value=LARGEST)
    quote = forms.CharField(max_length=5000, strip=False)

    def clean_quote(self) -> str:
        """Browsers send a line's end as two characters; the text has one."""
        return str(self.cleaned_data["quote"]).replace("\r\n", "\n")


class UndoForm(forms.Form):
    event = forms.IntegerField(min_value=1, max_value=LARGEST)


class FlagForm(SeenForm):
    """``state`` is confirmed or fixed; a dismissal and a reopening need none."""

    state = forms.CharField(required=False, max_length=10)
    reason = forms.CharField(required=False, max_length=5000)
