"""What a printed piece is, wherever it stands: worked out once a form, because the same few make up most of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.extraction.wordlists import words

PRONOUNS = frozenset({"he", "she", "they", "it", "who", "which", "him", "her", "them"})
_NO_NAME = frozenset().union(
    PRONOUNS,
    (f"{day}s" for day in words("days_and_months") if day.endswith("day")),
    *map(words, ("days_and_months", "grammar_determiners", "grammar_prepositions", "grammar_boundaries")),
)
_CONTRACTION = re.compile(r"(?<=\w)(?:[’'](?:s|S|ve|d|re|ll)|n[’']t)$")
_ACRONYMS = frozenset({"WHO", "US"})
"""Names that would read as other words in lower case."""
_DASHES = frozenset({"—", "–", "―", "-", "--", "---"})


class Form(NamedTuple):
    """``text`` as printed, ``low`` lower-cased (but for "WHO") with straight apostrophes and one form for all dashes."""

    text: str
    low: str
    is_word: bool
    capital: bool
    """A word with a capital in front, as names have."""
    can_name: bool
    """A capitalised word that is no "The", "On" or "Monday"."""


def forms_of(piece: str) -> tuple[Form, ...]:
    """The forms that make up a printed piece: two where a possessive or a short "not" is joined to its word."""
    if not (piece[0].isalnum() or piece[0] in "’'"):
        return (
            Form(piece, "—" if piece in _DASHES else piece, is_word=False, capital=False, can_name=False),
        )
    short = _CONTRACTION.search(piece)
    if short is None:
        return (_word(piece),)
    return _word(piece[: short.start()]), _word(piece[short.start() :])


def _word(printed: str) -> Form:
    low = printed if printed in _ACRONYMS else printed.lower().replace("’", "'")
    capital = printed[0].isupper()
    can_name = capital and low not in _NO_NAME and not low.endswith("-based")
    return Form(printed, low, is_word=True, capital=capital, can_name=can_name)
