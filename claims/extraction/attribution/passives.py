"""Passive verbs of saying and believing: "is expected to", "it is claimed that", "was announced by X"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.attribution.noun_phrases import after_verb
from claims.extraction.attribution.reading import Reading, around, following
from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import Verb, VerbKind
from claims.extraction.types import Span

MEANS = frozenset({"phone", "telephone", "email", "e-mail", "text", "letter", "video", "videolink"})
"""After these "by" tells how something was said, and not who said it."""
_PASSIVE = frozenset(
    {"say", "tell", "report", "expect", "believe", "think", "allege", "estimate", "accuse", "understand"}
)
_PASSIVE_BEFORE_THAT = frozenset({"argue", "assume", "claim", "fear", "suggest"})
"""A prize is claimed and crops are feared for; "it is claimed that" says that somebody says so."""


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
        span = Span(tokens[place].start, subject.source.end)
        if verb.kind is VerbKind.SAYING and be:
            return Reading(span, cue, subject.source, around(tokens, place, subject.end))
        before = frozenset(range(place))
        return Reading(span, cue, subject.source, before, strong=False, passing=True)
    reports = verb.lemma in _PASSIVE and after in {"to", "that", "of"}
    if not reports and not (verb.lemma in _PASSIVE_BEFORE_THAT and after == "that"):
        return None
    stated = around(tokens, place, place + 1) if after == "to" else following(tokens, place + 1)
    return Reading(tokens[place].span, cue, None, stated, strong=False)
