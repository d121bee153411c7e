"""Pages that print the opening of their article and carry the rest as data, for a script to show.

Two kinds of data are read: the ``articleBody`` of JSON-LD, and the state that a page hands to its script
(``<script type="application/json">``), in which editors' rich text stands. What is found is written into the
tree after the last paragraph that the page prints, and read like any other.

A page's data hold other articles, too. So they are believed only where they hold several paragraphs that the
page prints, or most of them; where it prints none, only JSON-LD is, which says that it describes the article.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree
from lxml.etree import _Element

from claims.extraction.pages.json_ld import folded
from claims.extraction.pages.landmarks import SKIPPED
from claims.extraction.pages.rich_text import Piece, rich_texts
from claims.extraction.pages.unreadable import without_unreadable

NOTE = (
    "The page prints only a part of the article; the rest was read from the data that it carries. "
    "Not every reader may see it."
)
_WHOLE = 2000
"""Code points of long printed paragraphs from which on a page is taken to print its whole article."""
_LONG = 100
_PARAGRAPH = 40
"""A shorter paragraph is too common a line to tell one article from another."""
_MOST = 0.5
"""Data that hold one paragraph, and a smaller part of the long printed ones, are of an article that is only teased."""
_LITTLE = 200
"""So many code points at least must be missing on the page."""
_LONGEST_JSON = 5_000_000
_TAG = re.compile(r"<[^<>]*>")
_PARAGRAPH_ENDS = re.compile(r"\n+|</p>", re.IGNORECASE)


def complete(root: _Element, linked: Mapping[str, object]) -> tuple[str, ...]:
    """Write what the page carries of its article and does not print into ``root``; what the editor is to be told.

    ``linked`` is the JSON-LD node of the article. Nothing is changed where nothing is missing.
    """
    printed: dict[str, _Element] = {}
    long = 0
    for element in root.iter("p"):
        text = folded("".join(map(str, element.itertext())))
        if len(text) >= _LONG and text not in printed:
            long += len(text)
        if long >= _WHOLE:
            return ()
        if len(text) >= _PARAGRAPH:
            printed[text] = element
    told = _told(linked)
    missing: Sequence[Piece] = () if long or any(piece.text in printed for piece in told) else told
    last: _Element | None = None
    for pieces in (told, *_handed_to_scripts(root)):
        shared = [place for place, piece in enumerate(pieces) if piece.text in printed]
        known = len(shared) > 1 or _length([pieces[place] for place in shared]) >= _MOST * long
        rest = pieces[shared[-1] + 1 :] if shared and known else ()
        if _length(rest) > _length(missing):
            missing, last = rest, printed[pieces[shared[-1]].text]
    if _length(missing) < _LITTLE or _stands_on_the_page(missing, root):
        return ()
    _write_after(last, missing, root)
    return (NOTE,)


def _length(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _stands_on_the_page(pieces: Sequence[Piece], root: _Element) -> bool:
    """Whether the longest of ``pieces`` is printed after all, in other elements than paragraphs."""
    text = max((piece.text for piece in pieces), key=len)
    middle = len(text) // 2
    page = folded(" ".join(_words(root)))
    return any(part in page for part in (text[:_PARAGRAPH], text[middle : middle + _PARAGRAPH]))


def _words(root: _Element) -> Iterator[str]:
    for element in root.iter():
        if element.text and element.tag not in SKIPPED:
            yield element.text
        if element.tail:
            yield element.tail


def _told(linked: Mapping[str, object]) -> Sequence[Piece]:
    """The lines of the article that JSON-LD gives in full."""
    told = linked.get("articleBody")
    if not isinstance(told, str):
        return ()
    lines = (folded(_TAG.sub("", line)) for line in _PARAGRAPH_ENDS.split(told))
    return [Piece("p", ((line, ""),)) for line in lines if line]


def _handed_to_scripts(root: _Element) -> Iterator[Sequence[Piece]]:
    """The pieces of each rich text in the data that the page holds for its scripts."""
    for script in root.iter("script"):
        source = script.text or ""
        if (script.get("type") or "").lower() == "application/json" and len(source) <= _LONGEST_JSON:
            try:
                data = json.loads(source)
            except (ValueError, RecursionError):
                continue
            yield from rich_texts(data)


def _write_after(last: _Element | None, pieces: Sequence[Piece], root: _Element) -> None:
    """Put ``pieces`` after the element ``last``, or at the end of the article where the page prints nothing."""
    if last is not None and (parent := last.getparent()) is not None:
        place = parent.index(last) + 1
    else:
        parent = next(root.iter("article", "main"), next(root.iter("body"), root))
        place = len(parent)
    for number, piece in enumerate(pieces, start=place):
        parent.insert(number, _element(piece, parent))


def _element(piece: Piece, parent: _Element) -> _Element:
    element = parent.makeelement(piece.tag)
    for text, address in piece.runs:
        run = etree.SubElement(
            element, "a" if address else "span", {"href": without_unreadable(address)} if address else {}
        )
        run.text = without_unreadable(text)
    return element
