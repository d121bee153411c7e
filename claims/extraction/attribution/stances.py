"""Whose mind a sentence speaks of, without a verb of saying: "X is wary of", "X's plan to", "X, hoping to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extraction.attribution.noun_phrases import before_verb, can_speak, sentence_subject
from claims.extraction.attribution.phrase_cues import owner
from claims.extraction.attribution.proper_names import names
from claims.extraction.attribution.reading import Reading, following
from claims.extraction.attribution.speakers import Source, describe
from claims.extraction.attribution.tokens import QUOTATION, Token
from claims.extraction.attribution.verbs import VERB_WORDS, VerbKind, verb_at
from claims.extraction.types import Span
from claims.extraction.wordlists import words

_MINDED = words("minded_adjectives")
_HELD = words("held_nouns") | words("statement_nouns")
_GIVING = words("giving_verbs")
_PREPOSITIONS = words("grammar_prepositions")
_WIDEST_GIVEN = 5
_LONGEST_NAME = 6
_LINKING = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "'s", "'re", "felt", "remain", "remains", "remained"}
)
_BEFORE_DOER = frozenset(
    {
        "with",
        "of",
        ",",
        "—",
        "and",
        "by",
        "on",
        "as",
        "despite",
        "without",
        "had",
        "has",
        "have",
        "left",
        "heard",
    }
)
_HELD_TOWARDS = frozenset(
    {"against", "for", "of", "on", "that", "to", "toward", "towards", "would", "about", "over", "with"}
)
_FEARS = frozenset({"concern", "concerns", "fear", "fears", "hope", "hopes", "doubts"})
_FEARED = frozenset({"about", "for", "of", "over", "that"})
""" "Police hold fears for": what they fear is theirs to answer for."""
_PARTICIPLE_AFTER = frozenset(
    {",", QUOTATION, "—", "and", "after", "before", "by", "for", "of", "while", "when", "without"}
)
_TOWARDS = frozenset({"about", "at", "by", "for", "in", "of", "on", "over", "that", "to", "with", "whether"})


WORDS = _MINDED | _HELD
"""The words at which ``find`` can find something."""


def find(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """The reading that the word at ``place`` makes as an adjective of mind or as a noun with an owner."""
    low = tokens[place].low
    if low in _MINDED:
        return _minded(text, tokens, place)
    return _held(text, tokens, place) if low in _HELD else None


def implied(text: str, tokens: Sequence[Token]) -> Iterator[Reading]:
    """Whom a sentence reports by "to discuss" or "promising"."""
    for place, token in enumerate(tokens):
        if token.low not in VERB_WORDS or not 0 < place < len(tokens) - 1:
            continue
        verb = verb_at(tokens, place)
        if verb is None or verb.kind is VerbKind.SHOWING:
            continue
        before = tokens[place - 1]
        if verb.form == "ing" and before.low in _PARTICIPLE_AFTER:
            source = sentence_subject(text, tokens, place)
        elif verb.form == "ing" and before.capital:
            source = _beside(text, tokens, place)
        elif verb.form == "base" and before.low == "to":
            source = sentence_subject(text, tokens, place)
        else:
            continue
        if source:
            yield Reading(
                token.span, token.text, source, following(tokens, place + 1), strong=False, passing=True
            )


def _beside(text: str, tokens: Sequence[Token], place: int) -> Source | None:
    """The name right before a participle ("with the mayor, Ann Lee promising"), and not of "the U.S. voting system"."""
    near = tokens[max(0, place - _LONGEST_NAME) : place]
    runs = names(near)
    if not runs or runs[-1][-1] is not near[-1]:
        return None
    ahead = near[: len(near) - len(runs[-1])]
    return describe(text, runs[-1]) if not ahead or ahead[-1].low in _BEFORE_DOER else None


def _minded(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """ "X is confident that Y" states Y as what X thinks; "X is wary of Y" only says whose mind it is."""
    after = tokens[place + 1].low if place + 1 < len(tokens) else ""
    before = place - 1
    while before > 0 and (
        tokens[before].low.endswith("ly") or tokens[before].low in {"not", "also", "still", "so", "n't"}
    ):
        before -= 1
    if after not in _TOWARDS or before < 1 or tokens[before].low not in _LINKING:
        return None
    subject = before_verb(text, tokens, before)
    if subject is None or not can_speak(tokens, subject):
        return None
    span = Span(subject.source.start, tokens[place].end)
    stated = following(tokens, place + 1)
    return Reading(span, tokens[place].text, subject.source, stated, strong=False, passing=after != "that")


def _held(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    after = tokens[place + 1].low if place + 1 < len(tokens) else ""
    source = owner(text, tokens, place) if after in _HELD_TOWARDS else None
    feared = source is None and tokens[place].low in _FEARS and after in _FEARED
    source = source or _giver(text, tokens, place)
    if source is None:
        return None
    span = Span(min(source.start, tokens[place].start), tokens[place].end)
    return Reading(
        span, tokens[place].text, source, following(tokens, place + 1), strong=False, passing=not feared
    )


def _giver(text: str, tokens: Sequence[Token], noun: int) -> Source | None:
    """Who gives, makes or has what the noun stands for: "the council issued a sharp warning"."""
    for place in range(noun - 1, max(noun - _WIDEST_GIVEN, 0), -1):
        if not tokens[place].is_word or tokens[place].low in _PREPOSITIONS:
            return None
        if tokens[place].low in _GIVING:
            subject = before_verb(text, tokens, place)
            return subject.source if subject and can_speak(tokens, subject) else None
    return None
