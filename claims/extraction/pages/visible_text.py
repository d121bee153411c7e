"""Walks a page's tree once, without recursion, and writes down every block that a reader sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from lxml import etree
from lxml.etree import _Element

from claims.extraction.pages import landmarks, seams
from claims.extraction.pages.block_writer import BlockWriter
from claims.extraction.pages.surroundings import Surroundings
from claims.extraction.roles.forms import FURNITURE
from claims.extraction.sites import host, resolve, same_site
from claims.extraction.types import Block, Role
from claims.extraction.values import value

_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", "”", '"', "。")
_FULL_LINE = 60
"""A line of more code points than this that ends in the middle of a sentence was broken for its width."""
_MOST_OF_A_PAGE = 0.5
_LONGEST_CELL = 300
_LONGEST_JOINED = 1500
"""A heading or caption of more code points was never closed, and holds the page."""
_CODE = frozenset({"code", "kbd", "samp", "tt", "var"})
_BOLD = frozenset({"b", "strong"})
_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_JOINED = frozenset({"tr", "figcaption", *_LEVELS})
_CREDITS = (Role.CAPTION, Role.BYLINE, Role.DATELINE)
"""Roles that elements inside a line give to all of it where they hold half of its text; the first wins."""
_LONGEST = {
    Role.BYLINE: 300,
    Role.DATELINE: 200,
    Role.STANDFIRST: 800,
    Role.CAPTION: 1500,
    Role.DISCLAIMER: 6000,
}
"""An element that is named for one of these roles and holds more code points is named for something else."""


@dataclass(slots=True)
class _Place:
    """Where in the tree the walk is, as far as it matters to the text. Shared by what changes none of it."""

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


_UNSEEN = _Place()
"""Stands for every element that no reader sees."""


@value(frozen=True, slots=True)
class Visible:
    """A page's canonical text and blocks; a block's role is ``OTHER`` unless its element leaves no doubt.

    ``around`` are the elements in which the article cannot stand: menus, lists of teasers, sign-up boxes, and
    what no reader sees. ``depth`` is how deep the elements are nested.
    """

    text: str
    blocks: tuple[Block, ...]
    around: tuple[_Element, ...]
    depth: int


def write_blocks(root: _Element, *, base: str) -> Visible:
    """What a reader sees of the page; ``base`` is its own address, or "" where it is not known."""
    walk = _Walk(root, base)
    return Visible(
        walk.writer.text, tuple(walk.writer.blocks), tuple(walk.surroundings.elements()), walk.depth
    )


class _Walk:
    def __init__(self, root: _Element, base: str) -> None:
        self.writer = BlockWriter()
        self.surroundings = Surroundings(self.writer)
        self.depth = 0
        self._base = base
        self._host = host(base)
        self._whole = max(1, _text_length(root))
        self._places = [_Place()]
        self._broken = 0
        self._left: _Element | None = None  # what ended where the text stands now
        self._credits: list[tuple[int, int]] = []  # which of _CREDITS stand in the line, and their lengths
        self._run(root)

    def _run(self, root: _Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                if not self._enter(element):
                    walker.skip_subtree()
                elif text := element.text:
                    self._text(text)
            else:
                self._leave(element)
                if element is root:
                    break
                if tail := element.tail:
                    self._text(tail)
                else:
                    self._left = element
        self._close()

    def _enter(self, element: _Element) -> bool:
        """Step into an element; false where nothing in it is to be read."""
        here = self._places[-1]
        tag = element.tag
        if landmarks.is_hidden(element):
            self.surroundings.hide(element)
            self._places.append(_UNSEEN)
            return False
        if tag == "br":
            self._broken += 1
        elif tag == "a":
            href = element.get("href", "")
            if href[:1] == "#" and seams.is_note_mark(element):
                self._places.append(_UNSEEN)
                return False
            self._open_link(href)
        elif tag in landmarks.BLOCK:
            self._boundary(tag, here)
        elif tag in seams.PICTURES and seams.parts_words(element):
            self.writer.space()
        if self._left is not None and self.writer.is_open:
            self._part(self._left, element, here)
        place = self._place(element, tag, here)
        if tag in landmarks.BLOCK:
            self.surroundings.begin()
        self._places.append(place)
        if len(self._places) > self.depth:
            self.depth = len(self._places)
        return True

    def _part(self, left: _Element, element: _Element, here: _Place) -> None:
        if seams.begins_another(element, left, self.writer.pending, tag=here.tag):
            self.writer.space()

    def _leave(self, element: _Element) -> None:
        left = self._places[-1]
        if left is not _UNSEEN:
            tag = element.tag
            if tag == "a":
                self.writer.close_link()
            elif tag in landmarks.BLOCK:
                self._boundary(tag, left, leaving=True)
                self.surroundings.end(element, left.role, self._places[-2].role)
        self._places.pop()

    def _place(self, element: _Element, tag: str, here: _Place) -> _Place:
        role = here.role
        if role is None or role is Role.QUOTE:
            role = self._own_role(element, tag, here) or role
        if tag not in landmarks.BLOCK:
            bold = here.bold or tag in _BOLD
            code = here.code or tag in _CODE
            if role is here.role and bold is here.bold and code is here.code:
                return here
            if role is not here.role and role in _CREDITS:
                self._credits.append((_CREDITS.index(role), _text_length(element)))
            return _Place(
                here.tag,
                role,
                here.level,
                here.in_article,
                here.in_row,
                here.joined,
                bold,
                code,
                here.verbatim,
            )
        tag_of_block = _block_tag(tag, here)
        if tag_of_block == here.tag and role is here.role and tag not in _JOINED:
            return here
        row = here.in_row or (tag == "tr" and self._is_data_row(element))
        whole = tag in _JOINED and tag != "tr" and _text_length(element) <= _LONGEST_JOINED
        return _Place(
            tag=tag_of_block,
            role=role,
            level=_LEVELS.get(tag, 0),
            in_article=here.in_article or tag in {"article", "main"},
            in_row=row,
            joined=here.joined or row or whole,
            bold=here.bold,
            code=here.code,
            verbatim=here.verbatim or tag == "pre",
        )

    def _own_role(self, element: _Element, tag: str, here: _Place) -> Role | None:
        """The role that an element gives to the text in it, unless it holds too much for that."""
        if tag == "pre":
            return Role.CODE
        role = landmarks.role_of(element, in_article=here.in_article)
        if role is None:
            return None
        length = _text_length(element)
        longest = self._whole * _MOST_OF_A_PAGE if role in FURNITURE else _LONGEST.get(role, length)
        return role if length <= longest else None

    def _is_data_row(self, row: _Element) -> bool:
        """Whether a row holds data and not the page's layout: several short cells."""
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        return len(cells) > 1 and all(_text_length(cell) <= _LONGEST_CELL for cell in cells)

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
        self._broken = 0
        if not self.writer.is_open:
            return
        place = self._places[-1]
        role = place.role or (self._credited() if self._credits else Role.OTHER)
        if place.in_row and role is Role.OTHER:
            role = Role.TABLE
        self.writer.close(tag="tr" if place.in_row else place.tag, role=role, level=place.level)

    def _credited(self) -> Role:
        """The role that elements inside the line at hand give to it, where they hold half of its text."""
        credits, self._credits = self._credits, []
        half = 2 * sum(length for _, length in credits) >= len(self.writer.pending)
        return _CREDITS[min(credits)[0]] if half else Role.OTHER

    def _text(self, text: str) -> None:
        place = self._places[-1]
        self._left = None
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

    def _open_link(self, written: str) -> None:
        href = resolve(self._base, written) if written else ""
        if href.lower().startswith(("http:", "https:", "/")):
            target = host(href)
            self.writer.open_link(href, leaves_site=bool(target) and not same_site(target, self._host))


def _block_tag(tag: str, here: _Place) -> str:
    """The tag that a block inside this element goes by: a list item stays one whatever stands in it."""
    if tag not in landmarks.BLOCK or (
        here.tag in {"li", "dt", "dd", "summary", "details"} and tag in {"p", "div"}
    ):
        return here.tag
    return tag


_length = etree.XPath("string-length()")


def _text_length(element: _Element) -> int:
    """How many code points of text stand in an element."""
    return int(cast("float", _length(element)))
