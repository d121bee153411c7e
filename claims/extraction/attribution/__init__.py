"""Who stands behind each sentence: its own cues first, then what carries over from its neighbours."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from claims.extraction.attribution import interviews, posts, quotations, stances, transcripts
from claims.extraction.attribution.carrying import Article, carry
from claims.extraction.attribution.cast import Cast, Recent
from claims.extraction.attribution.cues import ranked
from claims.extraction.attribution.people import (
    Named,
    full_names,
    inner_names,
    named_in,
    plain_people,
    pronouns,
)
from claims.extraction.attribution.reading import Reading
from claims.extraction.attribution.speakers import Source
from claims.extraction.attribution.tokens import Token, tokenise
from claims.extraction.propositions.finite_verbs import finite_at
from claims.extraction.types import (
    OUT_OF_SCOPE,
    Attribution,
    Block,
    Link,
    Quotation,
    Role,
    Sentence,
    Sourcing,
    Span,
)
from claims.extraction.wordlists import words

_UNREAD = frozenset({Role.CODE, Role.WIDGET, Role.NAVIGATION, Role.BYLINE, Role.DATELINE})
_LONGEST = 300
"""Tokens of a sentence that are read: more is a table or a list run together, and its end attributes nothing."""
_MOST_KEPT = 2000
"""Sentences whose tokens are kept, which take forty times a sentence's own size. An article has fewer; of a book
they are made anew."""
_OPENS_WITHIN = 2
"""A sentence's subject begins at one of its first tokens, after "the" or an adjective."""
_AUXILIARIES = words("grammar_auxiliaries") | words("grammar_prepositions")
_DENIES = frozenset({"deny", "denies", "denied"})
_ENDS = frozenset('.!?”"')
_ITS = re.compile(r"its\s", re.IGNORECASE)
_NOT_RUNNING = frozenset({Role.HEADLINE, Role.HEADING, Role.FAQ_QUESTION, Role.SOURCE_LINE})
"""Blocks in which a capital is no sign of a name."""


def attribute(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]
) -> tuple[list[Sentence], list[Quotation]]:
    """The sentences with sourcing, attribution and ``quoted`` filled in, and every quotation.

    ``sentences`` are in text order; those of bylines, code and the like are returned as they are.
    """
    found = quotations.find(text, blocks)
    inside = _within(sentences, found)
    speech = {id(each) for each in found if quotations.is_speech(text, each)}

    @lru_cache(maxsize=_MOST_KEPT)
    def tokens(place: int) -> Sequence[Token]:
        spoken = [each for each in inside[place] if id(each) in speech]
        return tokenise(text, sentences[place], spoken)[:_LONGEST]

    named = [named_in(text, tokens(place)) for place in range(len(sentences))]
    running = [
        place
        for place, sentence in enumerate(sentences)
        if blocks[sentence.block].role not in _NOT_RUNNING
        and not (blocks[sentence.block].role in OUT_OF_SCOPE and text[sentence.end - 1] not in _ENDS)
    ]
    full = full_names(text, chain.from_iterable(named[place] for place in running))
    cast = Cast(
        full,
        pronouns(chain.from_iterable(named[place] for place in running), full),
        plain_people(text, ((tokens(place), named[place]) for place in running), full),
        inner_names(text, ((tokens(place), named[place]) for place in running)),
    )
    turns = transcripts.turns(text, blocks, cast.full) | posts.authors(text, blocks)
    turns |= interviews.answers(text, blocks, cast.full)
    own: list[Sentence] = []
    recent: list[Recent] = []
    for place, (sentence, names, quoted) in enumerate(zip(sentences, named, inside, strict=True)):
        block = blocks[sentence.block]
        recent.append(cast.recent)
        attribution = reported = None
        if turn := turns.get(sentence.block):
            attribution = replace(turn, carried=not sentence.contains(turn))
        elif block.role not in _UNREAD:
            attribution, reported = _own(text, sentence, tokens(place), names, cast, block)
        own.append(
            Sentence(
                sentence.start,
                sentence.end,
                block=sentence.block,
                sourcing=attribution.sourcing if attribution else Sourcing.NONE,
                attribution=attribution,
                quoted=bool(quoted) and _covered(sentence, quoted) >= 0.5,
                reported=reported,
            )
        )
    last_of_block = {sentence.block: place for place, sentence in enumerate(own)}
    return carry(Article(text, blocks, tokens, cast, recent, last_of_block), own, found)


def _own(
    text: str,
    sentence: Sentence,
    tokens: Sequence[Token],
    names: Sequence[Named],
    cast: Cast,
    block: Block,
) -> tuple[Attribution | None, Attribution | None]:
    """The attribution that a sentence's own words make, if any, else whom they report in passing."""
    found, governs = ranked(text, tokens, cast.people)
    attribution = _governing(text, tokens, cast, found) if governs else None
    reported = None if governs else _in_passing(text, tokens, cast, found)
    if not (attribution and attribution.speaker in cast.people):
        cast.notice(names)
    if attribution is None:
        cast.tells(tokens)
    for link in block.links:
        if link.leaves_site and link.overlaps(sentence):
            attribution = _linked(text, attribution, link)
            break
    return attribution, None if attribution else reported


def _governing(text: str, tokens: Sequence[Token], cast: Cast, found: Sequence[Reading]) -> Attribution:
    """The attribution that the chief reading, the first, makes, its source under the name that the article knows."""
    reading = found[0]
    if reading.source is None:
        cast.speaks(None)
        return _attribution(reading, None)
    if reading.cue in _DENIES and cast.goes_on(reading.source):
        cast.speaks(
            None
        )  # whoever denies it is another than who said so: "the prosecutor said. He denies it"
        return _attribution(reading, reading.source)
    if not (reading.outer and cast.goes_on(reading.source)):
        cast.notice(named_in(text, _before(tokens, reading.source)))
    for source in _named_before(found, reading.source):
        cast.resolve(source)
    source = cast.resolve(_whom_it_means(text, tokens, cast, reading.source))
    cast.cites(text, source)
    cast.speaks(source)
    return _attribution(reading, source)


def _named_before(found: Iterable[Reading], source: Source) -> Iterator[Source]:
    """Who speaks in the sentence before a pronoun does: "…, Ann Lee said. “No,” she said"."""
    if source.pronoun:
        others = [each.source for each in found if each.strong and each.source and not each.source.pronoun]
        yield from sorted((each for each in others if each.end <= source.start), key=attrgetter("start"))


def _in_passing(
    text: str, tokens: Sequence[Token], cast: Cast, found: Iterable[Reading]
) -> Attribution | None:
    """The first reading whose source is somebody; whom pronouns stand for is not changed by it."""
    for reading in chain(found, stances.implied(text, tokens)):
        if reading.source and cast.could_speak(reading.source, tokens):
            cast.notice(named_in(text, _before(tokens, reading.source)))
            return _attribution(reading, cast.whom(reading.source, cast.recent))
    return None


def _whom_it_means(text: str, tokens: Sequence[Token], cast: Cast, source: Source) -> Source:
    """The body that the sentence itself is about, where "it", or "its report", says so at its end, or whom a post recalls."""
    if known := cast.recalled(text, source):
        return known
    if source.document and (author := cast.author(source)):
        return author
    own_document = source.document and _ITS.match(source.speaker)
    if source.pronoun not in {"it", "they"} and not own_document:
        return source
    topic = cast.topic(text)
    if source.pronoun == "they" and not own_document and not (topic and topic.document):
        return source
    about = cast.subject(text, _before(tokens, source), cast.recent)
    if about and not (_ends_phrase(tokens, about) and _opens_clause(tokens, about)):
        about = None
    if about is None and topic and "\n" not in text[topic.end : source.start]:
        about = topic
    if about is None or not cast.can_be_it(about):
        return source
    if own_document and about.start > tokens[min(_OPENS_WITHIN, len(tokens) - 1)].start:
        return source
    return replace(about, start=source.start, end=source.end, document=source.document)


def _ends_phrase(tokens: Sequence[Token], about: Source) -> bool:
    """Whether the words of a subject are all of it, and not the first of "the Tambo | valley has"."""
    behind = tokens[bisect_right(tokens, about.start, key=attrgetter("start")) :]
    after = next((token for token in behind if token.start >= about.end), None)
    return (
        after is None
        or not after.text.islower()
        or after.low in _AUXILIARIES
        or after.low.endswith(("s", "ed"))
    )


def _opens_clause(tokens: Sequence[Token], about: Source) -> bool:
    """Whether no verb stands before a subject, as in "three were flown to | Holm": that is whither, not who."""
    before = [token.low for token in _before(tokens, about)]
    clause = before[max((at + 1 for at, low in enumerate(before) if low == ","), default=0) :]
    return not any(finite_at(clause, at) for at in range(1, len(clause)))


def _before(tokens: Sequence[Token], span: Span) -> Sequence[Token]:
    return tokens[: bisect_right(tokens, span.start, key=attrgetter("end"))]


def _attribution(reading: Reading, source: Source | None) -> Attribution:
    return Attribution(
        reading.span.start,
        reading.span.end,
        cue=reading.cue,
        speaker=source.speaker if source else None,
        affiliation=source.affiliation if source else None,
        sourcing=source.sourcing if source else Sourcing.VAGUE,
    )


def _linked(text: str, attribution: Attribution | None, link: Link) -> Attribution:
    if attribution is None:
        return Attribution(link.start, link.end, cue=link.of(text), sourcing=Sourcing.LINKED, link=link.href)
    return replace(attribution, sourcing=Sourcing.LINKED, link=link.href)


def _within(sentences: Sequence[Sentence], found: Sequence[Quotation]) -> list[tuple[Quotation, ...]]:
    """The quotations that reach into each sentence; both are in text order."""
    inside = []
    first = 0
    for sentence in sentences:
        while first < len(found) and found[first].end <= sentence.start:
            first += 1
        end = first
        while end < len(found) and found[end].start < sentence.end:
            end += 1
        inside.append(tuple(found[first:end]))  # mostly none, and an empty tuple takes no room
    return inside


def _covered(sentence: Span, found: Sequence[Span]) -> float:
    """The share of a sentence that stands inside quotation marks."""
    inside = sum(min(each.end, sentence.end) - max(each.start, sentence.start) for each in found)
    return inside / len(sentence) if len(sentence) else 0.0
