"""Walks a page's tree once, without recursion, and writes down every block that a reader sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from claims.extraction.pages import landmarks
from claims.extraction.pages.block_writer import BlockWriter
from claims.extraction.roles.forms import FURNITURE
from claims.extraction.sites import host, resolve, same_site
from claims.extraction.types import Role

_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", "”", '"', "。")
_FULL_LINE = 60
"""A line of more code points than this that ends in the middle of a sentence was broken for its width."""
_MOST_OF_A_PAGE = 0.5
_LONGEST_CELL = 300
_LONGEST_JOINED = 1500
"""A heading or caption of more code points was never closed, and holds the page."""
_CODE = frozenset({"code", "kbd", "samp", "tt", "var"})
_JOINED = frozenset({"tr", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6"})
_LONGEST = {
    Role.BYLINE: 300,
    Role.DATELINE: 200,
    Role.STANDFIRST: 800,
    Role.CAPTION: 1500,
    Role.DISCLAIMER: 6000,
}
"""An element that is named for one of these roles and holds more code points is named for something else."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the tree the walk is, as far as it matters to the text."""

    tag: str = "body"
    role: Role | None = None
    level: int = 0
    in_article: bool = False
    in_row: bool = False
    joined: bool = False
    """Inside a row, heading or caption, which are one block each whatever stands in them."""
    bold: bool = False
    code: bool = False
    verbatim: bool = False


def write_blocks(root: _Element, *, base: str) -> BlockWriter:
    """The page's canonical text and blocks; ``base`` is its own address, or "" where it is not known.

    A block's role is ``OTHER`` unless its element leaves no doubt.
    """
    return _Walk(root, base).writer


class _Walk:
    def __init__(self, root: _Element, base: str) -> None:
        self.writer = BlockWriter()
        self._base = base
        self._host = host(base)
        self._lengths = _text_lengths(root)
        self._whole = max(1, self._lengths[root])
        self._places = [_Place()]
        self._broken = 0
        self._run(root)

    def _run(self, root: _Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                if self._enter(element):
                    self._text(element.text)
                else:
                    walker.skip_subtree()
            elif event == "end":
                self._leave(element)
                if element is not root:
                    self._text(element.tail)
            elif element.getparent() is not None:
                self._text(element.tail)
        self._close()

    def _enter(self, element: _Element) -> bool:
        """Step into an element; false where nothing in it is to be read."""
        here = self._places[-1]
        tag = element.tag
        if tag in landmarks.SKIPPED or landmarks.is_hidden(element):
            self._places.append(here)
            return False
        if tag == "br":
            self._broken += 1
        elif tag == "a":
            self._open_link(element)
        elif tag in landmarks.BLOCK:
            self._boundary(tag, here)
        self._places.append(self._place(element, here))
        return True

    def _leave(self, element: _Element) -> None:
        left = self._places[-1]
        if element.tag == "a" and left is not self._places[-2]:
            self.writer.close_link()
        if element.tag in landmarks.BLOCK and left is not self._places[-2]:
            self._boundary(element.tag, left, leaving=True)
        self._places.pop()

    def _place(self, element: _Element, here: _Place) -> _Place:
        tag = element.tag
        row = here.in_row or (tag == "tr" and self._is_data_row(element))
        return _Place(
            tag=_block_tag(tag, here),
            role=self._role(element, here),
            level=int(tag[1])
            if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
            else (0 if tag in landmarks.BLOCK else here.level),
            in_article=here.in_article or tag in {"article", "main"},
            in_row=row,
            joined=here.joined
            or row
            or (tag in _JOINED and tag != "tr" and self._lengths[element] <= _LONGEST_JOINED),
            bold=here.bold or tag in {"b", "strong"},
            code=here.code or tag in _CODE,
            verbatim=here.verbatim or tag == "pre",
        )

    def _role(self, element: _Element, here: _Place) -> Role | None:
        if here.role is not None and here.role is not Role.QUOTE:
            return here.role
        if element.tag == "pre":
            return Role.CODE
        role = landmarks.role_of(element, in_article=here.in_article)
        if role is None:
            return here.role
        length = self._lengths[element]
        too_long = length > (
            self._whole * _MOST_OF_A_PAGE if role in FURNITURE else _LONGEST.get(role, length)
        )
        return here.role if too_long else role

    def _is_data_row(self, row: _Element) -> bool:
        """Whether a row holds data and not the page's layout: several short cells."""
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        return len(cells) > 1 and all(self._lengths[cell] <= _LONGEST_CELL for cell in cells)

    def _boundary(self, tag: str, here: _Place, *, leaving: bool = False) -> None:
        """An element's edge ends the block, except inside a row, heading or caption."""
        if here.joined and not (leaving and tag in _JOINED):
            if here.in_row and tag in {"td", "th"} and not leaving and self.writer.pending:
                self.writer.cell()
            else:
                self.writer.space()
            return
        self._close()

    def _close(self) -> None:
        place = self._places[-1]
        role = place.role or Role.OTHER
        if place.in_row and role is Role.OTHER:
            role = Role.TABLE
        self.writer.close(tag="tr" if place.in_row else place.tag, role=role, level=place.level)
        self._broken = 0

    def _text(self, text: str | None) -> None:
        if not text:
            return
        place = self._places[-1]
        if place.verbatim:
            self.writer.write_verbatim(text)
            return
        if self._broken and not text.isspace():
            self._resolve_break(text, place)
        self.writer.write(text, bold=place.bold, code=place.code)

    def _resolve_break(self, text: str, place: _Place) -> None:
        """After ``<br>``: a space where the sentence runs on, else the end of the block."""
        before = self.writer.pending.rstrip()
        runs_on = text.lstrip()[0].islower() or (
            len(before) > _FULL_LINE and not before.endswith(_SENTENCE_ENDS)
        )
        if (
            place.level
            or place.in_row
            or (self._broken == 1 and runs_on and not before.endswith(_SENTENCE_ENDS))
        ):
            self.writer.space()
            self._broken = 0
        else:
            self._close()

    def _open_link(self, element: _Element) -> None:
        href = resolve(self._base, element.get("href", ""))
        target = host(href)
        if element.get("href") and href.lower().startswith(("http:", "https:", "/")):
            self.writer.open_link(href, leaves_site=bool(target) and not same_site(target, self._host))


def _block_tag(tag: str, here: _Place) -> str:
    """The tag that a block inside this element goes by: a list item stays one whatever stands in it."""
    if tag not in landmarks.BLOCK or (here.tag in {"li", "dt", "dd", "summary"} and tag in {"p", "div"}):
        return here.tag
    return tag


def _text_lengths(root: _Element) -> Mapping[_Element, int]:
    """How many code points of text stand in each element, markup that is not read left out."""
    lengths: dict[_Element, int] = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        own = len(element.text or "") if element.tag not in landmarks.SKIPPED else 0
        inner = sum(lengths[child] + len(child.tail or "") for child in element if child in lengths)
        lengths[element] = own + (inner if element.tag not in landmarks.SKIPPED else 0)
    return lengths
