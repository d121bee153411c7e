"""Checkable assertions: the smallest proposition that still reads on its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from claims.extraction import lexicon
from claims.extraction.propositions import (
    asides,
    attributing_words,
    causes,
    checkable,
    clauses,
    edges,
    figures_of_speech,
    opinions,
    titles,
    unfinished,
    views,
    voices,
)
from claims.extraction.propositions.assertion import FEWEST_WORDS, PROSE_ROLES, asserts
from claims.extraction.propositions.finite_verbs import words_of
from claims.extraction.propositions.held import Held
from claims.extraction.propositions.kinds import kinds_of
from claims.extraction.propositions.readable import is_participle, readable, subject_unsaid
from claims.extraction.propositions.span_index import SpanIndex
from claims.extraction.propositions.subjects import Subject
from claims.extraction.roles.headline import without_stamp
from claims.extraction.types import (
    Attribution,
    Block,
    Meta,
    Quantity,
    Quotation,
    Role,
    Sentence,
    Sourcing,
    Span,
    TimeExpression,
)
from claims.extraction.values import value

SILENT_ROLES = frozenset(
    {
        Role.FAQ_QUESTION,
        Role.BYLINE,
        Role.DATELINE,
        Role.SOURCE_LINE,
        Role.SYNDICATION_NOTICE,
        Role.CODE,
        Role.WIDGET,
        Role.DISCLAIMER,
        Role.NAVIGATION,
    }
)
"""Roles of blocks that make no assertions about the news."""


_LONGEST_PROSE = 3000
"""A "sentence" of more code points than this is a list, a table or a dump."""

_OF_OTHER_THINGS = frozenset(
    {"estimates", "estimated", "projects", "projected", "finds", "found", "calculates", "calculated"}
)
"""Who does so speaks of something else as "it": "The bank estimates it would cost €4m"."""
_SHORT = 30
"""Code points of a sentence whose words are worth counting before anything else is asked of it."""
_MOST_SPELLINGS = 8


@value(frozen=True, slots=True)
class Statement(Span):
    """One assertion where it stands. ``text`` is made readable out of context; the span stays exact."""

    text: str
    block: int
    sentence: int
    kinds: tuple[str, ...]
    sourcing: Sourcing
    attribution: Attribution | None
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    opinion_weight: float = 0.0
    """How much its words speak for opinion."""


@value(frozen=True, slots=True)
class Found:
    """The statements in text order, and the sentences with ``opinion`` filled in."""

    statements: tuple[Statement, ...]
    sentences: tuple[Sentence, ...]


def find(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    quantities: Sequence[Quantity],
    times: Sequence[TimeExpression],
    meta: Meta,
) -> Found:
    """The checkable assertions of every block that may hold some, out-of-scope blocks included."""
    reader = _Reader(text, blocks, Held(text, SpanIndex(quotations), SpanIndex(quantities), SpanIndex(times)))
    judged: list[Sentence] = []
    statements: list[Statement] = []
    for index, sentence in enumerate(sentences):
        reader.held.signs = lexicon.signs(sentence.of(text))
        if reader.is_opinion(sentence):
            sentence = replace(sentence, opinion=True)
        judged.append(sentence)
        statements += reader.statements(sentence, index)
    return Found(tuple(statements), tuple(judged))


def notes(blocks: Sequence[Block], sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """What was passed over, in an editor's words; empty where nothing was."""
    long = [each for each in sentences if len(each) > _LONGEST_PROSE]
    passed = sum(blocks[each.block].role not in SILENT_ROLES for each in long)
    if not passed:
        return ()
    passages, are = ("passage", "is") if passed == 1 else ("passages", "are")
    note = (
        f"{passed:,} {passages} of more than {_LONGEST_PROSE:,} characters without the end of a sentence {are} "
        "no prose: no claims were looked for there."
    )
    return (note,)


def _opens(sentence: Sentence) -> bool:
    """Whether its own attributing words stand in front of all that is said."""
    return (
        sentence.attribution is not None
        and not sentence.attribution.carried
        and sentence.attribution.start == sentence.start
    )


@dataclass
class _Reader:
    """What the sentences are read against, and the subject that a pronoun in the next one stands for."""

    text: str
    blocks: Sequence[Block]
    held: Held
    subject: Subject | None = None
    subject_block: int = -1

    def is_opinion(self, sentence: Sentence) -> bool:
        if self.blocks[sentence.block].role is Role.NAVIGATION:
            return False
        return views.is_view(self.held, sentence)

    def statements(self, sentence: Sentence, index: int) -> Iterator[Statement]:
        """The statements of one sentence, in order; an apposition comes after the clause it stands in."""
        before = self.subject if sentence.block == self.subject_block else None
        self.subject, self.subject_block = None, sentence.block
        role, words = self.blocks[sentence.block].role, sentence.of(self.text)
        if role in SILENT_ROLES or len(sentence) > _LONGEST_PROSE:
            return
        if checkable.is_correction(self.text, self.blocks[sentence.block]):
            return
        if sentence.opinion:
            self.subject = Subject(self.text, sentence)
            return
        if len(words) < _SHORT and len(words_of(words)) < FEWEST_WORDS and not self.held.figures(sentence):
            return
        signs = self.held.signs
        if checkable.is_no_assertion(words, signs, quoted=sentence.quoted) or checkable.is_notice(
            words, signs
        ):
            return
        if figures_of_speech.is_idiom(words, signs) and not self.held.weighty(sentence):
            return
        if aside := self._aside_of_speaker(sentence):
            own_voice = replace(sentence, sourcing=Sourcing.NONE, attribution=None)
            yield self._statement(aside, own_voice, index, None, continues=False)
        before = self._speaker_as_subject(sentence, before)
        spans = self._spans(sentence)
        for at, span in enumerate(spans):
            if not asserts(self.held, span, role, whole=len(spans) == 1):
                continue
            leads = at == 0 and len(spans) > 1 and is_participle(span.of(self.text))
            subject = Subject(self.text, spans[1]) if leads else before
            voice = self._voice(span, sentence)
            yield self._statement(span, voice, index, subject, continues=at > 0 or leads)
            self.subject = Subject(self.text, span, before)
            unsaid = at == 0 and len(spans) > 1 and subject_unsaid(self.text, span)
            before = None if unsaid else self.subject

    def _spans(self, sentence: Sentence) -> list[Span]:
        core = self._without_stamp(sentence)
        if self.blocks[sentence.block].role is not Role.OTHER:  # a fact sheet's label stays: "Fee: £38m"
            core = edges.openers_cut(self.text, core)
        if self.blocks[sentence.block].role is Role.CAPTION:
            core = edges.credit_cut(self.text, core)
        block = self.blocks[sentence.block]
        if block.role in PROSE_ROLES and sentence.end == block.end:
            core = unfinished.finished(self.text, core)
        core = edges.gloss_cut(self.text, core, self.held.signs)
        quotations = self.held.quotations.touching(core)
        parts = attributing_words.spoken(self.text, core, quotations, sentence.attribution)
        parts = parts or attributing_words.stated(self.text, core, self.held.signs, sentence.attribution)
        pieces = [
            piece
            for part in parts
            for clause in clauses.split(self.text, part, self.held.signs, self.held.weighty)
            for piece in causes.at_cause(self.text, clause, self.held.signs, self.held.figures)
        ]
        role = self.blocks[sentence.block].role
        pieces = [part for piece in pieces for part in titles.split(self.text, piece, role)]
        spans = [span for piece in pieces for span in self._clean(piece, sentence)]
        spans += asides.ranked_appositions(self.text, core, self.held.signs)
        if len(spans) == 1:
            return spans if len(spans[0]) else []
        return sorted({span for span in spans if len(span)}, key=lambda span: (span.start, -span.end))

    def _voice(self, span: Span, sentence: Sentence) -> Sentence:
        """``sentence`` as the source of ``span`` has it: a clause may name its own ("…, and data from Holm show that …")."""
        own, reported = sentence.attribution, sentence.reported
        if own and voices.stands_apart(self.text, span, own):
            return replace(sentence, sourcing=Sourcing.NONE, attribution=None)
        if own is None and reported and voices.introduces(self.text, reported, span):
            return replace(sentence, sourcing=reported.sourcing, attribution=reported)
        return sentence

    def _aside_of_speaker(self, sentence: Sentence) -> Span | None:
        """ "Fjord Rail, which runs 14 trains," before "said it would close": a fact that the article tells of the speaker."""
        if not _opens(sentence):
            return None
        found = asides.beside_speaker(self.text, sentence)
        return found if found and self.held.weighty(found) else None

    def _speaker_as_subject(self, sentence: Sentence, before: Subject | None) -> Subject | None:
        """Who opens the sentence, and speaks of itself as "it" in what it says; else ``before``."""
        attribution = sentence.attribution
        if attribution is None or not _opens(sentence) or attribution.cue.lower() in _OF_OTHER_THINGS:
            return before
        return Subject(self.text, attribution, before)

    def _without_stamp(self, sentence: Sentence) -> Span:
        """A headline without the outlet and date that are glued to its end."""
        if self.blocks[sentence.block].role is not Role.HEADLINE:
            return sentence
        bare = without_stamp(sentence.of(self.text), self._headlines)
        return Span(sentence.start, sentence.start + len(bare))

    @cached_property
    def _headlines(self) -> tuple[str, ...]:
        """The spellings in which the headline is printed."""
        printed = (block.of(self.text) for block in self.blocks if block.role is Role.HEADLINE)
        return tuple(dict.fromkeys(printed))[:_MOST_SPELLINGS]

    def _clean(self, piece: Span, sentence: Sentence) -> list[Span]:
        cut = edges.openers_cut(self.text, edges.trim(self.text, piece))
        cut = asides.closing_apposition_cut(self.text, cut, self.held.signs)
        attribution = sentence.attribution
        if attribution is None and voices.opens_telling(sentence.reported, cut):
            attribution = sentence.reported
        parts = attributing_words.stated(self.text, cut, self.held.signs, attribution)
        return [edges.trim(self.text, part) for part in parts]

    def _statement(
        self, span: Span, sentence: Sentence, index: int, subject: Subject | None, *, continues: bool
    ) -> Statement:
        quantities, times = self.held.quantities.inside(span), self.held.times.inside(span)
        words = span.of(self.text)
        return Statement(
            span.start,
            span.end,
            text=readable(self.text, span, subject.words if subject else str, continues=continues),
            block=sentence.block,
            sentence=index,
            kinds=kinds_of(words, quantities, times, sentence.attribution, quoted=self.held.quoted(span)),
            sourcing=sentence.sourcing,
            attribution=sentence.attribution,
            quantities=quantities,
            times=times,
            opinion_weight=opinions.opinion_weight(words),
        )
