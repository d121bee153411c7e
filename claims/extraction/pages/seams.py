"""Where words end that markup does not part: style alone sets them apart, or a mark stands between them."""

from __future__ import annotations

import re
from typing import cast

from lxml import etree
from lxml.etree import _Element

_NOTE_MARK = re.compile(r"\W*(?:\d{1,3}|[*†‡]{1,3}|[a-z])\W*$")
_LONGEST_MARK = 5
_RUNNING = frozenset({"p", "dt"})
"""Where elements inside the line are mostly parts of words and names, not things of their own."""
_THING = re.compile(r"\s*(?:[^\W_]|[$€£¥“‘#@(]|[-+−–]\s?[\d$€£¥]|[-–—]{1,2}\s*$)")
_ENDS = (".", "!", "?", "%", ")", "”")
PICTURES = frozenset({"amp-ad", "amp-img", "img", "picture"})
"""What a reader sees between two words."""

_string = etree.XPath("string()")


def is_note_mark(link: _Element) -> bool:
    """Whether the text of a link on the same page is "1", "[2]" or "*": the mark of a note, and not a word."""
    text = _text(link)
    return len(text) <= _LONGEST_MARK and bool(_NOTE_MARK.match(text))


def parts_words(picture: _Element) -> bool:
    """Whether a word begins right behind a picture."""
    return (picture.tail or "")[:1].isalnum()


def begins_another(element: _Element, left: _Element, written: str, *, tag: str) -> bool:
    """Whether an element inside a line of ``tag`` is another thing than ``left``, which ends right before it.

    ``written`` is the line so far. "Price" and "null" in elements of two classes are a label and its
    value; two runs of one class may be halves of a word.
    """
    one, other = left.get("class"), element.get("class")
    return (
        bool(one and other)
        and one != other
        and tag not in _RUNNING
        and (written[-1:].isalnum() or written.endswith(_ENDS))
        and bool(_THING.match(_text(element)))
    )


def _text(element: _Element) -> str:
    return cast("str", _string(element))
