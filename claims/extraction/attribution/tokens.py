"""A sentence as words, marks and whole quotations: what the search for its source reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.attribution.forms import FORMS, Form
from claims.extraction.types import Span

QUOTATION = "“”"
"""What a quotation reads as, whatever it holds."""

_PIECE = re.compile(
    r"\d+(?:[.,]\d+)+|[^\W_]+(?:[-&/.’'][^\W_]+)*|(?<=s)[’'](?!\w)"  # words
    r"|[,;:.!?()\[\]…]|[—–―]|--+|(?<=\s)-(?=\s)"  # marks
)


class Token:
    """A form where it stands: ``[start, end)`` in code points, and all that its form says of it.

    Never changed once it is made. There is one for every word that is read, which is why it is no
    frozen dataclass: those take twice as long to make.
    """

    __slots__ = ("can_name", "capital", "end", "is_word", "low", "start", "text")

    def __init__(self, start: int, end: int, form: Form) -> None:
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
    last = found[-1:]
    return [token for token in found[:-1] if token.low != "."] + last


def _pieces(text: str, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    for match in _PIECE.finditer(text, start, max(start, end)):
        first, last = match.span()
        forms = FORMS[match[0]]
        if len(forms) == 1:
            found.append(Token(first, last, forms[0]))
        else:
            cut = first + len(forms[0].text)
            found.append(Token(first, cut, forms[0]))
            found.append(Token(cut, last, forms[1]))
    return found
