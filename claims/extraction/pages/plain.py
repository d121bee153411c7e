"""Plain text to blocks: paragraphs, single lines, list items, headings marked with ``#``, code fences.

A blank line always ends a block. Inside a run of lines, each line is a block of its own unless the
run was wrapped at a fixed width: then its lines make one paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from claims.extraction.pages.page import Page
from claims.extraction.types import Block, Meta, Role
from claims.extraction.values import value

_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(
    r"(?P<heading>\#{1,6})[^\S\n]+(?=[^\n]*\w)"
    r"|(?P<bullet>[•●■▪▫◆◇○◦▶►▸→★‣⁃∙·*–-]|[✅✔✓➤]\ufe0f?|\d{1,2}[.)]|\(\d{1,2}\))[^\S\n]+(?=[^\n]*\w)"
    r"|(?P<quote>>)[^\S\n]?(?=\S)"
)
_PICTURE = re.compile(
    r"^[^\S\n]*(?P<mark>(?P<picture>[\U0001f300-\U0001f6ff\U0001f900-\U0001faff➡➕⭐❗])\ufe0f?|\d\ufe0f?\u20e3)[^\S\n]+(?=[^\n]*\w)",
    re.MULTILINE,
)
"""A picture before a line is a list mark where another line has the same; numbers in boxes are one picture."""
_CLOSING_HASHES = re.compile(r"[^\S\n]+#+$")
_FENCE = re.compile(r"^[^\S\n]*(?:```|~~~)[^\S\n]*[\w+-]*[^\S\n]*$", re.MULTILINE)
_WIDEST_WRAP = 132
"""No wrapped text has longer lines than this many code points (a wide terminal's)."""
_NARROWEST_WRAP = 40
_FEWEST_PICTURED = 2


@value(frozen=True, slots=True)
class _Line:
    """A line that is not blank: its span without mark and surrounding space, and its form."""

    start: int
    end: int
    tag: str
    level: int
    indented: bool
    text: str

    @property
    def starts_block(self) -> bool:
        return bool(self.tag)


def read_page(text: str, *, url: str = "") -> Page:
    """``text`` is normalised already. Blocks leave out list marks, ``#`` marks and white space."""
    runs = _runs(text)
    width = _wrap_width([line for run in runs for line in run], runs)
    blocks = [block for run in runs for block in _blocks(run, width)]
    return Page(text=text, blocks=tuple(blocks), meta=Meta(url=url), url=url)


def _runs(text: str) -> list[list[_Line]]:
    """Lines between blank lines; a listing between two fences is a run of its own."""
    runs: list[list[_Line]] = [[]]
    pictures = _pictures(text)
    fences = [match.start() for match in _FENCE.finditer(text)]
    paired = set(fences[: len(fences) // 2 * 2])
    fenced = False
    for match in _LINE.finditer(text):
        raw, start = match.group(), match.start()
        if start in paired:
            fenced = not fenced
            runs.append([])
            continue
        if not fenced and (not raw.strip() or _blank_before(text, start)):
            runs.append([])
        if raw.strip():
            line = _line(raw, start, pictures.get(start, 0))
            runs[-1].append(replace(line, tag="code", indented=True) if fenced else line)
    return [run for run in runs if run]


def _pictures(text: str) -> dict[int, int]:
    """Where lines start that a picture marks as list items, each with the length of that mark."""
    if text.isascii():
        return {}
    found = list(_PICTURE.finditer(text))
    lines = Counter(match["picture"] for match in found)
    return {
        match.start(): len(match["mark"]) for match in found if lines[match["picture"]] >= _FEWEST_PICTURED
    }


def _blank_before(text: str, start: int) -> bool:
    return start >= 2 and text[start - 2 : start] == "\n\n"


def _line(raw: str, offset: int, picture: int = 0) -> _Line:
    """``picture`` is how long the picture is that marks the line, or 0."""
    stripped = raw.strip()
    start = offset + len(raw) - len(raw.lstrip())
    end = start + len(stripped)
    tag, level = "", 0
    if picture:
        inner = stripped[picture:].lstrip()
        return _Line(end - len(inner), end, "bullet", 0, indented=raw[0].isspace(), text=inner)
    if mark := _MARK.match(stripped):
        tag = mark.lastgroup or ""
        level = len(mark["heading"]) if tag == "heading" else 0
        start += mark.end()
        if tag == "heading" and (closing := _CLOSING_HASHES.search(stripped)):
            end -= len(closing.group())
    inner = stripped[mark.end() :] if mark else stripped
    return _Line(start, end, tag, level, indented=raw[0].isspace(), text=inner)


def _wrap_width(lines: Sequence[_Line], runs: Sequence[Sequence[_Line]]) -> int:
    """The width the whole text was wrapped at, or 0 where it was not."""
    widest = max((len(line.text) for line in lines if " " in line.text), default=0)
    breaks = chain.from_iterable(map(pairwise, runs))
    return widest if _wrapped(breaks, widest) else 0


def _wrapped(breaks: Iterable[tuple[_Line, _Line]], width: int) -> bool:
    """Whether these line breaks look like a machine's: lines full, sentences running on over most."""
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    full = [pair for pair in breaks if not pair[1].starts_block and _full(*pair, width)]
    running_on = sum(_runs_on(after) for _, after in full)
    return bool(full) and running_on * 2 >= len(full)


def _full(line: _Line, after: _Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted on this line."""
    return len(line.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width


def _runs_on(line: _Line) -> bool:
    """Whether the line starts in the middle of a sentence."""
    first = line.text[0]
    return first.islower() or (first.isalpha() and not first.isupper())


def _blocks(run: Sequence[_Line], width: int) -> Iterator[Block]:
    if run[0].tag == "code":
        yield Block(run[0].start, run[-1].end, role=Role.CODE, tag="code")
        return
    own = max(len(line.text) for line in run)
    if not width and _wrapped(pairwise(run), own) and all(_full(*pair, own) for pair in pairwise(run)):
        width = own
    alone = len(run) == 1
    starts = [0]
    for at, (before, line) in enumerate(pairwise(run), start=1):
        joins = (
            bool(width) and not line.starts_block and before.tag != "heading" and _full(before, line, width)
        )
        hanging = run[starts[-1]].tag == "bullet" and line.indented and not line.tag and _runs_on(line)
        if not (joins or hanging):
            starts.append(at)
    for start, end in pairwise([*starts, len(run)]):
        first, last = run[start], run[end - 1]
        form = first.tag or ("paragraph" if alone or len(starts) == 1 else "line")
        yield Block(first.start, last.end, level=first.level, tag=form)
