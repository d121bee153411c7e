"""A sentence as words, marks and whole quotations: what the search for its source reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.extraction.attribution.forms import Form, forms_of
from claims.extraction.lexicon import Memo
from claims.extraction.types import Span

QUOTATION = "“”"
"""What a quotation reads as, whatever it holds."""

_PIECE = re.compile(
    r"\d+(?:[.,]\d+)+|°\s?[CF]\b|[^\W_]+(?:[-&/.’'][^\W_]+)*|(?<=s)[’'](?!\w)"  # words
    r"|[,;:.!?()\[\]…]|[—–―]|--+|(?<=\s)-(?=\s)"  # marks
)

SPACE_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);", re.IGNORECASE)
"""A space left in the text as its name in markup: it separates words all the same."""
_GIVEN_NAMES = frozenset({"April", "Jan", "June"})
_NUMBERS = frozenset({"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"})
_RENAMES = (".", *_GIVEN_NAMES, *_NUMBERS)
"""Where none of these stands, nothing is an initial's stop, and no month or number that may be a name."""
_BEFORE_MONTH = frozenset(
    {
        "a",
        "an",
        "the",
        "in",
        "on",
        "since",
        "until",
        "from",
        "between",
        "late",
        "early",
        "last",
        "this",
        "next",
        "every",
    }
)


class Token:
    """A form where it stands: ``[start, end)`` in code points, and all that its form says of it.

    Never changed once it is made. There is one for every word that is read, which is why it is no
    frozen dataclass: those take twice as long to make.
    """

    __slots__ = ("can_name", "capital", "end", "is_word", "low", "start", "text")

    def __init__(self, start: int, end: int, form: tuple[str, str, bool, bool, bool]) -> None:
        """``form`` holds the fields of a ``Form``, in their order."""
        self.start = start
        self.end = end
        self.text, self.low, self.is_word, self.capital, self.can_name = form

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def tokenise(text: str, span: Span, quotations: Sequence[Span]) -> list[Token]:
    """The tokens of ``span``. Each of ``quotations`` that reaches into it becomes one token.

    A possessive ending is a word of its own. A full stop inside the sentence belongs to an abbreviation and is left out.
    """
    found: list[Token] = []
    at = span.start
    for quotation in quotations:
        if quotation.end <= at or quotation.start >= span.end:
            continue
        found += _pieces(text, at, quotation.start)
        start, end = max(quotation.start, span.start), min(quotation.end, span.end)
        found.append(Token(start, end, Form(text[start:end], QUOTATION, *(False,) * 3)))
        at = end
    found += _pieces(text, at, span.end)
    if all(text.find(each, span.start, span.end - 1) < 0 for each in _RENAMES):
        return found
    _name_people(found)
    last = found[-1:]
    return [token for token in found[:-1] if token.low != "."] + last


def _name_people(tokens: list[Token]) -> None:
    """Take an initial for a part of its name ("David A. Gross"), and so a number ("Channel Four"); months that stand before a surname for given names: "said Jan Berg". In lower case they would be months."""
    for at, (token, following) in enumerate(pairwise(tokens)):
        if (
            following.low == "."
            and len(token) == 1
            and token.capital
            and 0 < at < len(tokens) - 2
            and tokens[at - 1].can_name
            and tokens[at + 2].can_name
        ):
            name = Form(token.text, token.text, is_word=True, capital=True, can_name=True)
            tokens[at] = Token(token.start, token.end, name)
        if following.text in _NUMBERS and token.can_name and following.start == token.end + 1:
            name = Form(following.text, following.text, is_word=True, capital=True, can_name=True)
            tokens[at + 1] = Token(following.start, following.end, name)
        if token.text in _GIVEN_NAMES and following.can_name and following.text.istitle():
            dated = at and tokens[at - 1].low in _BEFORE_MONTH
            if not dated and following.start == token.end + 1:
                name = Form(token.text, token.text, is_word=True, capital=True, can_name=True)
                tokens[at] = Token(token.start, token.end, name)


def _pieces(text: str, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    at = start
    add, index = found.append, text.index
    for chunk in text[start:end].split():
        at = index(chunk, at)
        for first, last, form in _of_chunks[chunk]:
            add(Token(at + first, at + last, form))
        at += len(chunk)
    if found and found[-1].text == "-" and found[-1].end == end:
        found.pop()  # a lone hyphen is a dash only between white space
    if (
        found
        and found[0].text == "-"
        and found[0].start == start
        and not text[max(0, start - 1) : start].isspace()
    ):
        found.pop(0)
    return found


def _forms_in(chunk: str) -> tuple[tuple[int, int, tuple[str, str, bool, bool, bool]], ...]:
    """The forms of ``chunk``, which stands between white space, each with its start and end in it.

    They are plain tuples, which are taken apart several times faster than named ones.
    """
    found: list[tuple[int, int, tuple[str, str, bool, bool, bool]]] = []
    spaced = SPACE_ENTITY.sub(lambda entity: " " * len(entity[0]), chunk) if "&" in chunk else chunk
    for match in _PIECE.finditer(f" {spaced} "):
        at = match.start() - 1
        for form in forms_of(match[0]):
            found.append((at, at + len(form.text), (*form,)))
            at += len(form.text)
    return tuple(found)


_of_chunks = Memo(_forms_in)
