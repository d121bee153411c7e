"""What stands at the edge of a subject or inside it, and ends or parts it only by its looks: a day, an "and"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import VERB_FORMS
from claims.extraction.wordlists import words

_AUXILIARIES = words("grammar_auxiliaries")
_BOUNDARIES = words("grammar_boundaries")
_PREPOSITIONS = words("grammar_prepositions")
_LEADS_TO_ARTICLE = (
    _PREPOSITIONS | _BOUNDARIES | _AUXILIARIES | words("function_words") | frozenset(VERB_FORMS)
)
_LONGEST_OPENING = 8
_WEEKDAYS = frozenset(day for day in words("days_and_months") if day.endswith("day"))
_SUNDAY_PAPERS = frozenset({"independent", "mail", "scotland", "wales"})


def past_day(tokens: Sequence[Token], last: int) -> int:
    """Where a subject ends that a day stands behind: "Alder Boots | on Tuesday reported", "Alder Boots | Tuesday posted".

    "The Mail on Sunday" is a name.
    """
    if last < 1 or tokens[last].low not in _WEEKDAYS or not tokens[last].capital:
        return last
    if tokens[last - 1].low != "on":
        return last - 1 if tokens[last - 1].is_word and tokens[last - 1].low not in _PREPOSITIONS else last
    return last - 2 if last > 1 and tokens[last - 2].low not in _SUNDAY_PAPERS else last


def opens_anew(tokens: Sequence[Token], place: int) -> bool:
    """Whether the subject begins at a "the" behind where or when a sentence says that it was: "After the vote in Lund | the mayor said"."""
    if not 1 < place <= _LONGEST_OPENING or tokens[0].low not in _PREPOSITIONS:
        return False
    before = tokens[place - 1]
    together = all(token.is_word for token in tokens[:place])
    return together and before.text.isalpha() and (before.capital or before.low not in _LEADS_TO_ARTICLE)


def is_apart(tokens: Sequence[Token], conjunction: int) -> bool:
    """Whether a comma and an article open what "and" goes on with, and no verb stands there: ", the maker of tents | and boots said"."""
    first = conjunction - 1
    while first > 0 and tokens[first].is_word:
        first -= 1
    phrase = tokens[first + 1 : conjunction]
    return (
        tokens[first].low == ","
        and len(phrase) > 1
        and phrase[0].low in {"the", "a", "an"}
        and all(
            token.low not in _AUXILIARIES
            and token.low not in VERB_FORMS
            and token.low not in _BOUNDARIES
            and (not token.low.endswith("ed") or "-" in token.low)
            for token in phrase[1:]
        )
    )
