"""Word documents (.docx) to HTML: headings, paragraphs, lists, tables, footnotes and links.

Of the archive only its XML is unpacked, and no more than so much of it: pictures, macros and embedded files stay
packed, and nothing outside is asked for. What is tracked as deleted, comments and hidden text are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

import mammoth
from lxml import etree, html
from lxml.html import HtmlElement

from claims.file_formats.unreadable import Converted, Unreadable

MOST_XML = 20 * 1024 * 1024
"""Bytes of all XML unpacked; a novel has four million."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='caption'] => p.caption:fresh
"""
_OTHERS = {
    "xl/": "an Excel workbook, not a Word document",
    "ppt/": "a PowerPoint presentation, not a Word document",
    "content.xml": "an OpenDocument file: save it as .docx",
}
_LONGEST_HEADING = 200
"""Characters; a paragraph in bold type that is longer is no heading."""


def read_word(content: bytes) -> Converted:
    """Raises Unreadable; what else a damaged file raises is for the caller to catch."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            parts = _parts(archive)
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:  # the last two: ciphers of ZIP
        raise Unreadable("it is a Word document or ZIP archive that is damaged or cut off") from error
    facts = _Facts()
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, xml in parts.items():
            archive.writestr(name, facts.shown(name, xml))
    found = mammoth.convert_to_html(
        packed, style_map=_STYLES, convert_image=lambda _: [], include_embedded_style_map=False
    )
    body = html.fragment_fromstring(found.value, create_parent="div")
    _unmark_notes(body)
    _give_headings(body)
    for paragraph in body.xpath(".//td[count(*) = 1]/p | .//th[count(*) = 1]/p"):
        paragraph.drop_tag()
    blocks = [html.tostring(block, encoding="unicode", with_tail=False) for block in body]
    if not body.text_content().strip():
        raise Unreadable("it is a Word document without text")
    return Converted("\n".join(blocks), ", ".join(["Word document (.docx)", *facts.told()]))


def _parts(archive: ZipFile) -> dict[str, bytes]:
    """The XML of the document by name."""
    names = set(archive.namelist())
    if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
        what = next((what for start, what in _OTHERS.items() if any(n.startswith(start) for n in names)), "")
        raise Unreadable(f"it is {what or 'a ZIP archive, not a Word document'}")
    wanted = list(_wanted(archive))
    # What an entry says of its size is as much as is ever unpacked of it.
    if sum(entry.file_size for entry in wanted) > MOST_XML:
        raise Unreadable(f"it is a Word document that unpacks to more than {MOST_XML // 1024**2} MB")
    return {entry.filename: archive.read(entry) for entry in wanted}


def _wanted(archive: ZipFile) -> Iterator[ZipInfo]:
    for name in sorted(set(archive.namelist())):
        folder = name.rpartition("/")[0]
        if folder in {"", "_rels", "word", "word/_rels"} and name.lower().endswith((".xml", ".rels")):
            yield archive.getinfo(name)


class _Facts:
    """What an editor must know of the document, counted while what is not shown is taken out of it."""

    def __init__(self) -> None:
        self.pictures = self.comments = self.hidden = self.changes = 0

    def shown(self, name: str, xml: bytes) -> bytes:
        """``xml`` without hidden text. Raises Unreadable for what is not well-formed and for entities."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(xml, parser)
        except etree.XMLSyntaxError as error:
            where = f"{name}, line {error.position[0]}"
            raise Unreadable(f"it is a Word document that is damaged in {where}") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable(
                f"it is a Word document with a document type in {name}, which no Word document has"
            )
        for w in (_W, _STRICT_W):
            self.comments += sum(1 for _ in root.iter(f"{w}comment"))
            self.changes += sum(1 for _ in root.iter(f"{w}ins", f"{w}del", f"{w}moveFrom", f"{w}moveTo"))
            self._take_hidden(root, w)
        self.pictures += sum(1 for _ in root.iter("{*}blip", "{*}imagedata"))
        return etree.tostring(root, encoding="utf-8", xml_declaration=True)

    def _take_hidden(self, root: etree._Element, w: str) -> None:
        for vanish in list(root.iterfind(f".//{w}r/{w}rPr/{w}vanish")):
            run = vanish.getparent().getparent()  # type: ignore[union-attr]  # both were just matched
            if vanish.get(f"{w}val", "1") in {"0", "false", "off"} or run is None:
                continue
            self.hidden += 1
            for child in [child for child in run if child.tag != f"{w}rPr"]:
                run.remove(child)

    def told(self) -> Iterator[str]:
        if self.changes:
            yield "its tracked changes taken as accepted"
        left_out = (
            (self.pictures, "pictures"),
            (self.comments, "comments"),
            (self.hidden, "stretches of hidden text"),
        )
        yield from (f"{what} left out: {number}" for number, what in left_out if number)


def _unmark_notes(body: HtmlElement) -> None:
    """Footnotes stay at the end; their marks go, which would stand against a word or a figure: 31[1]."""
    for link in body.xpath(".//sup/a[starts-with(@id, 'footnote-ref-') or starts-with(@id, 'endnote-ref-')]"):
        link.getparent().drop_tree()
    for link in body.xpath(
        ".//li//a[starts-with(@href, '#footnote-ref-') or starts-with(@href, '#endnote-ref-')]"
    ):
        link.drop_tree()


def _give_headings(body: HtmlElement) -> None:
    """Where no heading is marked as one, short paragraphs all in bold type are, and the first is the headline."""
    if body.xpath(".//h1 | .//h2 | .//h3"):
        return
    level = "h1"
    for block in body.xpath("./p"):
        words = block.text_content().strip()
        bold = "".join(block.xpath(".//strong//text()")).strip()
        if words and words == bold and len(words) <= _LONGEST_HEADING and not words.endswith((".", ":", ";")):
            block.tag = level
            level = "h2"
