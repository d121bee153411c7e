"""Cues that are no verbs: "according to", "per", "reportedly", "her claim that", "Lee: …"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from claims.extraction.attribution.noun_phrases import (
    Subject,
    after_verb,
    name_start,
    sentence_subject,
)
from claims.extraction.attribution.proper_names import name_of, names
from claims.extraction.attribution.reading import Reading, around, following
from claims.extraction.attribution.speakers import Source, describe
from claims.extraction.attribution.tokens import QUOTATION, Token
from claims.extraction.types import Sourcing, Span
from claims.extraction.wordlists import words

_NOUNS = words("statement_nouns")
_SOURCE_NOUNS = words("source_nouns")
_HEDGES = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_HEADLINE_SOURCES = frozenset(
    {"analysts", "experts", "officials", "poll", "report", "sources", "study", "survey"}
)
_ACCOUNTS = frozenset(
    {"account", "accounts", "admission", "calculation", "count", "estimate", "estimates", "reckoning"}
)
_SURVEYS = frozenset({"survey", "poll"})
_VIEWS = frozenset({"view", "opinion", "words", "judgement", "judgment", "estimation"})
_LONGEST_SAMPLE = 9
"""Words that may stand between a survey and who held it: "of 1,204 parents of pupils by"."""
_LONGEST_ACCOUNT = 7
_LONGEST_VERB = 4
_LONGEST_OWNED = 4
_BE = frozenset({"is", "are", "was", "were", "been"})
_PUT_OUT = frozenset(
    {"published", "released", "issued", "signed", "commissioned", "conducted", "compiled", "wrote", "posted"}
)
_PERFECT = frozenset({"has", "have", "had"})
_CALENDAR = words("days_and_months")
_LONGEST_PUBLISHER = 8
_LONGEST_WHEN = 7
"""Words between what was done with a paper and who did it: "issued | late on Tuesday 4 March | by"."""
_OWNERS = {"his": "he", "her": "she", "their": "they", "its": "it"}
_ENDS_PHRASE = frozenset({"in", "on", "who", "which", "that", "when", "as"})


WORDS = frozenset({"according", "per", "by"}) | _HEDGES | _NOUNS | _SURVEYS | _VIEWS
"""The words at which one of these cues can stand."""


def find(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """The attribution that the word at ``place`` makes, if it is such a cue."""
    low = tokens[place].low
    if low in {"according", "per"}:
        return _according(text, tokens, place)
    if low in _HEDGES:
        return Reading(tokens[place].span, low, None, around(tokens, place, place + 1), strong=False)
    if low == "by" and (found := _by_account(text, tokens, place)):
        return found
    if low in _SURVEYS and (found := _survey(text, tokens, place)):
        return found
    if low in _VIEWS and (found := _in_view_of(text, tokens, place)):
        return found
    return _noun(text, tokens, place) if low in _NOUNS else None


def colon(text: str, tokens: Sequence[Token], place: int, people: Collection[str]) -> Reading | None:
    """ "Lee: The dam is safe": a person the article knows before a colon, anybody before a quotation, "Poll:"."""
    if place == 1 and tokens[0].low in _HEADLINE_SOURCES:
        source = Source(tokens[0].start, tokens[0].end, tokens[0].text, Sourcing.VAGUE)
        return Reading(Span(tokens[0].start, tokens[1].end), ":", source, following(tokens, 2))
    runs = names(tokens[:place])
    quoted = place + 1 < len(tokens) and tokens[place + 1].low == QUOTATION
    if len(runs) != 1 or runs[0][0] is not tokens[0] or runs[0][-1] is not tokens[place - 1]:
        return _told_of(text, tokens, place) if quoted else None
    name = name_of(text, runs[0])
    if not quoted and name not in people:
        return None
    source = Source(tokens[0].start, tokens[place - 1].end, name, Sourcing.NAMED)
    return Reading(Span(tokens[0].start, tokens[place].end), ":", source, following(tokens, place + 1))


def _told_of(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """ "Ann Lee disagrees: “The dam is safe.”": the person whom a sentence is about says what stands behind its colon."""
    source = sentence_subject(text, tokens, place)
    if source is None or not (source.person or source.pronoun in {"he", "she"}):
        return None
    between = [token for token in tokens[:place] if token.start >= source.end]
    if not 0 < len(between) <= _LONGEST_VERB or not all(token.text.islower() for token in between):
        return None
    span = Span(source.start, tokens[place].end)
    return Reading(span, ":", source, following(tokens, place + 1), strong=False)


def _in_view_of(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """ "In the view of Ann Lee, …", "…, in the words of the mayor"."""
    first, behind = place - 2, place + 2
    if first < 0 or [tokens[at].low for at in (first, place - 1)] != ["in", "the"]:
        return None
    held = (
        after_verb(text, tokens, behind)
        if [token.low for token in tokens[place + 1 : behind]] == ["of"]
        else None
    )
    if held is None or not (
        held.source.person or tokens[behind].capital or held.source.sourcing is Sourcing.VAGUE
    ):
        return None
    span = Span(tokens[first].start, held.source.end)
    return Reading(
        span,
        span.of(text)[: tokens[place].end - span.start],
        held.source,
        around(tokens, first, held.end),
        outer=True,
    )


def _survey(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """ "In a survey of 1,204 parents by the league, 68% were in favour": the league stands behind all of it."""
    first = next((at for at in range(place - 1, max(-1, place - 4), -1) if tokens[at].low == "in"), None)
    if first is None:
        return None
    by = place + 1
    while (
        by < len(tokens) and tokens[by].is_word and tokens[by].low != "by" and by - place <= _LONGEST_SAMPLE
    ):
        by += 1
    if by >= len(tokens) or tokens[by].low != "by":
        return None
    held = after_verb(text, tokens, by + 1)
    if held is None or held.source.sourcing is Sourcing.VAGUE or held.source.pronoun:
        return None
    end = held.last + 1
    span = Span(tokens[first].start, tokens[held.last].end)
    source = replace(held.source, document=True, person=False)
    return Reading(span, tokens[place].text, source, around(tokens, first, end), outer=True)


def _by_account(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """ "By one estimate", "by the mayor's own account"."""
    end = place + 1
    while end < len(tokens) and end - place < _LONGEST_ACCOUNT and tokens[end].is_word:
        if tokens[end].low in _ACCOUNTS:
            break
        end += 1
    if end == place + 1 or end == len(tokens) or tokens[end].low not in _ACCOUNTS:
        return None
    phrase = [token for token in tokens[place + 1 : end] if token.low not in {"'s", "own"}]
    span = Span(tokens[place].start, tokens[end].end)
    vague = tokens[place + 1].low in {"one", "some", "most", "many", "any"}
    source = (
        Source(span.start, span.end, text[tokens[place + 1].start : span.end], Sourcing.VAGUE)
        if vague
        else describe(text, phrase)
    )
    if source is None:
        return None
    return Reading(span, span.of(text), source, around(tokens, place, end + 1), outer=True)


def _according(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """ "According to X" and "per X"; "per" takes a name or a plural, never a unit ("per year")."""
    first, full = place + 1, tokens[place].low == "according"
    if full:
        if first >= len(tokens) or tokens[first].low != "to":
            return None
        first += 1
    start = place - 1 if not full and place and tokens[place - 1].low == "as" else place
    if not full and start and tokens[start - 1].low not in {",", QUOTATION, "—", "("}:
        return None
    opening = not place or (place == 1 and tokens[0].is_word)
    subject = None if opening else after_verb(text, tokens, first)
    subject = subject or _phrase(text, tokens, first, anything=full)
    if subject is None:
        return None
    if subject.source.sourcing is Sourcing.VAGUE:
        subject = _put_out_by(text, tokens, subject) or (
            _with_publisher(text, tokens, subject) if subject.source.document else subject
        )
    span = Span(tokens[start].start, subject.source.end)
    cue = "according to" if full else "per"
    return Reading(span, cue, subject.source, around(tokens, start, subject.end), outer=True)


def _put_out_by(text: str, tokens: Sequence[Token], subject: Subject) -> Subject | None:
    """ "An order issued on Tuesday by the office": a paper without a name is known by who put it out."""
    first = next(
        (at for at in (subject.last, subject.end) if at < len(tokens) and tokens[at].low in _PUT_OUT), None
    )
    if first is None:
        return None
    return _maker(text, tokens, subject, first)


def _maker(text: str, tokens: Sequence[Token], subject: Subject, verb: int) -> Subject | None:
    """Who stands behind "by" after what was done with a paper at place ``verb``, in place of the paper."""
    near = range(verb + 1, min(verb + _LONGEST_WHEN, len(tokens) - 1))
    by = next((at for at in near if tokens[at].low == "by"), None)
    publisher = None if by is None or tokens[by + 1].low in _CALENDAR else after_verb(text, tokens, by + 1)
    if publisher is None or publisher.source.sourcing is Sourcing.VAGUE or publisher.source.pronoun:
        return None
    end = publisher.source.end
    source = replace(publisher.source, start=subject.source.start, end=end, document=True, person=False)
    return replace(subject, source=source, end=publisher.end)


def _with_publisher(text: str, tokens: Sequence[Token], subject: Subject) -> Subject:
    """ "A survey that the office published": a document without a name is known by who put it out."""
    first = subject.end + 1
    if first >= len(tokens) or tokens[subject.end].low not in {"that", "which"}:
        return subject
    verb = next(
        (
            at
            for at in range(first, min(first + _LONGEST_PUBLISHER, len(tokens)))
            if tokens[at].low in _PUT_OUT
        ),
        first,
    )
    if not _BE.isdisjoint({token.low for token in tokens[first : first + 2]}):
        return (
            _maker(text, tokens, subject, verb) or subject
        )  # "that was released on Thursday by the institute"
    publisher = describe(text, [token for token in tokens[first:verb] if token.low not in _PERFECT])
    if publisher is None or publisher.sourcing is Sourcing.VAGUE or publisher.pronoun:
        return subject
    source = replace(publisher, start=subject.source.start, end=tokens[verb].end, document=True, person=False)
    return replace(subject, source=source, end=verb + 1)


def _phrase(text: str, tokens: Sequence[Token], first: int, *, anything: bool) -> Subject | None:
    """The words from ``first`` to the next mark as a source; without ``anything`` a name, a plural or data."""
    end = first
    while end < len(tokens) and tokens[end].is_word and tokens[end].low not in _ENDS_PHRASE:
        end += 1
    if end == first:
        return None
    last = tokens[end - 1]
    if not (anything or tokens[first].capital or last.low.endswith("s") or last.low in _SOURCE_NOUNS):
        return None
    apposition: Sequence[Token] = ()
    if end + 1 < len(tokens) and tokens[end].low == "," and tokens[end + 1].low in {"a", "an", "who"}:
        closing = end + 1
        while closing < len(tokens) and tokens[closing].is_word:
            closing += 1
        apposition, end = tokens[end + 1 : closing], closing
    source = describe(text, tokens[first : end - len(apposition) - bool(apposition)], apposition)
    return None if source is None else Subject(source, first, end, end - 1)


def _noun(text: str, tokens: Sequence[Token], place: int) -> Reading | None:
    """ "X's claim that Y", "fears that Y"."""
    if place + 1 >= len(tokens) or tokens[place + 1].low != "that":
        return None
    if place and tokens[place - 1].low in _BE:
        return None
    source = owner(text, tokens, place)
    start = min(source.start, tokens[place].start) if source else tokens[place].start
    span = Span(start, tokens[place].end)
    return Reading(span, tokens[place].text, source, following(tokens, place + 1), strong=False)


def owner(text: str, tokens: Sequence[Token], noun: int) -> Source | None:
    """Whose the noun at place ``noun`` is: "her warning", "the mayor's last warning"; None where nobody's."""
    place = noun - 1
    while place >= 0 and noun - place <= _LONGEST_OWNED and tokens[place].is_word:
        token = tokens[place]
        if pronoun := _OWNERS.get(token.low):
            return Source(token.start, token.end, token.text, Sourcing.NAMED, pronoun=pronoun)
        if token.low in {"'s", "'"} and place:
            return describe(text, tokens[name_start(tokens, place - 1) : place])
        place -= 1
    return None
