"""A source for a claim, as it is typed or filled in from what its page says of itself."""

from __future__ import annotations

from django import forms
from django.http import QueryDict

from claims.extraction.pages.source_page import SourcePage
from claims.models import Stance


class EvidenceForm(forms.Form):
    url = forms.URLField(label="Link", required=False, max_length=2000, assume_scheme="https")
    title = forms.CharField(required=False, max_length=500)
    publisher = forms.CharField(required=False, max_length=200)
    published = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))
    accessed = forms.DateField(
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Today, unless you say otherwise.",
    )
    quote = forms.CharField(
        label="What it says", required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 2})
    )
    stance = forms.ChoiceField(label="The source", choices=Stance.choices, initial=Stance.SUPPORTS)
    archive = forms.URLField(
        label="Its address in an outside archive", required=False, max_length=2000, assume_scheme="https"
    )
    note = forms.CharField(required=False, max_length=10_000, widget=forms.Textarea(attrs={"rows": 1}))
    keep = forms.BooleanField(label="Keep a copy of the page’s text", required=False, initial=True)


FROM_PAGE = {"title": "title", "publisher": "publisher", "published": "date"}
"""What a page may say of itself: field → what people call it."""


def filled_from(page: SourcePage, typed: QueryDict) -> tuple[QueryDict, str]:
    """``typed`` with the page's own words where a field was left empty, and a sentence about it."""
    filled = typed.copy()
    said = {"title": page.title[:500], "publisher": page.publisher[:200], "published": page.published or ""}
    new: list[str] = []
    silent: list[str] = []
    for field, name in FROM_PAGE.items():
        if typed.get(field, "").strip():
            continue
        (new if said[field] else silent).append(name)
        filled[field] = str(said[field])
    missing = f"The page does not say its {' or '.join(silent)}." if silent else ""
    filled_in = f"Filled in: {' and '.join(new)}." if new else ""
    return filled, " ".join(filter(None, (filled_in, missing))) or "Nothing was left to fill in."
