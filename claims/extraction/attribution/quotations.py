"""Quotations: where they open, where they close, and which of them are speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice, pairwise

from claims.extraction.types import Block, Quotation, Role, Span

_CLOSERS = {
    "“": ("”", '"'),
    "‟": ("”",),
    "”": ("”",),
    "„": ("“", "”"),
    "«": ("»",),
    '"': ('"', "”"),
    "''": ("''",),
    "``": ("''",),
    "‘": ("’",),
    "'": ("'",),
}
_SINGLE = frozenset({"‘", "'"})
_MARKS = re.compile(r"[“”„‟«»\"‘’'`](?:(?<=')'|(?<=`)`|(?<!`))")
"""A mark, or two of the single ones that are typed for a double one."""
_SINGLE_CLOSERS = {"‘": re.compile(r"(?<=\S)’(?!\w)"), "'": re.compile(r"(?<=\S)'(?!\w)")}
_LONGEST_SINGLE = 600
_SHORTEST_SINGLE = 2
_LONGEST_OPEN = 1000
_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_SENTENCE_ENDS = re.compile(
    r"[.!?…][)\]]*\s|,\s+(?=(?:said|says|added|told|[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s(?:said|says|added))\b)"
)
_SPEAKER_NAMED = re.compile(
    r"[,?!.…]\s(?:said|says|added|adds|explained|recalled)\s[A-Z][\w’'-]+\s[A-Z]"
    r"|,\s[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s(?:said|says|added|adds|explained|recalled)[.,]"
)
""" "…, said Ada Brandt": these are no longer the speaker's words, though no mark has closed them."""
_NO_SPEECH = frozenset({Role.CODE, Role.WIDGET, Role.NAVIGATION})
_FEWEST_WORDS = 4
_SHORTEST_MAIN = 4


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
        marked = list(_in_block(text, block))
        starts = [*(start for start, _ in marked), block.end]
        for (start, end), next_start in zip(marked, starts[1:], strict=True):
            if end is not None:
                found.append(Quotation(start, end, block=index))
            elif _runs_on(text, start, block, following):
                found.append(Quotation(start, block.end, block=index))
                break
            else:
                found.append(
                    Quotation(start, _end_of_open(text, start, next_start), block=index, closed=False)
                )
    for place, (each, behind) in enumerate(pairwise(found)):
        if each.end > behind.start:
            found[place] = replace(each, end=behind.start)
    return found


def _runs_on(text: str, start: int, block: Block, following: Block | None) -> bool:
    """Whether the next paragraph reopens what ``block`` leaves open, and does not begin another quotation."""
    if following is None or not text.startswith(text[start], following.start):
        return False
    return _SPEAKER_NAMED.search(text, start, block.end) is None


def is_speech(text: str, span: Span) -> bool:
    """Whether a quotation is somebody's words rather than a scare quote, a term or a title.

    It takes four words, or a whole sentence of fewer; a title has capitals on all its main words.
    """
    inner = span.of(text).strip("“”„‟«»‘’\"'` ")
    found = (word.group() for word in _WORD.finditer(inner))
    opening = list(islice(found, _FEWEST_WORDS))
    if len(opening) < _FEWEST_WORDS:
        return len(opening) > 1 and inner[:1].isupper() and inner.endswith((".", ",", "!", "?", "…"))
    capitals = (word[0].isupper() for word in chain(opening[1:], found) if len(word) >= _SHORTEST_MAIN)
    return not next(capitals, False) or not all(capitals)


def _in_block(text: str, block: Block) -> Iterator[tuple[int, int | None]]:
    """Start and end of each quotation of a block, the end None where it is never closed."""
    opened: re.Match[str] | None = None
    done = block.start
    for mark in _MARKS.finditer(text, block.start, block.end):
        if mark.start() < done:
            continue
        opens = _opens(text, mark, block)
        if opened is None:
            if opens and mark.group() in _SINGLE:
                end = _closing_single(text, mark, block)
                if end is not None:
                    yield mark.start(), end
                    done = end
            elif opens:
                opened = mark
        elif _closes(text, mark, opened, opens=opens):
            yield opened.start(), mark.end()
            opened = None
        elif mark.group() == opened.group() and opens:
            yield opened.start(), None
            opened = mark
    if opened is not None:
        yield opened.start(), None


def _opens(text: str, mark: re.Match[str], block: Block) -> bool:
    """Whether a mark can open a quotation: before a word, after a space, a bracket or a dash.

    A closing mark opens one only where a paragraph begins with it, mistyped.
    """
    kind, following = mark.group(), text[mark.end() : min(mark.end() + 1, block.end)]
    if kind not in _CLOSERS or not following or (following.isspace() and kind != "«"):
        return False
    if kind == "”":
        return mark.start() == block.start
    if kind in {"“", "„", "‟", "«", "``"}:
        return True
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    if not (before.isspace() or before in "([{—–-/“‘:;…,"):
        return False
    return kind not in _SINGLE or following.isalpha() or following in '“"[…'


def _closes(text: str, mark: re.Match[str], opened: re.Match[str], *, opens: bool) -> bool:
    """Whether a mark closes the quotation that ``opened`` began; a mistyped second opener does so too."""
    if mark.group() in _CLOSERS[opened.group()]:
        return not (opens and text[mark.start() - 1].isspace())
    return mark.group() == opened.group() and not opens


def _closing_single(text: str, mark: re.Match[str], block: Block) -> int | None:
    """Where a single mark's quotation ends: the first closer after punctuation, else the first that ends a word.

    A mark behind an "s" may be a plural's apostrophe, so a later one after punctuation wins over it.
    """
    fallback = None
    limit = min(block.end, mark.start() + _LONGEST_SINGLE)
    for closer in _SINGLE_CLOSERS[mark.group()].finditer(text, mark.end(), limit):
        before = text[closer.start() - 1]
        if closer.start() - mark.end() < _SHORTEST_SINGLE:
            return None
        if before in ".,!?…":
            return closer.end()
        fallback = fallback or closer.end()
        if before != "s":
            break
    return fallback


def _end_of_open(text: str, start: int, end: int) -> int:
    """A quotation that never closes is taken to end with its first sentence, where "said" follows, or at ``end``."""
    limit = min(end, start + _LONGEST_OPEN)
    ending = _SENTENCE_ENDS.search(text, start + 1, limit)
    return ending.start() + 1 if ending else limit
