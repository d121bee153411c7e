from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from claims.admin.sheets.formats import FORMATS

NAMES = [format.name for format in FORMATS]


@pytest.fixture
def admin(ada, client_of):
    """Ada's browser."""
    return client_of(ada)


@pytest.fixture
def taken(admin):
    """A function that exports a list and gives the lines of the file, as the format reads them."""

    def export(list_, format="csv", **query):
        answer = admin.post(
            reverse(f"admin:{list_}_export", query=query), {"format": NAMES.index(format), "resource": "0"}
        )
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"].startswith("attachment"), answer.content.decode()
        return b"".join(answer.streaming_content)

    return export


@pytest.fixture
def brought(admin):
    """A function that has a file checked, and imported where nothing is wrong with it. Gives both answers."""

    def bring(list_, content, format="csv", *, go_on=True):
        content = content.encode() if isinstance(content, str) else content
        form = {
            "import_file": SimpleUploadedFile("file", content),
            "format": NAMES.index(format),
            "resource": "0",
        }
        checked = admin.post(reverse(f"admin:{list_}_import"), form)
        confirm = checked.context.get("confirm_form")
        if confirm is None or not go_on:
            return checked, None
        return checked, admin.post(reverse(f"admin:{list_}_process_import"), confirm.initial)

    return bring
