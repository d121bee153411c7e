"""Blocks to HTML: lines joined to paragraphs, items to lists, rows to tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from claims.file_formats.pdf.blocks import BULLET, Block
from claims.file_formats.pdf.lines import Line

_COMPOUND = re.compile(r"[^\W\d]+(?:-[^\W\d]+)+")
_HYPHENATED = re.compile(r"([^\W\d]+)[-\u2010\u00ad]((?:</a>)?)$")
_STARTS_LOWER = re.compile(r"(?:<a [^>]*>)?([^\W\d_]+)")
_SOFT = re.compile("\u00ad(?=.)")
_UNSPACED = re.compile(r"[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")
"""Scripts that put no space between words: Chinese and Japanese."""


def written(blocks: Sequence[Block]) -> str:
    """A line of HTML for each block."""
    lines = (line for block in blocks for cell in block.cells for line in cell)
    compounds = {compound.lower() for line in lines for compound in _COMPOUND.findall(line.text)}
    return "\n".join(
        line
        for kind, run in groupby(blocks, key=lambda block: block.kind)
        for line in _run(kind, run, compounds)
    )


def _run(kind: str, blocks: Iterator[Block], compounds: set[str]) -> Iterator[str]:
    if kind == "row":
        yield "<table>"
        for block in blocks:
            yield "<tr>" + "".join(f"<td>{_joined(cell, compounds)}</td>" for cell in block.cells) + "</tr>"
        yield "</table>"
    elif kind == "item":
        yield "<ul>"
        for block in blocks:
            yield f"<li>{BULLET.sub('', _joined(block.lines, compounds), count=1)}</li>"
        yield "</ul>"
    else:
        for block in blocks:
            tag = f"h{block.level}" if block.level else "p"
            yield f"<{tag}>{_joined(block.lines, compounds)}</{tag}>"


def _joined(lines: Sequence[Line], compounds: set[str]) -> str:
    text = lines[0].html
    for line in lines[1:]:
        text = _join(text, line.html, compounds)
    return _SOFT.sub("", text)


def _join(text: str, line: str, compounds: set[str]) -> str:
    """One line after another. A hyphen goes, unless the compound is written with it elsewhere."""
    hyphenated, word = _HYPHENATED.search(text), _STARTS_LOWER.match(line)
    if hyphenated and word:
        whole = f"{hyphenated[1]}-{word[1]}".lower()
        if word[1][0].islower() and whole not in compounds:
            return text[: hyphenated.end(1)] + hyphenated[2] + line
        return text + line
    if _UNSPACED.match(text[-1:]) and _UNSPACED.match(line):
        return text + line
    return f"{text} {line}"
