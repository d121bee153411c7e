"""The three ways in, and the form that confirms what was previewed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from claims.fetching import FetchError, fetch
from claims.file_formats.opening import LARGEST, SUFFIXES, open_file
from claims.file_formats.unreadable import Unreadable

TOO_LARGE = f"This is larger than {LARGEST // 1024**2} MB: no article is."


@dataclass(frozen=True, slots=True)
class Source:
    """An article before it is read. ``format`` is "auto", "html" or "text"; ``read_as`` says what a file was."""

    text: str
    format: str
    url: str = ""
    read_as: str = ""


class ImportForm(forms.Form):
    """One way in. ``source`` is there once the form is valid."""

    way: str
    source: Source

    def __init__(self, data: QueryDict | None = None, files: MultiValueDict[str, Any] | None = None) -> None:
        super().__init__(data, files, auto_id=f"{self.way}-%s")


class PasteForm(ImportForm):
    way = "paste"
    text = forms.CharField(
        label="Text of the article, or the HTML of its page",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false"}),
        error_messages={"required": "Paste the text first."},
    )
    url = forms.URLField(
        label="Where it was published (optional)", required=False, max_length=2000, assume_scheme="https"
    )

    def clean(self) -> None:
        text, url = self.cleaned_data.get("text", ""), self.cleaned_data.get("url", "")
        if len(text.encode()) > LARGEST:
            self.add_error("text", TOO_LARGE)
        self.source = Source(text, "auto", url)


class UploadForm(ImportForm):
    way = "upload"
    file = forms.FileField(
        label="File",
        widget=forms.FileInput(attrs={"accept": ",".join(SUFFIXES)}),
        help_text=f"{', '.join(SUFFIXES)}, up to {LARGEST // 1024**2} MB. Pictures are left out; scans have no text.",
        error_messages={"required": "Choose a file first.", "empty": "This file is empty."},
    )
    url = forms.URLField(
        label="Where it was published (optional)", required=False, max_length=2000, assume_scheme="https"
    )

    def clean_file(self) -> UploadedFile[bytes]:
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        suffix = PurePath(file.name or "").suffix.lower()
        if suffix not in SUFFIXES:
            raise forms.ValidationError(f"Only {', '.join(SUFFIXES)} files are read.")
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(TOO_LARGE)
        return file

    def clean(self) -> None:
        if file := self.cleaned_data.get("file"):
            try:
                found = open_file(file.read(), name=file.name)
            except Unreadable as error:
                self.add_error("file", f"“{file.name}” can’t be read: {error}.")
            else:
                self.source = Source(
                    found.text, found.format, self.cleaned_data.get("url", ""), read_as=found.read_as
                )


class AddressForm(ImportForm):
    way = "address"
    address = forms.URLField(
        label="Address of the page",
        max_length=2000,
        assume_scheme="https",
        help_text="Only public pages; what stands behind a paywall has to be pasted.",
        error_messages={
            "required": "Give the address first.",
            "invalid": "This is not the address of a web page.",
        },
    )

    def clean(self) -> None:
        if address := self.cleaned_data.get("address"):
            try:
                page = fetch(address)
            except FetchError as error:
                self.add_error("address", str(error))
            else:
                self.source = Source(page.text, page.format, page.url)


WAYS: dict[str, type[ImportForm]] = {form.way: form for form in (PasteForm, UploadForm, AddressForm)}


class ConfirmForm(forms.Form):
    """What was previewed, sent again: nothing is stored until it comes back."""

    source = forms.CharField(strip=False, widget=forms.Textarea(attrs={"hidden": True}))
    format = forms.ChoiceField(
        choices=[(name, name) for name in ("auto", "html", "text")], widget=forms.HiddenInput
    )
    url = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput)
    title = forms.CharField(label="Headline", required=False, max_length=500)
    outlet = forms.CharField(required=False, max_length=200)
    byline = forms.CharField(required=False, max_length=300)
    published = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def clean_published(self) -> str:
        day: date | None = self.cleaned_data["published"]
        return day.isoformat() if day else ""
