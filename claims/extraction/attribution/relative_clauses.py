"""Relative clauses without commas between a source and its verb: "A clerk who asked for anonymity said"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import VERB_FORMS, VerbKind
from claims.extraction.wordlists import words

_OTHER_CLAUSES = words("grammar_boundaries") - {"who"}
_LONGEST = 16
_THINKING = frozenset({"think", "believe"})
_OPENS_TIME = frozenset({"after", "before"})
_DOERS = ("ers", "ors", "ists", "cians", "men", "women")
_ASKED_FOR = frozenset({"asked", "asks", "requested", "requests", "insisted", "spoke", "speaks", "declined"})
"""Verbs of saying after "who" that tell how a source wants to be called, and not what somebody said."""


def is_plainly_verb(token: Token) -> bool:
    """Whether a word that may report is no noun besides: "said", not "projects", which may end what a relative clause tells."""
    verb = VERB_FORMS.get(token.low)
    return verb is not None and (verb.form == "past" or verb.lemma == "say")


def before(tokens: Sequence[Token], last: int) -> int:
    """Where the noun ends that a relative clause up to ``last`` describes: "A clerk | who asked for anonymity said"."""
    for place in range(last, max(0, last - _LONGEST), -1):
        low = tokens[place].low
        if not tokens[place].is_word or low in _OTHER_CLAUSES or opens_with_doers(tokens, place, last):
            break
        if low == "who" and place < last:
            verb = VERB_FORMS.get(tokens[place + 1].low)
            told = verb is not None and (verb.kind is VerbKind.SAYING or verb.lemma in _THINKING)
            return last if told and tokens[place + 1].low not in _ASKED_FOR else place - 1
    return last


def opens_with_doers(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Whether a clause of time begins at ``place`` with nobody but its subject: "they went home | after processors agreed"."""
    return tokens[place].low in _OPENS_TIME and place + 1 == last and tokens[last].low.endswith(_DOERS)
