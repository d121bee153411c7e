"""Quotations: where they open, where they close, and which of them are speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.extraction.types import Block, Quotation, Role, Span

_CLOSERS = {"“": "”“", "„": "“”", "«": "»", "‘": "’", '"': '"', "'": "'", "‟": "”"}
_SINGLE = frozenset("‘'")
_MARKS = re.compile(r"[“„«‘\"'‟]")
_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_SENTENCE_ENDS = re.compile(r"[.!?…][)\]]*\s|,\s+(?=(?:said|says|added|told)\b)")
_NO_SPEECH = frozenset({Role.CODE, Role.WIDGET, Role.NAVIGATION})


def find(text: str, blocks: Sequence[Block]) -> list[Quotation]:
    """Every outermost quotation in order, its marks included; no speaker is looked for here.

    A quotation that runs over paragraphs gives one Quotation a paragraph. It counts as closed
    throughout where each paragraph reopens it and the last one closes it.
    """
    found: list[Quotation] = []
    for index, block in enumerate(blocks):
        if block.role in _NO_SPEECH:
            continue
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        for span, closed in _in_block(text, block):
            if not closed and following and text.startswith(text[span.start], following.start):
                span, closed = Span(span.start, block.end), True
            found.append(Quotation(span.start, span.end, block=index, closed=closed))
            if span.end == block.end:
                break
    return found


def is_speech(text: str, span: Span) -> bool:
    """Whether a quotation is somebody's words rather than a scare quote, a term or a title.

    It takes four words, or a whole sentence of fewer; a title has capitals on all its main words.
    """
    inner = text[span.start + 1 : span.end].strip("“”„«»‘’\"' ")
    found = _WORD.findall(inner)
    if len(found) < 4:
        return len(found) >= 2 and inner[:1].isupper() and inner.endswith((".", ",", "!", "?", "…"))
    long = [word for word in found[1:] if len(word) > 3]
    return not long or not all(word[0].isupper() for word in long)


def _in_block(text: str, block: Block) -> Iterator[tuple[Span, bool]]:
    at = block.start
    while opening := _MARKS.search(text, at, block.end):
        start = opening.start()
        if not _opens(text, start, block):
            at = start + 1
            continue
        end = _closing(text, start, block)
        if end is not None:
            yield Span(start, end), True
        elif text[start] in _SINGLE:  # far more often an apostrophe than a quotation left open
            at = start + 1
            continue
        else:
            end = _end_of_open(text, start, block)
            yield Span(start, end), False
        at = end


def _opens(text: str, at: int, block: Block) -> bool:
    """Whether the mark at ``at`` opens: after a space, bracket or dash and before a word."""
    mark, following = text[at], text[at + 1 : at + 2]
    before = text[at - 1] if at > block.start else " "
    if at + 1 >= block.end or (following.isspace() and mark != "«"):
        return False
    if mark in "“„«‟":
        return True
    if not (before.isspace() or before in '([{—–-/“"‘:;…,'):
        return False
    return mark not in _SINGLE or (following.isalpha() or following in '“"[…')


def _closing(text: str, start: int, block: Block) -> int | None:
    """Where the quotation opened at ``start`` ends, its closing mark included, or None."""
    opener = text[start]
    closers = _CLOSERS[opener]
    if opener in _SINGLE:
        return _closing_single(text, start, block, closers)
    depth = 1
    for at in range(start + 1, block.end):
        char = text[at]
        if char == opener and opener not in closers and opener != '"':
            depth += 1
        elif char in closers and not (opener == "“" and char == "“"):
            if opener == '"' and _opens(text, at, block) and text[at - 1].isspace():
                return None  # another quotation opens before this one has closed
            depth -= 1
            if not depth:
                return at + 1
    return None


def _closing_single(text: str, start: int, block: Block, closer: str) -> int | None:
    """The closing single mark: the first after punctuation, else the first that ends a word."""
    fallback = None
    for at in range(start + 1, block.end):
        if text[at] in "‘“" and at > start + 1 and fallback is not None:
            break
        if text[at] != closer or text[at + 1 : at + 2].isalnum():
            continue
        if text[at - 1] in ".,!?…":
            return at + 1
        if fallback is None and not text[at - 1].isspace():
            fallback = at + 1
            if text[at - 1] != "s":  # not a plural possessive
                break
    return fallback


def _end_of_open(text: str, start: int, block: Block) -> int:
    """A quotation that never closes is taken to end with its first sentence, or where "said" follows."""
    ending = _SENTENCE_ENDS.search(text, start + 1, block.end)
    return ending.start() + 1 if ending else block.end
