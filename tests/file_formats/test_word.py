"""Word documents to HTML."""

from __future__ import annotations

from zipfile import ZipFile

from claims.file_formats.word import read_word
from tests.office_files import link, paragraph, run, table, word

CHANGED = (
    '<w:ins w:id="1" w:author="A">' + run("four") + "</w:ins>"
    '<w:del w:id="2" w:author="A"><w:r><w:delText>three</w:delText></w:r></w:del>'
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def lines(*blocks, **parts):
    return read_word(word(*blocks, **parts)).html.splitlines()


def test_headings_lists_tables_and_links_are_kept():
    assert lines(
        paragraph("Trams return", style="Title"),
        paragraph("After 40 years", style="Subtitle"),
        paragraph("Key figures", style="heading2"),
        paragraph("It costs 12 million euros.", item=True),
        paragraph("It takes 3 years.", item=True),
        table(("Year", "Lines"), ("2026", "4")),
        paragraph("So says ", link("the report"), "."),
    ) == [
        "<h1>Trams return</h1>",
        '<p class="standfirst">After 40 years</p>',
        "<h2>Key figures</h2>",
        "<ul><li>It costs 12 million euros.</li><li>It takes 3 years.</li></ul>",
        "<table><tr><td>Year</td><td>Lines</td></tr><tr><td>2026</td><td>4</td></tr></table>",
        '<p>So says <a href="https://vessen.example/report">the report</a>.</p>',
    ]


def test_short_paragraphs_in_bold_are_headings_where_none_is_marked():
    bold = "<w:b/>"
    assert lines(
        paragraph(run("Trams return", bold)),
        paragraph("The city ", run("pays", bold), " for 4 lines."),
        paragraph(run("About the city", bold)),
        paragraph(run("For immediate release:", bold)),
    ) == [
        "<h1><strong>Trams return</strong></h1>",
        "<p>The city <strong>pays</strong> for 4 lines.</p>",
        "<h2><strong>About the city</strong></h2>",
        "<p><strong>For immediate release:</strong></p>",
    ]


def test_what_no_reader_sees_is_left_out_and_counted():
    comments = (
        f'<w:comments xmlns:w="{_W}"><w:comment w:id="1">{paragraph("Is that so?")}</w:comment></w:comments>'
    )
    found = read_word(
        word(
            paragraph("The city runs ", CHANGED, " lines", run(" SECRET", "<w:vanish/>"), "."),
            paragraph(run("Not hidden", '<w:vanish w:val="0"/>')),
            extra={"word/comments.xml": comments.encode()},
        )
    )
    assert found.html == "<p>The city runs four lines.</p>\n<p>Not hidden</p>"
    assert found.read_as == (
        "Word document (.docx), its tracked changes taken as accepted, comments left out: 1, "
        "stretches of hidden text left out: 1"
    )


def test_footnotes_stand_at_the_end_and_their_marks_not_against_a_figure():
    note = f'<w:footnotes xmlns:w="{_W}"><w:footnote w:id="1">{paragraph("Annual report, p. 3")}</w:footnote></w:footnotes>'
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    found = lines(paragraph("It cost 31", mark, " million."), extra={"word/footnotes.xml": note.encode()})
    assert found[0] == "<p>It cost 31 million.</p>"
    assert "Annual report, p. 3" in found[1]
    assert "↑" not in found[1]


def test_pictures_macros_and_other_files_stay_packed(monkeypatch):
    opened = []
    unpack = ZipFile.read

    def read(archive, entry):
        opened.append(entry.filename)
        return unpack(archive, entry)

    monkeypatch.setattr(ZipFile, "read", read)
    picture = (
        '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'r:link="rId9"/></w:drawing></w:r>'
    )
    found = read_word(
        word(
            paragraph("Trams", picture),
            address="file:///etc/hostname",
            extra={"word/media/a.png": b"x", "word/vbaProject.bin": b"x", "word/embeddings/a.xml": b"x"},
        )
    )
    assert found.html == "<p>Trams</p>"
    assert "pictures left out: 1" in found.read_as
    assert [name for name in opened if "a." in name or "vba" in name] == []
    assert "word/document.xml" in opened
