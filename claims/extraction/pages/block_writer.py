"""Builds canonical text from pieces of markup: folds white space, places blocks and links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claims.extraction.types import Block, Link, Role, Span

_WHITE = " \t\n\r\f\v"
_SPACE = re.compile(rf"[{_WHITE}]+")
_CARRIAGE_RETURN = re.compile(r"\r\n?")


@dataclass
class BlockWriter:
    """Takes text piece by piece; ``close`` ends the block at hand, if anything visible is in it."""

    blocks: list[Block] = field(default_factory=list)
    _out: list[str] = field(default_factory=list)
    length: int = 0
    """Code points written so far, up to the end of the last block."""
    linked: int = 0
    """How many of them stand in links."""
    _pieces: list[str] = field(default_factory=list)
    _size: int = 0
    _space: bool = False
    _links: list[tuple[int, int, str, bool]] = field(default_factory=list)
    """Start and end in the block at hand, address, and whether it leaves the site."""
    _code: list[Span] = field(default_factory=list)
    _href: str = ""
    _leaves_site: bool = False
    _link_start: int | None = None
    _plain_text: bool = False
    """Whether the block at hand holds text that is not bold."""

    @property
    def text(self) -> str:
        return "".join(self._out)

    @property
    def is_open(self) -> bool:
        """Whether anything was written to the block at hand."""
        return bool(self._pieces)

    @property
    def pending(self) -> str:
        """The block at hand, as far as it has come."""
        return "".join(self._pieces)

    def write(self, raw: str, *, bold: bool = False, code: bool = False) -> None:
        """Add text, with its white space folded."""
        core = raw.strip(_WHITE)
        if not core:
            self._space = self._space or bool(raw)
            return
        if self._pieces and (self._space or raw[0] in _WHITE) and self._pieces[-1] != "\t":
            self._append(" ")
        self._mark_link_start()
        folded = core if core.isprintable() and "  " not in core else _SPACE.sub(" ", core)
        if code:
            self._code.append(Span(self._size, self._size + len(folded)))
        self._append(folded)
        self._plain_text = self._plain_text or not bold
        self._space = raw[-1] in _WHITE

    def write_verbatim(self, raw: str) -> None:
        """Add text as it stands, but for carriage returns."""
        if raw:
            self._mark_link_start()
            self._append(_CARRIAGE_RETURN.sub("\n", raw))
            self._plain_text = True

    def space(self) -> None:
        """Whatever comes next is a word of its own."""
        self._space = True

    def cell(self) -> None:
        """The next cell of a table's row begins."""
        self._append("\t")
        self._space = False

    def open_link(self, href: str, *, leaves_site: bool) -> None:
        self._href, self._leaves_site, self._link_start = href, leaves_site, None

    def close_link(self) -> None:
        if self._href and self._link_start is not None and self._link_start < self._size:
            self._links.append((self._link_start, self._size, self._href, self._leaves_site))
        self._href, self._link_start = "", None

    def close(self, *, tag: str, role: Role, level: int = 0) -> bool:
        """End the block at hand; false where nothing visible stood in it."""
        href, leaves_site = self._href, self._leaves_site
        self.close_link()
        raw = "".join(self._pieces)
        inner = raw.strip()
        if inner:
            self._place(raw, inner, role, level, tag if self._plain_text else _bold(tag))
        self._pieces, self._size, self._space, self._plain_text = [], 0, False, False
        self._links, self._code = [], []
        self._href, self._leaves_site = href, leaves_site
        return bool(inner)

    def _place(self, raw: str, inner: str, role: Role, level: int, tag: str) -> None:
        if self._out:
            self._out.append("\n")
            self.length += 1
        start = self.length
        shift = start - (len(raw) - len(raw.lstrip()))
        end = start + len(inner)
        links = tuple(
            Link(max(start, first + shift), min(end, last + shift), href, leaves_site)
            for first, last, href, leaves_site in self._links
            if first + shift < end and last + shift > start
        )
        self.linked += sum(map(len, links))
        code = tuple(Span(max(start, span.start + shift), min(end, span.end + shift)) for span in self._code)
        self.blocks.append(Block(start, end, role=role, level=level, tag=tag, links=links, code=code))
        self._out.append(inner)
        self.length = end

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._size += len(piece)

    def _mark_link_start(self) -> None:
        if self._href and self._link_start is None:
            self._link_start = self._size


def _bold(tag: str) -> str:
    """A paragraph that is bold throughout may be a heading: its tag says so."""
    return "strong" if tag in {"p", "div", "section", "article", "td", "span", "details"} else tag
