"""Who stands behind each sentence: its own cues first, then what carries over from its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.attribution import carrying, quotations
from claims.extraction.attribution.cast import Cast, full_names
from claims.extraction.attribution.cues import governing
from claims.extraction.attribution.reading import Reading
from claims.extraction.attribution.speakers import Source
from claims.extraction.attribution.tokens import Token, tokenise
from claims.extraction.types import Attribution, Block, Link, Quotation, Role, Sentence, Sourcing, Span

_UNREAD = frozenset({Role.CODE, Role.WIDGET, Role.NAVIGATION, Role.BYLINE, Role.DATELINE})
_TITLES = frozenset({Role.HEADLINE, Role.HEADING, Role.FAQ_QUESTION})


def attribute(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence]
) -> tuple[list[Sentence], list[Quotation]]:
    """The sentences with sourcing, attribution and ``quoted`` filled in, and every quotation."""
    found = quotations.find(text, blocks)
    speech = [quotation for quotation in found if quotations.is_speech(text, quotation)]
    tokens = [tokenise(text, sentence, _within(sentence, speech)) for sentence in sentences]
    running = (
        words
        for words, sentence in zip(tokens, sentences, strict=True)
        if blocks[sentence.block].role not in _TITLES
    )
    cast = Cast(full_names(text, running))
    own: list[Sentence] = []
    for sentence, words in zip(sentences, tokens, strict=True):
        block = blocks[sentence.block]
        quoted = _covered(sentence, _within(sentence, found)) >= 0.5
        sentence = replace(sentence, quoted=quoted)
        own.append(sentence if block.role in _UNREAD else _own(text, sentence, words, cast, block))
    return carrying.carry(text, blocks, own, tokens, found, cast)


def _own(text: str, sentence: Sentence, tokens: Sequence[Token], cast: Cast, block: Block) -> Sentence:
    """The sentence with the attribution that its own words make, if any."""
    reading = governing(text, tokens, cast.people)
    link = next((link for link in block.links if link.leaves_site and link.overlaps(sentence)), None)
    attribution = None
    if reading:
        source = cast.resolve(reading.source) if reading.source else None
        attribution = _attribution(reading, source)
    cast.notice(text, tokens)
    if link:
        attribution = _linked(text, attribution, link)
    if attribution is None:
        return sentence
    return replace(sentence, sourcing=attribution.sourcing, attribution=attribution)


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


def _within(sentence: Sentence, found: Sequence[Quotation]) -> list[Quotation]:
    return [
        quotation for quotation in found if quotation.block == sentence.block and quotation.overlaps(sentence)
    ]


def _covered(sentence: Span, found: Sequence[Span]) -> float:
    """The share of a sentence that stands inside quotation marks."""
    inside = sum(min(each.end, sentence.end) - max(each.start, sentence.start) for each in found)
    return inside / len(sentence) if len(sentence) else 0.0
