"""Towns and agencies that head a report's first sentence: "MUMBAI (PTN) — The bank said", "Mumbai: The bank said"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.attribution.forms import PRONOUNS
from claims.extraction.attribution.tokens import Token
from claims.extraction.wordlists import words

_OPENS_TEXT = (
    PRONOUNS | words("grammar_determiners") | words("grammar_prepositions") | words("grammar_boundaries")
)
_LONGEST = 10
_MARKS = frozenset({",", "(", ")", "/"})


def past_dateline(tokens: Sequence[Token]) -> int:
    """Where a sentence begins behind the town and agency that head it: "MUMBAI (PTN) — | The bank", "Mumbai: | The bank"."""
    end = 0
    while end < min(len(tokens) - 1, _LONGEST) and _can_stand(tokens[end]):
        end += 1
    place = 0 < end < len(tokens) - 1 and tokens[end].low in {":", "—"} and tokens[end + 1].capital
    return end + 1 if place and not any(token.low == "—" for token in tokens[end + 1 :]) else 0


def _can_stand(token: Token) -> bool:
    if token.capital:
        return token.low not in _OPENS_TEXT
    return token.low in _MARKS or token.text.isdigit()
