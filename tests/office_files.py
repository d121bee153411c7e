"""Word documents and PDFs made for one test each: small, and real."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape

import typst

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
    for name in ("Title", "Subtitle", "heading 1", "heading 2")
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", item: bool = False) -> str:
    """``runs`` are XML, or text where they hold none."""
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if item else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(piece if piece.startswith("<w:") else run(piece) for piece in runs)
    return f"<w:p><w:pPr>{styled}{listed}</w:pPr>{inside}</w:p>"


def link(text: str) -> str:
    """To the address that ``word`` is given."""
    return f'<w:hyperlink r:id="rId9">{run(text)}</w:hyperlink>'


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def word(
    *blocks: str,
    address: str = "https://vessen.example/report",
    prologue: str = "",
    extra: Mapping[str, bytes] | None = None,
) -> bytes:
    """A .docx of ``blocks``, and of the ``extra`` parts; ``prologue`` goes before the document's element."""
    names = f'xmlns:w="{_W}" xmlns:r="{_R}"'
    relationships = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId9" Type="{_R}/hyperlink" Target="{address}" TargetMode="External"/></Relationships>'
    )
    root = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": root,
        "word/document.xml": f"{prologue}<w:document {names}><w:body>{''.join(blocks)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {names}>{_STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {names}>{_NUMBERING}</w:numbering>",
        "word/_rels/document.xml.rels": relationships,
        **(extra or {}),
    }
    return zipped(parts)


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def pdf(markup: str) -> bytes:
    """The pages that typst sets from ``markup``."""
    pages = typst.Compiler().compile(input=markup.encode(), format="pdf", timestamp=1)
    assert isinstance(pages, bytes)
    return pages


SENTENCE = "The city will spend 12 million euros on 4 tram lines, the mayor said on Monday."
HEADLINE = "Trams return to Vessen"


def tram_word() -> bytes:
    return word(paragraph(HEADLINE, style="Title"), paragraph(SENTENCE))


def tram_pdf() -> bytes:
    return pdf(f"= {HEADLINE}\n\n{SENTENCE}\n")


def scan() -> bytes:
    return pdf("#rect(width: 5cm, height: 5cm, fill: gray)")


def locked_pdf() -> bytes:
    """A PDF says in its trailer how it is encrypted; the password asked for is not the empty one."""
    entry = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>/ID[<00><00>]" % (b"00" * 32, b"11" * 32)
    whole = tram_pdf()
    at = whole.rindex(b"/Root")
    return whole[:at] + entry + whole[at:]


def bomb() -> bytes:
    """A Word document of some kilobytes that says it unpacks to 30 MB."""
    return word(paragraph("Trams"), extra={"word/footnotes.xml": b" " * 30 * 1024**2})
