"""Passive verbs of saying and believing: "is expected to", "it is claimed that", "was announced by X"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.attribution.closing import is_told_before, tail_end
from claims.extraction.attribution.noun_phrases import after_verb
from claims.extraction.attribution.reading import Reading, around, following
from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import Verb, VerbKind
from claims.extraction.types import Span
from claims.extraction.wordlists import words

MEANS = frozenset({"phone", "telephone", "email", "e-mail", "text", "letter", "video", "videolink"})
"""After these "by" tells how something was said, and not who said it."""
_PASSIVE = frozenset(
    {"say", "tell", "report", "expect", "believe", "think", "allege", "estimate", "accuse", "understand"}
)
_PASSIVE_BEFORE_THAT = frozenset({"argue", "assume", "claim", "fear", "suggest"})
"""A prize is claimed and crops are feared for; "it is claimed that" says that somebody says so."""
_BETWEEN_IT_AND_VERB = frozenset(
    {"is", "was", "has", "had", "been", "being", "also", "now", "widely", "later"}
)
_FIRST = frozenset({"already", "earlier", "first", "originally", "previously"})
_DETERMINERS = words("grammar_determiners")
_OF_A_THING = frozenset({"to", "at", "as", "for", "with"})
_OPENS_SUBORDINATE = words("grammar_boundaries") | {"after", "before", "once"}


def find(text: str, tokens: Sequence[Token], place: int, verb: Verb, *, be: bool) -> Reading | None:
    """ "is expected to", "was told that": somebody says so, and only "by X" says who.

    ``be`` tells whether a form of "be" stands before the verb at ``place``.
    """
    after = tokens[place + 1].low if place + 1 < len(tokens) else ""
    cue = tokens[place].text
    behind = tokens[place + 2].low if place + 2 < len(tokens) else ""
    if after == "by" and behind not in MEANS:
        subject = after_verb(text, tokens, place + 2)
        if subject is None:
            return None
        if (as_at := _as_before(tokens, place)) is not None:
            span = Span(tokens[as_at].start, subject.source.end)
            return Reading(span, cue, subject.source, around(tokens, as_at, subject.end), outer=True)
        span = Span(tokens[place].start, subject.source.end)
        if verb.kind is VerbKind.SAYING and be:
            return Reading(span, cue, subject.source, around(tokens, place, subject.end))
        before = frozenset(range(place))
        return Reading(span, cue, subject.source, before, strong=False, passing=True)
    if told := _told_before(tokens, place, verb):
        return told
    handed_on = after == "to" and behind in _DETERMINERS  # "was reported to the police"
    reports = verb.lemma in _PASSIVE and after in {"to", "that", "of"} and not handed_on
    if not reports and not (verb.lemma in _PASSIVE_BEFORE_THAT and after == "that"):
        return None
    stated = around(tokens, place, place + 1) if after == "to" else following(tokens, place + 1)
    return Reading(tokens[place].span, cue, None, stated, strong=False)


def _as_before(tokens: Sequence[Token], place: int) -> int | None:
    """Where "as" stands before a participle behind a comma: "…, | as first reported by the Courier"."""
    at = place - 1
    while at > 0 and tokens[at].low in _FIRST:
        at -= 1
    return at if at > 0 and tokens[at].low == "as" and tokens[at - 1].low == "," else None


def _told_before(tokens: Sequence[Token], place: int, verb: Verb) -> Reading | None:
    """ "…, it is claimed", "…, it was reported on Friday": somebody says what the sentence tells before.

    "When the purse was found, it was reported to the police" and "…, it was estimated at 4 million" say it of a thing.
    """
    first = place - 1
    while first > 0 and tokens[first].low in _BETWEEN_IT_AND_VERB:
        first -= 1
    if tokens[first].low != "it" or verb.lemma not in _PASSIVE | _PASSIVE_BEFORE_THAT:
        return None
    tail = tail_end(tokens, place, verb)
    if tokens[place + 1 : tail] and tokens[place + 1].low in _OF_A_THING:
        return None
    if any(token.is_word for token in tokens[tail:]) or tokens[0].low in _OPENS_SUBORDINATE:
        return None
    if not is_told_before(tokens, first):
        return None
    return Reading(
        Span(tokens[first].start, tokens[place].end), tokens[place].text, None, around(tokens, first, tail)
    )
