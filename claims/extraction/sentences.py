"""Sentence spans inside one block.

sentencex finds the boundaries; what follows here repairs those it is known to set wrongly, by
removing a boundary ("at 5 p.m. | Tuesday") or by moving one past a bracket or quotation mark.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from claims.extraction.types import Block, Sentence
from claims.extraction.wordlists import alternatives, words

_CONTEXT = 48
"""Code points on either side of a boundary that decide about it."""

_LONGEST_PORTION = 3000
"""Code points that are handed to the library at once."""

_ABBREVIATION_END = re.compile(rf"(?:^|[^\w.])(?:{alternatives(words('abbreviations'))})$", re.IGNORECASE)
_NUMBERED_END = re.compile(rf"(?:^|[^\w.])(?:{alternatives(words('number_abbreviations'))})$", re.IGNORECASE)
_TITLE_END = re.compile(rf"(?:^|[^\w.])(?:{alternatives(map(str.capitalize, words('shortened_titles')))})$")
_SHORTENED = tuple(words("abbreviations") | words("number_abbreviations") | words("shortened_titles"))
_CLOCK_END = re.compile(r"\d\s?[ap]\.m\.$", re.IGNORECASE)
_CLOCK_GOES_ON = re.compile(rf"(?:{alternatives(words('after_clock'))})\b", re.IGNORECASE)
_ENUMERATOR = re.compile(r"(?:^|[.!?:;]\s+)(?:\d{1,2}|[A-Za-z])[.)]$")
_DAY_END = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No)\. \d{1,2}\.$")
""" "… since Nov. 8." ends like "… apart: 8." and is a sentence's end all the same."""
_GLUED_ADDRESS = re.compile(r"(?:://|www\.|@|/)[^\s]*\.$|\d\.$")
_EXCLAIMED_QUOTE = re.compile(r"[?!…][”\"’'»]$")
_QUOTE_GOES_ON = re.compile(rf"(?:[A-Z][\w’'.-]*\s+){{1,4}}(?:{alternatives(words('quote_verbs'))})\b")
_OPENING_LEFT_BEHIND = re.compile(r"\s([“\"‘'(\[«]+)$")
_OPENING_MARKS = frozenset("“\"‘'([«")
_CLOSING_CARRIED_OVER = re.compile(r"[”)\]»]+(?=\s|$)")
_QUOTATION = re.compile(r"“[^”]*|\"[^\"]*|''(?:(?!'').)*")
_QUOTATION_MARKS = ("“", '"', "''")
_QUOTED_STOP = re.compile(r"[.!?…]\s+(?=[“‘]?[A-Z])")
_QUOTED_SENTENCE_END = re.compile(r"\b(?P<word>[^\W\d_]{3,})[.!?…]\s+(?=[“‘]?[A-Z])")
_LONGEST_TITLE = 4
"""A capitalised word no longer than this before a full stop is taken for a title ("Sen.")."""
_MONTH = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_TAKEN_FOR_SHORT = re.compile(
    r"(?:^|[^\w.])(?:[Mm]ay|me|ill|id|fed|art|miss|ref|OK|DC|no|etc|(?<=, )[A-Z]{2}"
    rf"|(?:\d{{1,2}}|in|since|until|till|by|from|last|next)\s(?:{_MONTH})|(?:{_MONTH})\.\s\d{{1,2}})\.$"
)
"""What the library takes for a short form in front of a capital: words that are none ("tell me.", "on 4 May.",
"no." for "number"), a month whose day stands before it or that has none, a month's day ("on Dec. 4.")."""
_MONTH_END = re.compile(rf"\b(?:May|{_MONTH})\.$")
_ARTICLE = re.compile(r"An? [a-z]")
_BEFORE_CAPITAL = re.compile(r"\.(?:\s+(?=[“\"‘]?[A-Z])|(?<=[a-z]{3}\.)(?P<note>\d{1,2})\s+(?=[A-Z]))")
"""A full stop in front of a capital, the number of a note right behind it or none: "… the dating report.1 It had grown"."""
_LONGEST_SHORT = 14
_MAY_END = re.compile(r"[^\x00-\x09\x0b-\x20\x22-\x2d/-\x3e\x40-\x7f\xa0\xc0-\u024f‘’“”–—€]")
"""What can end a sentence before its block does: ``.!?``, a new line, and all that is neither ASCII, Latin letter nor quotation mark."""
_INTERNAL_CAPITAL = re.compile(r"[a-z][A-Z]")


def split(text: str, block: Block, index: int, *, language: str = "en") -> list[Sentence]:
    """The sentences of ``block`` in order, without surrounding white space; ``index`` is the block's.

    Together they cover every code point of the block that is not white space.
    """
    inside = block.of(text)
    bare = inside.strip()
    if bare and len(inside) <= _LONGEST_PORTION and not _MAY_END.search(bare, 0, len(bare) - 1):
        start = block.start + inside.index(bare)
        return [Sentence(start, start + len(bare), block=index)]  # a heading, an item, a paragraph of one
    cuts = set(_boundaries(inside) if language == "en" else _plain_boundaries(inside, language))
    edges = sorted({0, *cuts, *_missed(inside, cuts), len(inside)})
    sentences = []
    for start, end in pairwise(edges):
        piece = inside[start:end]
        stripped = piece.strip()
        if stripped:
            first = block.start + start + len(piece) - len(piece.lstrip())
            sentences.append(Sentence(first, first + len(stripped), block=index))
    return sentences


def _missed(inside: str, cuts: Collection[int]) -> Iterator[int]:
    """Where sentences start beside ``cuts``, in any language: behind what is no short form, behind a note's number."""
    for stop in _BEFORE_CAPITAL.finditer(inside):
        if stop["note"]:
            yield stop.end()
        elif stop.end() not in cuts:
            before = inside[max(0, stop.start() - _LONGEST_SHORT) : stop.start() + 1]
            article = _MONTH_END.search(before) and _ARTICLE.match(inside, stop.end())
            if article or _TAKEN_FOR_SHORT.search(before):
                yield stop.end()


def _boundaries(inside: str) -> Iterator[int]:
    """Offsets into ``inside`` where a new sentence starts, ascending."""
    from sentencex import get_sentence_boundaries  # a compiled library: loaded when first needed

    found = {
        start + int(boundary["end_index"])
        for start, end in pairwise(_portions(inside))
        for boundary in get_sentence_boundaries("en", inside[start:end])
    }
    last = 0
    for cut in sorted(found.union(_inside_quotations(inside))):
        before = inside[max(last, cut - _CONTEXT) : cut]
        after = inside[cut : cut + _CONTEXT]
        opens = before.rstrip()[-1:] in _OPENING_MARKS
        if opens and (opening := _OPENING_LEFT_BEHIND.search(before)):
            cut -= len(opening.group(1))
        elif closing := _CLOSING_CARRIED_OVER.match(after):
            cut += closing.end()
        elif _belongs_together(before, after):
            continue
        if last < cut < len(inside):
            yield cut
            last = cut


def _plain_boundaries(inside: str, language: str) -> list[int]:
    """Where the library starts sentences in a language for which we have no repairs."""
    from sentencex import get_sentence_boundaries

    found = {
        start + int(boundary["end_index"])
        for start, end in pairwise(_portions(inside))
        for boundary in get_sentence_boundaries(language, inside[start:end])
    }
    return sorted(cut for cut in found if 0 < cut < len(inside))


def _inside_quotations(inside: str) -> Iterator[int]:
    """Where sentences start inside quotations, which sentencex leaves whole."""
    if not any(mark in inside for mark in _QUOTATION_MARKS):
        return
    for quotation in _QUOTATION.finditer(inside):
        if not _QUOTED_STOP.search(inside, quotation.start(), quotation.end()):
            continue
        for end in _QUOTED_SENTENCE_END.finditer(inside, quotation.start(), quotation.end()):
            if not (end["word"][0].isupper() and len(end["word"]) <= _LONGEST_TITLE):
                yield end.end()


def _portions(inside: str) -> list[int]:
    """Edges of the portions that are handed on: all in one, or a long block's, cut after a full stop or word.

    The library takes quadratic time over unclosed quotation marks.
    """
    edges = [0]
    while len(inside) - edges[-1] > _LONGEST_PORTION:
        limit = edges[-1] + _LONGEST_PORTION
        window = inside[edges[-1] : limit]
        at = max(window.rfind(mark) for mark in (". ", "! ", "? ", ".\n")) + 2
        edges.append(edges[-1] + (at if at > 1 else window.rfind(" ") + 1 or len(window)))
    return [*edges, len(inside)]


def _belongs_together(before: str, after: str) -> bool:
    """Whether the boundary between ``before`` and ``after`` falls inside a sentence."""
    glued = before.endswith(".") and after[:1].isalnum()
    left, right = before.rstrip(), after.lstrip()
    if glued and _GLUED_ADDRESS.search(left):
        return True
    if not right:
        return False
    if right[0].islower() and not _INTERNAL_CAPITAL.match(right) and not glued:
        return True
    if _EXCLAIMED_QUOTE.search(left, len(left) - 2):
        return bool(_QUOTE_GOES_ON.match(right))
    return left.endswith((".", ")")) and (
        _is_shortened(left, right)
        or bool(_may_count(left) and _ENUMERATOR.search(left) and not _DAY_END.search(left))
        or bool(_CLOCK_END.search(left) and _CLOCK_GOES_ON.match(right))
    )


def _may_count(left: str) -> bool:
    """Whether what stands before the closing mark is a single letter or digit, or two: more letters number nothing."""
    return not left[-3:-2].isalpha()


def _is_shortened(left: str, right: str) -> bool:
    """Whether ``left`` ends in an abbreviation: before a number or a name only where ``right`` is one."""
    if not left.lower().endswith(_SHORTENED):
        return False
    return bool(
        _ABBREVIATION_END.search(left)
        or (_NUMBERED_END.search(left) and right[0].isdigit())
        or (_TITLE_END.search(left) and right[0].isupper())
    )
