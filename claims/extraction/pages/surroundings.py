"""Elements in which the article cannot stand: menus, lists of links, teasers, and what no reader sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml.etree import _Element

from claims.extraction.pages.block_writer import BlockWriter
from claims.extraction.roles.forms import FURNITURE
from claims.extraction.types import Block, Role

_FEWEST_OF_PROSE = 80
_GOOD_PART = 0.2
_FEWEST_OF_A_LIST = 4
_MOSTLY = 0.8
"""A list of links is so many short blocks, of which links make up such a share."""
_PAGE = frozenset({"html", "body"})


def is_prose(block: Block) -> bool:
    """Whether a block is long enough for prose, and no list of links."""
    length = len(block)
    return length >= _FEWEST_OF_PROSE and sum(map(len, block.links)) * 2 < length


class Surroundings:
    """Told of every element that is a block, as it begins and ends, while ``writer`` writes down what is in it."""

    def __init__(self, writer: BlockWriter) -> None:
        self._writer = writer
        self._open: list[tuple[int, int, int]] = []
        """How many blocks, code points and code points in links came before each open element."""
        self._furniture: list[tuple[_Element, Role, int, int]] = []
        """Each element that its markup makes furniture, the role, and the range of its blocks."""
        self._apart: list[_Element] = []

    def begin(self) -> None:
        """An element begins."""
        self._open.append((len(self._writer.blocks), self._writer.length, self._writer.linked))

    def end(self, element: _Element, role: Role | None, around: Role | None) -> None:
        """``element`` ends: it stands in the ``role`` that its markup gives, and its parent in that ``around`` it."""
        first, length, linked = self._open.pop()
        if role in FURNITURE:
            if around not in FURNITURE:
                self._furniture.append((element, role, first, len(self._writer.blocks)))
            return
        length, linked = self._writer.length - length, self._writer.linked - linked
        listed = len(self._writer.blocks) - first >= _FEWEST_OF_A_LIST and linked >= _MOSTLY * length
        if listed and element.tag not in _PAGE and not any(map(is_prose, self._writer.blocks[first:])):
            self._apart.append(element)

    def hide(self, element: _Element) -> None:
        """No reader sees ``element``."""
        self._apart.append(element)

    def elements(self) -> Iterator[_Element]:
        """The elements, each after those in it. Furniture is none where the article may well stand in it."""
        yield from self._apart
        prose = Counter[Role]()
        for block in filter(is_prose, self._writer.blocks):
            prose[block.role] += len(block)
        little = {role for role in FURNITURE if prose[role] < _GOOD_PART * prose.total()}
        for element, role, first, end in self._furniture:
            if role in little or not any(map(is_prose, self._writer.blocks[first:end])):
                yield element
