"""Files of every kind, as the import page and the commands open them."""

from __future__ import annotations

import re

import pytest

from claims.extraction import read
from claims.fetching import MOST_BYTES
from claims.file_formats import confined, opening
from claims.file_formats.conversion import convert
from claims.file_formats.opening import LARGEST, open_file
from claims.file_formats.unreadable import Converted, Unreadable
from tests.office_files import (
    HEADLINE,
    SENTENCE,
    bomb,
    locked_pdf,
    paragraph,
    pdf,
    scan,
    tram_pdf,
    tram_word,
    word,
    zipped,
)

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


@pytest.mark.parametrize(
    ("content", "read_as"), [(tram_word(), "Word document (.docx)"), (tram_pdf(), "PDF of 1 page")]
)
def test_a_document_becomes_a_page_that_is_all_article(content, read_as):
    opened = open_file(content, name="trams")
    assert (opened.format, opened.converted, opened.read_as) == ("html", True, read_as)
    document = read(opened.text, format=opened.format)
    assert document.text == f"{HEADLINE}\n{SENTENCE}"
    assert [block.role.value for block in document.blocks] == ["headline", "body"]


def test_the_same_file_gives_the_same_source_which_names_it():
    first, second = (open_file(tram_word(), name=name).text for name in ("a.docx", "b.docx"))
    assert first == second
    assert 'content="docx, SHA-256 ' in first


def test_a_file_is_read_by_what_it_is_not_by_its_name():
    assert open_file(tram_pdf(), name="trams.docx").read_as == "PDF of 1 page"
    assert open_file(tram_word(), name="trams.txt").read_as == "Word document (.docx)"


@pytest.mark.parametrize(
    ("name", "format"), [("a.txt", "text"), ("a.MD", "text"), ("a.html", "html"), ("-", "auto")]
)
def test_text_is_decoded_and_its_name_says_how_it_is_read(name, format):
    opened = open_file("Käse".encode(), name=name)
    assert (opened.text, opened.format, opened.converted) == ("Käse", format, False)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "it is empty"),
        (b"Trams return", "it is named .docx but is not a Word document"),
        (OLD_OFFICE, "it is an old Office document, such as .doc: save it as .docx"),
        (
            OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
            "it is an Office document locked with a password",
        ),
        (b"{\\rtf1 Trams}", "it is rich text"),
        (b"\x89PNG\r\n\x1a\n", "it is an image, not text"),
        (tram_word()[:-30], "it is a Word document or ZIP archive that is damaged or cut off"),
        (zipped({"a.txt": "Trams"}), "it is a ZIP archive, not a Word document"),
        (zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "it is an Excel workbook"),
        (zipped({"mimetype": "", "content.xml": ""}), "it is an OpenDocument file: save it as .docx"),
        (word(paragraph(" ")), "it is a Word document without text"),
        (word("<w:p>"), "it is a Word document that is damaged in word/document.xml, line 1"),
        (bomb(), "it is a Word document that unpacks to more than 20 MB"),
        (locked_pdf(), "it is a PDF locked with a password: save it without one"),
        (scan(), "it is a PDF of 1 page without text, most likely a scan"),
        (tram_pdf()[:-1000], "it is a PDF that is cut off: its end is missing"),
        (b"%PDF-1.7\nstartxref\n0\n%%EOF", "it is a damaged PDF"),
        (b"%PDF-1.7\n" + b" " * LARGEST, "it is a PDF of more than 5 MB: no article is"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(content, says):
    with pytest.raises(Unreadable) as refused:
        open_file(content, name="trams.docx")
    assert str(refused.value).startswith(says)
    assert "\n" not in str(refused.value)


def test_a_page_whose_writing_is_damaged_is_named():
    whole = pdf(f"{SENTENCE}\n#pagebreak()\n{SENTENCE * 9}")
    said = set()
    for stream in re.finditer(rb"(?<!end)stream\s+", whole):
        damaged = whole[: stream.end() + 20] + b"\x00" * 20 + whole[stream.end() + 40 :]
        try:
            convert(damaged, kind="pdf")
        except Unreadable as refusal:
            said.add(str(refusal))
    assert {f"it is a PDF that is damaged on page {page}" for page in (1, 2)} <= said


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_entities_are_refused_unread(charset):
    document = word(paragraph("Trams"), prologue=ENTITIES)
    if charset == "utf-16":
        document = word(extra={"word/document.xml": f"{ENTITIES}<a>&b;</a>".encode("utf-16")})
    with pytest.raises(Unreadable, match=r"a document type in word/document\.xml"):
        open_file(document, name="trams.docx")


def test_what_takes_too_long_or_too_much_memory_is_ended(monkeypatch):
    with pytest.raises(Unreadable, match=r"it is a PDF that takes longer than 0\.01 seconds to read"):
        confined.convert_confined(tram_pdf(), kind="pdf", seconds=0.01)
    monkeypatch.setattr(confined.sys, "executable", "/bin/false")
    with pytest.raises(Unreadable, match="it is a PDF that takes too much memory or time to read"):
        confined.convert_confined(tram_pdf(), kind="pdf")


def test_what_gives_more_text_than_may_be_uploaded_is_refused(monkeypatch):
    monkeypatch.setattr(opening, "LARGEST", len(tram_pdf()))
    monkeypatch.setattr(opening, "convert_confined", lambda *_, **__: Converted("<p>Trams</p>" * 2000, "PDF"))
    with pytest.raises(Unreadable, match="it is a PDF of more than 0 MB of text: no article is"):
        open_file(tram_pdf(), name="trams.pdf")


def test_a_file_may_be_as_large_as_a_page():
    assert LARGEST == MOST_BYTES
