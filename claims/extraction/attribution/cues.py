"""The places of a sentence that say who stands behind it: said-verbs, "according to", "her claim that"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.extraction.attribution.noun_phrases import (
    Subject,
    after_verb,
    before_verb,
    phrase_start,
    sentence_subject,
)
from claims.extraction.attribution.speakers import POSSESSIVES, Source, describe
from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import Verb, VerbKind, verb_forms
from claims.extraction.types import Sourcing, Span
from claims.extraction.wordlists import words

_NOUNS = words("statement_nouns")
_SOURCE_NOUNS = words("source_nouns")
_PEOPLE = words("persons") | words("vague_sources")
_DETERMINERS = words("grammar_determiners")
_PREPOSITIONS = words("grammar_prepositions")
_CALENDAR = words("days_and_months")
_HEDGES = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re"})
_PASSIVE = frozenset(
    {"say", "tell", "report", "expect", "believe", "think", "allege", "estimate", "accuse", "understand"}
)
_NOT_A_STATEMENT_AFTER = frozenset({"of", "from", "by", "about", "on", "for"})
_ENDS = frozenset({".", ",", "—", "!", "?", ";", ")"})
_TIME = _CALENDAR | {
    "then",
    "later",
    "earlier",
    "yesterday",
    "today",
    "last",
    "this",
    "afterwards",
    "again",
    "recently",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One attribution inside a sentence.

    ``span`` covers source and cue, ``content`` how much of the sentence is what the source states
    (code points). ``strong`` is a said-verb or "according to", which outranks a stance verb.
    """

    span: Span
    cue: str
    source: Source | None
    content: int
    strong: bool = True
    after: bool = False
    """True where the source stands behind what it states or in its midst."""


def readings(text: str, tokens: Sequence[Token]) -> Iterator[Reading]:
    """Every attribution that the sentence's own words make, in their order."""
    for place, token in enumerate(tokens):
        if not token.is_word:
            continue
        found = None
        if token.low in {"according", "per"}:
            found = _according(text, tokens, place)
        elif token.low in _HEDGES:
            found = Reading(token, token.low, None, _length(tokens, 0, len(tokens)), strong=False)
        elif verb := verb_forms().get(token.low):
            found = _verb(text, tokens, place, verb)
        if found is None and token.low in _NOUNS:
            found = _noun(text, tokens, place)
        if found:
            yield found


def _according(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """ "According to X" and "per X"; "per" takes a name or several, never a unit ("per year")."""
    first = place + 1
    if tokens[place].low == "according":
        if first >= len(tokens) or tokens[first].low != "to":
            return None
        first += 1
    elif place and tokens[place - 1].low != ",":
        return None
    subject = after_verb(text, tokens, first) or _any_phrase(text, tokens, first)
    if subject is None:
        return None
    cue = "according to" if tokens[place].low == "according" else "per"
    whole = _length(tokens, 0, len(tokens)) - _length(tokens, place, subject.end)
    span = Span(tokens[place].start, subject.source.end)
    return Reading(span, cue, subject.source, whole, after=place > 0)


def _any_phrase(text: str, tokens: Sequence[Token], first: int) -> Subject | None:
    """The words from ``first`` to the next mark as a source ("per city data")."""
    end = first
    while end < len(tokens) and tokens[end].is_word and tokens[end].low not in {"in", "on", "who", "which"}:
        end += 1
    plural = end > first and (tokens[end - 1].low.endswith("s") or tokens[end - 1].low in _SOURCE_NOUNS)
    source = describe(text, tokens[first:end]) if plural else None
    return source and Subject(source, first, end)


def _verb(text: str, tokens: Sequence[Token], place: int, verb: Verb) -> Reading | None:
    following = _next(tokens, place)
    if verb.particle and (following is None or following.low != verb.particle):
        return None
    if verb.form == "ing":
        return _participle(text, tokens, place, verb)
    if verb.kind is VerbKind.SAYING and (inverted := _inverted(text, tokens, place)):
        return inverted
    if _is_passive(tokens, place, verb):
        return _passive(tokens, place, verb)
    subject = before_verb(text, tokens, place)
    if subject is None or not _is_verb(tokens, place, verb, subject):
        return None
    return _with_subject(tokens, place, verb, subject)


def _with_subject(tokens: Sequence[Token], place: int, verb: Verb, subject: Subject) -> Reading | None:
    """The reading of a verb with its subject in front: what is said stands behind it or around it."""
    span = Span(subject.source.start, tokens[place].end)
    strong = verb.kind in {VerbKind.SAYING, VerbKind.SHOWING}
    tail = _tail_end(tokens, place, verb)
    opened = subject.first > 0 and tokens[subject.first - 1].low in {",", "“”", "—", "as"}
    if opened and not subject.relative and strong and (tail == len(tokens) or tokens[tail].low in _ENDS):
        around = _length(tokens, 0, len(tokens)) - _length(tokens, subject.first, tail)
        if around:
            return Reading(span, tokens[place].text, subject.source, around, after=True)
    content = _length(tokens, place + 1, len(tokens))
    return Reading(span, tokens[place].text, subject.source, content, strong=strong) if content > 1 else None


def _inverted(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """ "…," said X: the verb between what is said and who says it."""
    if not place or tokens[place - 1].low not in {"“”", ",", "—", "?", "!"}:
        return None
    subject = after_verb(text, tokens, place + 1)
    if subject is None or (
        tokens[place - 1].low == "," and tokens[place + 1].low in {"that", "a", "its", "it"}
    ):
        return None
    around = _length(tokens, 0, len(tokens)) - _length(tokens, place, subject.end)
    return Reading(
        Span(tokens[place].start, subject.source.end), tokens[place].text, subject.source, around, after=True
    )


def _participle(text: str, tokens: Sequence[Token], place: int, verb: Verb) -> Reading | None:
    """ "…, adding that Y": the sentence's subject is the source."""
    if verb.kind not in {VerbKind.SAYING, VerbKind.SHOWING} or not place:
        return None
    following = _next(tokens, place)
    if following is None or tokens[place - 1].low not in {",", "by", "in", "“”", "and", "as", "—"}:
        return None
    source = sentence_subject(text, tokens, place)
    content = _length(tokens, place + 1, len(tokens))
    return source and Reading(
        Span(tokens[place].start, tokens[place].end), tokens[place].text, source, content
    )


def _is_passive(tokens: Sequence[Token], place: int, verb: Verb) -> bool:
    before = place - 1
    while before > 0 and (
        tokens[before].low.endswith("ly") or tokens[before].low in {"also", "not", "now", "still"}
    ):
        before -= 1
    return verb.form == "past" and before >= 0 and tokens[before].low in _BE


def _passive(tokens: Sequence[Token], place: int, verb: Verb) -> Reading | None:
    """ "is expected to", "was told that": somebody says so, but the sentence does not say who."""
    following = _next(tokens, place)
    if verb.lemma not in _PASSIVE or following is None or following.low not in {"to", "that", "of"}:
        return None
    content = (
        _length(tokens, 0, len(tokens)) if following.low == "to" else _length(tokens, place, len(tokens))
    )
    return Reading(tokens[place], tokens[place].text, None, content, strong=False)


def _is_verb(tokens: Sequence[Token], place: int, verb: Verb, subject: Subject) -> bool:
    """Whether the word is a verb here and its subject one that can say or think something."""
    before = tokens[place - 1]
    following = _next(tokens, place)
    if before.low in _DETERMINERS - {"some", "many", "both", "several"} or before.low in POSSESSIVES:
        return False
    if before.low in _PREPOSITIONS or before.low in {"to", "and", "or"}:
        return False
    if verb.form in {"base", "third"} and verb.lemma in _NOUNS | _SOURCE_NOUNS | {
        "plan",
        "question",
        "call",
        "state",
    }:
        if following is not None and following.low in _NOT_A_STATEMENT_AFTER and verb.lemma != "call":
            return False
        return _can_speak(subject.source, tokens, place)
    if verb.kind is VerbKind.SHOWING:
        return subject.source.document or _opens_clause(following)
    if verb.kind in {VerbKind.JUDGING, VerbKind.STANCE}:
        return _can_speak(subject.source, tokens, place)
    return True


def _can_speak(source: Source, tokens: Sequence[Token], verb: int) -> bool:
    """Whether a subject is somebody: a pronoun, a name, a person or body, a document."""
    if source.pronoun or source.document or source.sourcing is Sourcing.VAGUE:
        return True
    last = tokens[verb - 1]
    named = source.speaker is not None and source.speaker[:1].isupper()
    return named or last.low in _PEOPLE or last.low == ","


def _opens_clause(token: Token | None) -> bool:
    return token is not None and token.low in {"that", "how", "whether", ":", "“”"}


def _tail_end(tokens: Sequence[Token], place: int, verb: Verb) -> int:
    """Where an adverbial or addressee behind the verb ends ("said on Friday", "told the council")."""
    end = place + 1
    if end < len(tokens) and tokens[end].is_word:
        first = tokens[end].low
        if not (first in _PREPOSITIONS | _TIME or first.endswith("ly") or verb.lemma == "tell"):
            return end
    while end < len(tokens) and tokens[end].is_word and tokens[end].low != "that":
        end += 1
    return end


def _noun(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """ "X's claim that Y", "fears that Y"."""
    following = _next(tokens, place)
    if following is None or following.low != "that":
        return None
    content = _length(tokens, place + 1, len(tokens))
    owner = place - 1
    while owner > 0 and tokens[owner].is_word and tokens[owner].low not in POSSESSIVES and place - owner < 4:
        owner -= 1
    source = None
    if owner >= 0 and tokens[owner].low in {"his", "her", "their", "its"}:
        pronoun = {"his": "he", "her": "she", "their": "they", "its": "it"}[tokens[owner].low]
        source = Source(tokens[owner].start, tokens[owner].end, pronoun, Sourcing.NAMED, pronoun=pronoun)
    elif owner > 0 and tokens[owner].low in {"'s", "'"}:
        source = describe(text, tokens[phrase_start(tokens, owner - 1) : owner])
    start = source.start if source else tokens[place].start
    return Reading(Span(start, tokens[place].end), tokens[place].text, source, content, strong=False)


def _next(tokens: Sequence[Token], place: int) -> Token | None:
    return tokens[place + 1] if place + 1 < len(tokens) else None


def _length(tokens: Sequence[Token], first: int, end: int) -> int:
    """How many characters the tokens in ``[first, end)`` hold, spaces between them left out."""
    return sum(len(token) for token in tokens[first:end])
