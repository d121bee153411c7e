"""A sentence as words, marks and whole quotations: what the search for its source reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from claims.extraction.types import Span

_PIECE = re.compile(
    r"(?P<word>\d+(?:[.,]\d+)+|[^\W_]+(?:[-&/.’'][^\W_]+)*|(?<=s)[’'](?!\w))"
    r"|(?P<mark>[,;:.!?()\[\]…]|[—–―]|--+|(?<=\s)-(?=\s))"
)
_CONTRACTION = re.compile(r"(?<=\w)(?:[’'](?:s|S|ve|d|re|ll)|n[’']t)$")
_DASHES = frozenset({"—", "–", "―", "-", "--", "---"})


class Kind(Enum):
    """What a token is; a quotation is one token, whatever it holds."""

    WORD = "word"
    MARK = "mark"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Token(Span):
    """``text`` as printed, ``low`` lower-cased with straight apostrophes and one form for all dashes."""

    text: str
    low: str
    kind: Kind
    capital: bool = False
    """A word with a capital in front, as names have."""

    @property
    def is_word(self) -> bool:
        return self.kind is Kind.WORD


def tokenise(text: str, span: Span, quotations: Sequence[Span]) -> list[Token]:
    """The tokens of ``span``. Each of ``quotations`` that reaches into it becomes one token.

    A possessive ending is a word of its own. A full stop inside the sentence belongs to an abbreviation and is left out.
    """
    found: list[Token] = []
    at = span.start
    for quotation in quotations:
        if quotation.end <= at or quotation.start >= span.end:
            continue
        found.extend(_pieces(text, at, quotation.start))
        start, end = max(quotation.start, span.start), min(quotation.end, span.end)
        found.append(Token(start, end, text[start:end], "“”", Kind.QUOTATION))
        at = end
    found.extend(_pieces(text, at, span.end))
    last = len(found) - 1
    return [token for place, token in enumerate(found) if token.low != "." or place == last]


def _pieces(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _PIECE.finditer(text, start, max(start, end)):
        piece = match.group()
        if match.lastgroup == "mark":
            yield Token(match.start(), match.end(), piece, "—" if piece in _DASHES else piece, Kind.MARK)
            continue
        short = _CONTRACTION.search(piece) if "'" in piece or "’" in piece else None
        cut = match.start() + (short.start() if short else len(piece))
        yield _word(text, match.start(), cut)
        if short:
            yield _word(text, cut, match.end())


def _word(text: str, start: int, end: int) -> Token:
    printed = text[start:end]
    return Token(start, end, printed, printed.lower().replace("’", "'"), Kind.WORD, printed[0].isupper())
