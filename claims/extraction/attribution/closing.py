"""Sources that close a sentence, behind what they state: "…, the count shows", "…, Lee said on Friday"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.attribution.noun_phrases import Subject
from claims.extraction.attribution.speakers import POSSESSIVES
from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import VERB_FORMS, Verb, VerbKind
from claims.extraction.wordlists import words

_AUXILIARIES = words("grammar_auxiliaries")
_PREPOSITIONS = words("grammar_prepositions")
_TIME = words("days_and_months") | words("time_words")
_MODALS = frozenset({"could", "may", "might", "must", "should", "would"})
_NOT = frozenset({"not", "n't", "never"})
_CLOSING = frozenset(
    {
        "decide",
        "hear",
        "reckon",
        "accept",
        "judge",
        "explain",
        "examine",
        "understand",
        "order",
        "recommend",
        "propose",
        "demand",
    }
)
_TIME_SPANS = frozenset(
    {"afternoon", "day", "evening", "month", "morning", "night", "week", "weekend", "year"}
)
_SHORTEST_STATEMENT = 4
_LONGEST_TAIL = 5
_DEFINITE = frozenset({"the", "our", "their", "its", "his", "her"})
_OPENS_TAIL = _PREPOSITIONS | _TIME | {"as", "while", "when", "there", "here"}


def can_close(verb: Verb) -> bool:
    """Whether ``verb`` is one that may name the source of what stands before it."""
    return verb.kind is VerbKind.SHOWING or verb.lemma in _CLOSING


def closes(tokens: Sequence[Token], place: int, verb: Verb, subject: Subject) -> bool:
    """Whether subject and verb close a sentence that is told before them: "…, the count shows", "…, the board decided".

    There a verb that may mean something else can only name the source, whatever is named as such.
    """
    if not can_close(verb):
        return False
    if subject.relative or not is_told_before(tokens, subject.first):
        return False
    if any(token.low in _MODALS or token.low in _NOT for token in tokens[subject.last + 1 : place]):
        return False
    tail = tail_end(tokens, place, verb)
    if tail - place > _LONGEST_TAIL or any(
        token.low in _AUXILIARIES and not token.capital for token in tokens[subject.first : subject.last]
    ):
        return False
    if any(_shows(token) for token in tokens[place + 1 : tail]):
        return False  # "the unofficial count by the office shows" has its verb behind
    closed = tail == len(tokens) or (tail == len(tokens) - 1 and not tokens[tail].is_word)
    opens = tokens[subject.first].low
    definite = (
        opens in _DEFINITE
        or opens in POSSESSIVES
        or any(token.low in POSSESSIVES for token in tokens[subject.first : subject.last])
    )
    named = tokens[subject.last].capital or subject.source.document or bool(subject.source.pronoun)
    return closed and (definite or named)


def _shows(token: Token) -> bool:
    verb = VERB_FORMS.get(token.low)
    return verb is not None and verb.kind is VerbKind.SHOWING and verb.form in {"third", "past"}


def is_told_before(tokens: Sequence[Token], first: int) -> bool:
    """Whether a statement and a comma stand before what begins with token ``first``."""
    before = first - 1
    return (
        before >= _SHORTEST_STATEMENT
        and tokens[before].low == ","
        and any(token.low in _AUXILIARIES or token.low.endswith(("ed", "s")) for token in tokens[1:before])
    )


def tail_end(tokens: Sequence[Token], place: int, verb: Verb) -> int:
    """Where an adverbial or addressee behind the verb ends ("said on Friday", "told the council")."""
    end = place + 1
    if end < len(tokens) and tokens[end].is_word:
        first = tokens[end].low
        timed = first == "that" and not _opens_clause(tokens, end)
        if not (first in _OPENS_TAIL or first.endswith("ly") or verb.lemma == "tell" or timed):
            return end
    while end < len(tokens) and tokens[end].is_word and not _opens_clause(tokens, end):
        end += 1
    return end


def _opens_clause(tokens: Sequence[Token], place: int) -> bool:
    """Whether "that" leads to a clause, and not to a time: "reported | that year"."""
    after = tokens[place + 1].low if place + 1 < len(tokens) else ""
    return tokens[place].low == "that" and after not in _TIME_SPANS
