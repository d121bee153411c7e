"""Files in the import page: those of the known kinds are read, all others refused in one sentence."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.actions.reanalysing import reanalyse
from claims.fetching import MOST_BYTES
from claims.models import Article, Version
from tests.office_files import HEADLINE, bomb, locked_pdf, scan, tram_pdf, tram_word
from tests.web.previews import PAGE, TRAM, URL, confirmed


@pytest.fixture
def browser(alice, client_of):
    return client_of(alice)


def upload(name, content):
    return {"way": "upload", "file": SimpleUploadedFile(name, content)}


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [
        ("trams.txt", TRAM.encode(), "text"),
        ("TRAMS.TXT", TRAM.encode(), "text"),
        ("trams.md", TRAM.encode(), "text"),
        ("trams.html", PAGE.encode(), "html"),
        ("trams.htm", PAGE.encode(), "html"),
        ("trams.txt", TRAM.encode("utf-16"), "text"),
        ("trams.txt", PAGE.encode(), "text"),
    ],
)
def test_files_of_the_known_kinds_are_read(browser, name, content, format):
    preview = browser.post(URL, upload(name, content))
    assert preview.status_code == 200
    browser.post(URL, confirmed(preview))
    version = Version.objects.get()
    assert version.format == format
    assert "12 million euros" in version.text


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("trams.pdf", b"%PDF-1.7", "“trams.pdf” can’t be read: it is a PDF that is cut off"),
        ("trams.docx", b"PK", "“trams.docx” can’t be read: it is named .docx but is not a Word document."),
        ("trams.docx", b"\xd0\xcf\x11\xe0", "it is an old Office document, such as .doc: save it as .docx."),
        ("trams.docx", bomb(), "it is a Word document that unpacks to more than 20 MB."),
        ("trams.pdf", locked_pdf(), "it is a PDF locked with a password: save it without one."),
        ("trams.pdf", scan(), "it is a PDF of 1 page without text, most likely a scan"),
        ("trams", b"Trams", "Only .txt, .md, .html, .htm, .docx, .pdf files are read."),
        ("trams.doc", b"Trams", "Only .txt, .md, .html, .htm, .docx, .pdf files are read."),
        ("trams.txt", b"", "This file is empty."),
        ("trams.txt", b" \n\t", "There is no text in it."),
        ("trams.txt", b"Trams\x00return", "this is not a text file"),
        ("trams.html", b"<html><script>1</script></html>", "There is no visible text in it."),
        ("trams.txt", b"x" * (MOST_BYTES + 1), "This is larger than 5 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(browser, name, content, sentence):
    page = browser.post(URL, upload(name, content))
    assert page.status_code == 422
    assert sentence in page.text
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "read_as"),
    [("trams.docx", tram_word(), "Word document (.docx)"), ("trams.pdf", tram_pdf(), "PDF of 1 page")],
)
def test_a_document_is_previewed_and_stored_as_what_it_was_converted_to(
    browser, alice, name, content, read_as
):
    preview = browser.post(URL, upload(name, content))
    assert preview.context["found"].title == HEADLINE
    assert f"<dd>{read_as}</dd>" in preview.text
    assert not Article.objects.exists()
    browser.post(URL, confirmed(preview))
    version = Version.objects.get()
    assert (version.format, version.sha256) == ("html", preview.context["found"].analysis["sha256"])
    assert f"<h1>{HEADLINE}</h1>" in version.source
    again = reanalyse(actor=alice, article_id=version.article_id, seen=1)
    assert (again.number, again.source, again.text) == (2, version.source, version.text)


def test_the_file_field_names_what_it_takes(browser):
    page = browser.get(URL).text
    assert 'accept=".txt,.md,.html,.htm,.docx,.pdf"' in page
    assert ".txt, .md, .html, .htm, .docx, .pdf, up to 5 MB" in page
