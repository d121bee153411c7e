"""Sources that only the words around a verb's own subject make whole: "the port and the ship's owners said", "Of the 90 parents …, 60 said"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.attribution.belonging import OTHERS
from claims.extraction.attribution.closing import tail_end
from claims.extraction.attribution.noun_phrases import Subject
from claims.extraction.attribution.speakers import describe
from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import VERB_WORDS, Verb
from claims.extraction.types import Sourcing
from claims.extraction.wordlists import words

_AUXILIARIES = words("grammar_auxiliaries")
_BOUNDARIES = words("grammar_boundaries")
_PREPOSITIONS = words("grammar_prepositions") - {"of", "for"}
_PEOPLE = words("persons") | words("vague_sources") | words("crowds") | {"people"}
_LONGEST_PARTNER = 6
_LONGEST_WHOLE = 12
_SHORTEST_STATEMENT = 4
_OPENS_SHARE = frozenset({"of", "among"})
_DEFINITE = frozenset({"the", "those", "all"})
_OF_FIGURES = frozenset(
    {"or", "about", "nearly", "almost", "some", "per", "cent", "percent", "half", "most", "only", "just"}
    | {"in", "out", "of", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
)
_ASKED = frozenset({"who", "asked", "interviewed", "polled", "questioned", "surveyed"})
_ENDS_WHOLE = frozenset({"who", "that", "which", "in", "at", "with", "from", ","})


def completed(text: str, tokens: Sequence[Token], place: int, verb: Verb, subject: Subject) -> Subject:
    """The subject of the verb at ``place`` with all the people who say it."""
    return _whole(text, tokens, subject) or _with_partners(text, tokens, place, verb, subject)


def _with_partners(text: str, tokens: Sequence[Token], place: int, verb: Verb, subject: Subject) -> Subject:
    """``subject`` and whom "and" joins to it at the end of what they state: "…, local officials and the ship's owners | said"."""
    joint = subject.first - 1
    if joint < 1 or tokens[joint].low != "and" or subject.source.pronoun:
        return subject
    if any(token.is_word for token in tokens[tail_end(tokens, place, verb) :]):
        return subject
    first = joint
    while first > 0 and tokens[first - 1].is_word and joint - first <= _LONGEST_PARTNER:
        first -= 1
    phrase = tokens[first:joint]
    told = first > _SHORTEST_STATEMENT and tokens[first - 1].low == ","
    if not phrase or not told or not _is_somebody(phrase):
        return subject
    partner = describe(text, phrase)
    if partner is None or partner.pronoun:
        return subject
    source = replace(
        subject.source,
        start=partner.start,
        speaker=f"{partner.speaker} and {subject.source.speaker}",
        sourcing=min(partner.sourcing, subject.source.sourcing, key=lambda sourcing: sourcing.rank),
        affiliation=None,
        person=False,
    )
    return replace(subject, source=source, first=first)


def _is_somebody(phrase: Sequence[Token]) -> bool:
    """Whether words are a noun phrase without a verb whose noun can speak: "Omani authorities", "the National Guard"."""
    for token in phrase:
        verb = token.low in VERB_WORDS and token.text.islower() and token.low not in OTHERS
        if verb or token.low in _AUXILIARIES or token.low in _BOUNDARIES or token.low in _PREPOSITIONS:
            return False
    last = phrase[-1]
    return last.capital or not OTHERS.isdisjoint({last.low, last.low.removesuffix("s")})


def _whole(text: str, tokens: Sequence[Token], subject: Subject) -> Subject | None:
    """Whom a figure before a verb counts: "Of the 90 parents who were asked, 60, or two thirds, | said"; None where it counts nobody."""
    if len(tokens) < 4 or tokens[0].low not in _OPENS_SHARE or tokens[1].low not in _DEFINITE:
        return None
    start = subject.end - 1
    while start > 1 and (_is_figure(tokens[start]) or tokens[start].low == ","):
        start -= 1
    comma = start + 1
    if not any(token.text[:1].isdigit() for token in tokens[comma : subject.end]) or tokens[comma].low != ",":
        return None
    end = next((at for at in range(2, comma + 1) if tokens[at].low in _ENDS_WHOLE), comma)
    if tokens[end - 1].low.endswith("ed") and end > 3:
        end -= 1  # "Of the 40 farmers | polled, 31 said"
    head = tokens[end - 1]
    if (
        end > _LONGEST_WHOLE
        or not head.text.islower()
        or not head.low.endswith(("s", "men", "people", "children"))
    ):
        return None
    if _PEOPLE.isdisjoint({head.low, head.low.removesuffix("s")}) and tokens[end].low not in _ASKED:
        return None
    source = describe(text, [head])
    if source is None:
        return None
    counted = replace(
        source, start=tokens[0].start, sourcing=Sourcing.NAMED
    )  # a sample, and no mere "critics"
    return Subject(counted, 0, subject.end, subject.last)


def _is_figure(token: Token) -> bool:
    return token.text[:1].isdigit() or token.low in _OF_FIGURES
