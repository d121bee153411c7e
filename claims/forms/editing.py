"""What is sent from the review page to change what the claims are. Whether it makes sense is for the actions to say."""

from __future__ import annotations

from typing import Any

from django import forms

from claims.forms.decisions import LARGEST, SeenForm
from claims.models import Article
from claims.queries.edges import MOVES


class DescribeForm(SeenForm):
    """What is known of an article besides its text."""

    title = forms.CharField(label="Headline", max_length=500)
    outlet = forms.CharField(required=False, max_length=200)
    byline = forms.CharField(required=False, max_length=300)
    published = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))

    @classmethod
    def of(cls, article: Article) -> DescribeForm:
        """Filled in with what is known now."""
        day = article.published.isoformat() if article.published else ""
        known = {"title": article.title, "outlet": article.outlet, "byline": article.byline}
        return cls(initial={**known, "published": day, "seen": article.revision}, auto_id="describe-%s")


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
