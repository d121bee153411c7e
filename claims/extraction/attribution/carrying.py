"""Attributions that reach beyond their sentence: quotations that go on, documents that say more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from claims.extraction.attribution.cast import Cast, Recent
from claims.extraction.attribution.continuing import goes_on
from claims.extraction.attribution.lone_quotations import speaks_on
from claims.extraction.attribution.signatures import signature
from claims.extraction.attribution.speakers import Source
from claims.extraction.attribution.tokens import Token
from claims.extraction.attribution.verbs import VERB_FORMS, VerbKind
from claims.extraction.types import Attribution, Block, Quotation, Role, Sentence, Sourcing
from claims.extraction.values import value
from claims.extraction.wordlists import words

_ANNOUNCED = words("announced_speech")
_TITLES = frozenset({Role.HEADLINE, Role.HEADING, Role.FAQ_QUESTION})


@value(frozen=True, slots=True)
class Article:
    """What carrying looks at: the text, its blocks, whom it names, and of each sentence its tokens and who was recent then.

    ``last_of_block`` gives the place of the last sentence of each block that has one.
    """

    text: str
    blocks: Sequence[Block]
    tokens: Callable[[int], Sequence[Token]]
    cast: Cast
    recent: Sequence[Recent]
    last_of_block: Mapping[int, int]

    def subject(self, place: int) -> Source | None:
        """Whom the sentence at ``place`` is about."""
        return self.cast.subject(self.text, self.tokens(place), self.recent[place])


def carry(
    article: Article, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> tuple[list[Sentence], list[Quotation]]:
    """The sentences with what carries over from their neighbours, and the quotations with their speakers.

    An attribution is carried to a sentence without one of its own: within a quotation that spans
    sentences, from the sentence before to a quotation, from a line that ends in a colon to the
    paragraph below, and from a document to the next figure of the same paragraph.
    """
    found = list(sentences)
    held = _sentences_of(found, quotations)
    for quotation, places in zip(quotations, held, strict=True):
        _share(article, found, quotation, places)
    for place, sentence in enumerate(found):
        if sentence.attribution is None:
            found[place] = _carried(article, found, place)
    spoken = []
    for quotation, places in zip(quotations, held, strict=True):
        sources = [source for place in places if (source := found[place].attribution)]
        named = (source.speaker for source in sources if source.sourcing is not Sourcing.VAGUE)
        speaker = next(filter(None, named), None)
        spoken.append(replace(quotation, speaker=speaker, attributed=True) if sources else quotation)
    return found, spoken


def _sentences_of(sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> list[range]:
    """The places of the sentences that each quotation reaches into; both are in text order."""
    found = []
    first = 0
    for quotation in quotations:
        while first < len(sentences) and sentences[first].end <= quotation.start:
            first += 1
        end = first
        while end < len(sentences) and sentences[end].start < quotation.end:
            end += 1
        found.append(range(first, end))
    return found


def _share(article: Article, sentences: list[Sentence], quotation: Quotation, places: range) -> None:
    """Give the sentences of one quotation the attribution that one of them carries, or its signature."""
    source = next((source for place in reversed(places) if (source := sentences[place].attribution)), None)
    source = source or signature(article.text, article.blocks, quotation)
    if source is None:
        return
    for place in places:
        if sentences[place].attribution is None and sentences[place].quoted:
            sentences[place] = _give(sentences[place], source)


def _carried(article: Article, sentences: Sequence[Sentence], place: int) -> Sentence:
    sentence = sentences[place]
    if article.blocks[sentence.block].role in _TITLES:
        return sentence
    source = _beside_quotation(article, sentences, place) if sentence.quoted else None
    source = source or _introduced(article, sentences, place)
    if source:
        return _give(sentence, source)
    previous = sentences[place - 1] if place else None
    if (
        previous is None
        or previous.block != sentence.block
        or previous.attribution is None
        or sentence.quoted
    ):
        return sentence
    governs = previous.sourcing is not Sourcing.VAGUE and previous.sourcing is not Sourcing.NONE
    if governs and goes_on(article.text, sentence, article.tokens(place), previous):
        return _give(sentence, previous.attribution)
    return sentence


def _introduced(article: Article, sentences: Sequence[Sentence], place: int) -> Attribution | None:
    """The source of an unquoted paragraph under a line that ends in "X said:" or "X's statement:"."""
    above = article.last_of_block.get(sentences[place].block - 1)
    line = article.tokens(above) if above is not None else ()
    if above is None or len(line) < 2 or line[-1].low != ":" or not _announces(line[-2]):
        return None
    return sentences[above].attribution or _as_attribution(article.subject(above))


def _announces(word: Token) -> bool:
    verb = VERB_FORMS.get(word.low)
    return (verb is not None and verb.kind is VerbKind.SAYING) or word.low in _ANNOUNCED


def _beside_quotation(article: Article, sentences: Sequence[Sentence], place: int) -> Attribution | None:
    """The source of a quotation whose sentence has no cue, or None where nobody is in reach."""
    sentence = sentences[place]
    if own := article.subject(place):
        return _as_attribution(own)
    previous = sentences[place - 1] if place else None
    if previous is None or sentence.block - previous.block > 1:
        return None
    introduces = article.text.endswith(":", 0, previous.end)
    if article.blocks[previous.block].role in _TITLES and not introduces:
        return None
    within_reach = introduces or previous.block == sentence.block
    if previous.attribution and (within_reach or speaks_on(article.text, article.cast, previous, sentence)):
        return previous.attribution
    return _as_attribution(article.subject(place - 1)) if within_reach else None


def _as_attribution(source: Source | None) -> Attribution | None:
    if source is None:
        return None
    return Attribution(
        source.start,
        source.end,
        cue="",
        speaker=source.speaker,
        affiliation=source.affiliation,
        sourcing=source.sourcing,
    )


def _give(sentence: Sentence, source: Attribution) -> Sentence:
    sourcing = Sourcing.NAMED if source.sourcing is Sourcing.LINKED else source.sourcing
    return replace(sentence, sourcing=sourcing, attribution=replace(source, sourcing=sourcing, carried=True))
