"""Attributions that reach beyond their sentence: quotations that go on, documents that say more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.attribution.cast import Cast
from claims.extraction.attribution.noun_phrases import sentence_subject
from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import VerbKind, verb_forms
from claims.extraction.types import Attribution, Block, Quotation, Role, Sentence, Sourcing
from claims.extraction.wordlists import alternatives, words

_CONTINUES = re.compile(rf"(?:The|A further|Another)\s+(?:{alternatives(words('continuing_figures'))})\b")
_NAME_LINE = re.compile(r"\s*(?:[—–―-]+\s*)?(?=[^\W\d_])")
_ANNOUNCED = words("announced_speech")
_TITLES = frozenset({Role.HEADLINE, Role.HEADING, Role.FAQ_QUESTION})


def carry(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    quotations: Sequence[Quotation],
    cast: Cast,
) -> tuple[list[Sentence], list[Quotation]]:
    """The sentences with what carries over from their neighbours, and the quotations with their speakers.

    ``tokens`` are those of each sentence. An attribution is carried to a sentence without one of its
    own: within a quotation that spans sentences, from the sentence before to a quotation, and from a
    document to the next figure of the same paragraph.
    """
    found = list(sentences)
    _share_within_quotations(found, quotations)
    for place, sentence in enumerate(found):
        if sentence.attribution is None:
            found[place] = _carried(text, blocks, found, tokens, place, cast)
    return found, [_with_speaker(text, quotation, found, blocks) for quotation in quotations]


def _share_within_quotations(sentences: list[Sentence], quotations: Sequence[Quotation]) -> None:
    """Give the sentences of one quotation the attribution that one of them carries."""
    at = 0
    for quotation in quotations:
        while at < len(sentences) and sentences[at].end <= quotation.start:
            at += 1
        inside = range(at, _end_of(sentences, at, quotation))
        source = next(
            (sentences[place].attribution for place in reversed(inside) if sentences[place].attribution), None
        )
        if source is None:
            continue
        for place in inside:
            if sentences[place].attribution is None and sentences[place].quoted:
                sentences[place] = _give(sentences[place], source)


def _end_of(sentences: Sequence[Sentence], first: int, quotation: Quotation) -> int:
    end = first
    while end < len(sentences) and sentences[end].start < quotation.end:
        end += 1
    return end


def _carried(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    place: int,
    cast: Cast,
) -> Sentence:
    sentence = sentences[place]
    if blocks[sentence.block].role in _TITLES:
        return sentence
    previous = sentences[place - 1] if place else None
    if sentence.quoted:
        source = _beside_quotation(text, blocks, sentences, tokens, place, cast)
        return _give(sentence, source) if source else sentence
    if introduced := _introduced(text, sentences, tokens, place, cast):
        return _give(sentence, introduced)
    source = previous.attribution if previous and previous.block == sentence.block else None
    if source and source.sourcing is not Sourcing.VAGUE and _CONTINUES.match(text, sentence.start):
        return _give(sentence, source)
    return sentence


def _introduced(
    text: str,
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    place: int,
    cast: Cast,
) -> Attribution | None:
    """The source of an unquoted paragraph under a line that ends in "X said:" or "X's statement:"."""
    block = sentences[place].block
    opening = place
    while opening and sentences[opening - 1].block == block:
        opening -= 1
    if not opening or sentences[opening - 1].block != block - 1:
        return None
    line = tokens[opening - 1]
    if len(line) < 2 or line[-1].low != ":" or not _announces(line[-2]):
        return None
    return sentences[opening - 1].attribution or _somebody(text, line, cast)


def _announces(word: Token) -> bool:
    verb = verb_forms().get(word.low)
    return (verb is not None and verb.kind is VerbKind.SAYING) or word.low in _ANNOUNCED


def _beside_quotation(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    place: int,
    cast: Cast,
) -> Attribution | None:
    """The source of a quotation whose sentence has no cue, or None where nobody is in reach."""
    sentence = sentences[place]
    if (own := _somebody(text, tokens[place], cast)) or (own := _name_line(text, blocks, sentence.block)):
        return own
    previous = sentences[place - 1] if place else None
    if previous is None or sentence.block - previous.block > 1 or blocks[previous.block].role in _TITLES:
        return None
    if previous.attribution:
        return previous.attribution
    if previous.block == sentence.block or text[: previous.end].endswith(":"):
        return _somebody(text, tokens[place - 1], cast)
    return None


def _somebody(text: str, tokens: Sequence[Token], cast: Cast) -> Attribution | None:
    """The person or body that a sentence is about, where it is one that could have spoken."""
    source = sentence_subject(text, tokens, len(tokens))
    if source is None:
        return None
    single = source.speaker is not None and " " not in source.speaker and source.speaker[:1].isupper()
    if source.pronoun == "it" or (single and not source.pronoun and source.speaker not in cast.people):
        return None
    source = cast.resolve(source)
    return Attribution(
        source.start,
        source.end,
        cue="",
        speaker=source.speaker,
        affiliation=source.affiliation,
        sourcing=source.sourcing,
    )


def _name_line(text: str, blocks: Sequence[Block], index: int) -> Attribution | None:
    """The name on a line of its own below a quotation ("— Ann Lee, farmer")."""
    line = blocks[index + 1] if index + 1 < len(blocks) else None
    if line is None or line.role in _TITLES or not is_name_line(text, line):
        return None
    start = _NAME_LINE.match(text, line.start, line.end)
    at = start.end() if start else line.start
    name, _, role = text[at : line.end].partition(",")
    return Attribution(at, line.end, cue="", speaker=name.strip(), affiliation=role.strip() or None)


def is_name_line(text: str, block: Block) -> bool:
    """Whether a block is nothing but a name, with a dash before it or a role behind it."""
    line = block.of(text).strip()
    if len(line) > 100 or line.endswith((".", "?", "!", ":")):
        return False
    name = re.split(r"[,(]", line.lstrip("—–―- "))[0].split()
    return (
        2 <= len(name) <= 5
        and all(part[0].isupper() for part in name if len(part) > 3)
        and name[0][0].isupper()
    )


def _give(sentence: Sentence, source: Attribution) -> Sentence:
    sourcing = Sourcing.NAMED if source.sourcing is Sourcing.LINKED else source.sourcing
    return replace(sentence, sourcing=sourcing, attribution=replace(source, sourcing=sourcing, carried=True))


def _with_speaker(
    text: str, quotation: Quotation, sentences: Sequence[Sentence], blocks: Sequence[Block]
) -> Quotation:
    sources = [
        sentence.attribution
        for sentence in sentences
        if sentence.block == quotation.block and sentence.overlaps(quotation) and sentence.attribution
    ]
    speaker = next((source.speaker for source in sources if source.speaker), None)
    return replace(quotation, speaker=speaker, attributed=bool(sources))
