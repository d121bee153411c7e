"""Words that are not meant as they stand: idioms, and figures that count nothing ("for a million years")."""

from __future__ import annotations

import re

from claims.extraction.lexicon import Cue
from claims.extraction.propositions.finite_verbs import words_of
from claims.extraction.propositions.listed import Listed
from claims.extraction.types import Span

_IDIOMS = Listed("idioms")
_LONGEST_IDIOMATIC = 12
"""A longer sentence says something besides."""
_STOCK_SENTENCE = Cue(
    r"(?:now\s)?all eyes (?:are|were|will be|turn)\b|the ball is (?:\w+\s){0,2}in [^,.]{2,40} court\W*$"
    r"|[^,.\d]{3,60}\s(?:have|has|had|[’']ve) had enough\W*$",
    "eyes ball enough",
    flags=re.IGNORECASE,
)
_HYPERBOLE = re.compile(
    r"\b(?:an?|ten)\s(?:million|billion|thousand|zillion)\s(?:years|times|miles|reasons|ways|things|stars|dreams|questions)\b"
    r"|\ba\shundred\s(?:times|reasons|ways|things|miles|lives)\b"
    r"|\b(?:110|120|150|200|1,?000)\s?(?:%|per\s?cent)(?=\s(?:behind|committed|certain|focused|ready|sure)\b|\W*$)"
    r"|\b100\s?(?:%|per\s?cent)\s(?:behind|committed|certain|focused|ready|sure)\b",
    re.IGNORECASE,
)
_WHEN_SPEAKING = re.compile(
    r"\W*(?:and\s|but\s)?(?:tonight|today|this\s(?:morning|evening))\b", re.IGNORECASE
)


def is_idiom(sentence: str, signs: int) -> bool:
    """Whether a short sentence is a stock phrase and no more ("Residents are still counting the cost").

    ``signs`` are those of ``sentence`` (see ``lexicon``).
    """
    stock = signs & _STOCK_SENTENCE.sign and _STOCK_SENTENCE.pattern.match(sentence)
    if not stock and not _IDIOMS.stands_in(sentence, signs):
        return False
    return len(words_of(sentence)) <= _LONGEST_IDIOMATIC


def unmeant(text: str, span: Span) -> list[Span]:
    """Where ``span``, which somebody says, holds a figure or day that sizes and dates nothing.

    "For a million years" is a long time, and "Tonight" in front of a speech only says that it is made tonight.
    """
    found = [Span(*match.span()) for match in _HYPERBOLE.finditer(text, span.start, span.end)]
    if opening := _WHEN_SPEAKING.match(text, span.start, span.end):
        found.append(Span(*opening.span()))
    return found
