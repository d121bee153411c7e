"""The data a document is read into: frozen dataclasses, no behaviour beyond looking things up.

Every offset is a Unicode code point into ``Document.text``, and every span is half-open,
``[start, end)``, so that ``text[start:end] == quote`` always holds. Longer than other files because it
is the core's whole vocabulary, and is looked up as one page.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from claims.extraction.values import value


class Role(StrEnum):
    """What a block is for."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    KEY_POINT = "key_point"
    HEADING = "heading"
    BODY = "body"
    QUOTE = "quote"
    CAPTION = "caption"
    FAQ_QUESTION = "faq_question"
    FAQ_ANSWER = "faq_answer"
    TAKEAWAY = "takeaway"
    CONCLUSION = "conclusion"
    BYLINE = "byline"
    DATELINE = "dateline"
    SOURCE_LINE = "source_line"
    SYNDICATION_NOTICE = "syndication_notice"
    TABLE = "table"
    CODE = "code"
    WIDGET = "widget"
    DISCLAIMER = "disclaimer"
    PROMOTION = "promotion"
    TEASER = "teaser"
    NAVIGATION = "navigation"
    OTHER = "other"


OUT_OF_SCOPE = frozenset({Role.TEASER, Role.PROMOTION, Role.NAVIGATION, Role.DISCLAIMER, Role.WIDGET})
"""Roles whose claims never count towards this article's progress."""


class Sourcing(StrEnum):
    """Who stands behind a statement, from best to worst."""

    LINKED = "linked"
    NAMED = "named"
    VAGUE = "vague"
    NONE = "none"

    @property
    def rank(self) -> int:
        """0 for the best (linked) to 3 for none; ``min(levels, key=lambda s: s.rank)`` is the best."""
        return _SOURCING_ORDER.index(self)


_SOURCING_ORDER = list(Sourcing)


@value(frozen=True, slots=True)
class Span:
    """Half-open ``[start, end)`` in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters this span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@value(frozen=True, slots=True)
class Link(Span):
    """A hyperlink in the visible text; ``leaves_site`` is false for the outlet's own pages."""

    href: str
    leaves_site: bool = True


@value(frozen=True, slots=True)
class Block(Span):
    """A structural piece of the text. Blocks are in order and never overlap.

    ``level`` is 1–6 for headings and 0 otherwise. ``tag`` is the HTML element it came from, or for
    plain text the form that was recognised ("bullet", "paragraph", "line").
    """

    role: Role = Role.OTHER
    level: int = 0
    tag: str = ""
    links: tuple[Link, ...] = ()
    code: tuple[Span, ...] = ()
    """What the markup sets as code inside running text."""

    @property
    def in_scope(self) -> bool:
        return self.role not in OUT_OF_SCOPE


@value(frozen=True, slots=True)
class Attribution(Span):
    """Who says so. The span covers the words that attribute ("Dai stated", "per city data").

    ``speaker`` is a name, or the words of a vague source as printed ("analysts"), or None where the
    text does not say who ("reportedly"); ``cue`` is the word that attributes; ``link`` is the address
    the source was linked to, if it was.
    """

    cue: str
    speaker: str | None = None
    affiliation: str | None = None
    sourcing: Sourcing = Sourcing.NAMED
    link: str | None = None
    carried: bool = False
    """True where the attribution stands in an earlier sentence and governs this one too."""


@value(frozen=True, slots=True)
class Sentence(Span):
    """A sentence inside one block (``block`` indexes ``Document.blocks``)."""

    block: int
    sourcing: Sourcing = Sourcing.NONE
    attribution: Attribution | None = None
    quoted: bool = False
    """True where most of the sentence stands inside quotation marks."""
    opinion: bool = False
    reported: Attribution | None = None
    """Whose words, view or decision it reports in passing, where no attribution governs it."""

    @property
    def speaker(self) -> str | None:
        """Who stands behind the sentence, else who is reported in a part of it, which sources nothing."""
        source = self.attribution or self.reported
        return source.speaker if source else None


@value(frozen=True, slots=True)
class Quotation(Span):
    """A quotation with its marks. ``closed`` is false where the closing mark never comes."""

    block: int
    closed: bool = True
    speaker: str | None = None
    attributed: bool = False
    """True where a speaker, named or not, stands in reach."""


@value(frozen=True, slots=True)
class Quantity(Span):
    """A printed figure with what its precision allows.

    ``value`` is the plain value ("360 billion yuan" is 360000000000). ``[low, high)`` is the
    interval of numbers that would have been printed so; for "25–30%" it spans the range.
    ``unit``: an ISO 4217 code for money (bare "$" is USD), "%" for percentages, "pp" for
    percentage points, "bp" for basis points, "ordinal", "year", an SI-like symbol for measures
    ("km", "kg"), the counted noun's singular for counts ("firm"), or "" where there is none.
    """

    value: Decimal
    low: Decimal
    high: Decimal
    unit: str
    kind: str
    """money, percentage, measure, count, ordinal, year, duration, ratio or number."""
    approx: bool = False


@value(frozen=True, slots=True)
class TimeExpression(Span):
    """A date as printed. ``floating`` ones ("last year", "Wednesday") need a publication date.

    ``earliest``/``latest`` are both set for what can be placed on a calendar, inclusive.
    """

    floating: bool
    earliest: date | None = None
    latest: date | None = None


@value(frozen=True, slots=True)
class Mention(Span):
    """A place where a claim stands, with 32 code points of context on either side."""

    quote: str
    prefix: str
    suffix: str
    role: Role
    block: int
    sentence: int
    sourcing: Sourcing = Sourcing.NONE
    attribution: Attribution | None = None


@value(frozen=True, slots=True)
class Difference:
    """Where two copies of one claim disagree. ``aspect``: number, unit, date, name, negation or strength."""

    aspect: str
    first: Span
    second: Span


@value(frozen=True, slots=True)
class Claim:
    """One checkable assertion and every place where it stands.

    ``score`` is 0–1, how much it is worth checking, and ``reasons`` say why in an editor's words.
    ``sourcing`` and ``attribution`` are those of the best-sourced mention.
    """

    id: str
    text: str
    kinds: tuple[str, ...]
    score: float
    reasons: tuple[str, ...]
    sourcing: Sourcing
    attribution: Attribution | None
    in_scope: bool
    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...] = ()
    differences: tuple[Difference, ...] = ()


@value(frozen=True, slots=True)
class Relation:
    """An arithmetic relation that the text asserts, with its working.

    ``kind``: sum, conversion, change or share. ``verdict``: consistent, edge (agrees only at the
    rounding edge) or inconsistent. ``spans`` are the figures, in the order the explanation names them.
    ``data`` is JSON-ready detail for a page that shows the working: see ``arithmetic.asserted``.
    """

    kind: str
    verdict: str
    spans: tuple[Span, ...]
    explanation: str
    data: dict[str, object] = field(default_factory=dict)


@value(frozen=True, slots=True)
class Hop(Span):
    """One step of the source chain, as the text or markup states it.

    ``kind``: notice ("The post … appeared on …"), source_line, repost (a disclaimer that says that
    the article was reposted), wire, byline, and from the markup, with an empty span at 0, canonical,
    based_on and publisher (of another site).
    """

    kind: str
    outlet: str
    url: str = ""


@value(frozen=True, slots=True)
class Meta:
    """What the piece says of itself. Empty strings and None mean that it does not say."""

    title: str = ""
    byline: str = ""
    published: date | None = None
    outlet: str = ""
    url: str = ""
    """The canonical address where there is one, else the address it was fetched from."""


@dataclass(frozen=True)
class Document:
    """An article as it was read."""

    engine: str
    text: str
    sha256: str
    language: str
    meta: Meta
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    null_boxes: tuple[Span, ...] = ()
    """Each data box that shows null, undefined, NaN or dashes instead of values, whole."""
    hops: tuple[Hop, ...] = ()
    claims: tuple[Claim, ...] = ()
    ledger: tuple[Relation, ...] = ()
    notes: tuple[str, ...] = ()
    """What was not done, and why, in an editor's words; empty where the article was read in full."""

    @cached_property
    def _block_starts(self) -> Sequence[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _sentence_starts(self) -> Sequence[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def remembered(self) -> dict[str, Any]:
        """What several rules ask of the document, worked out once: kept by ``faults.once``."""
        return {}

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the code point at ``offset``, or None between blocks."""
        at = bisect_right(self._block_starts, offset) - 1
        return self.blocks[at] if at >= 0 and offset < self.blocks[at].end else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the code point at ``offset``, or None between sentences."""
        at = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    @cached_property
    def _quantity_starts(self) -> Sequence[int]:
        return [quantity.start for quantity in self.quantities]

    def quantities_in(self, span: Span) -> Iterable[Quantity]:
        """The figures printed inside ``span``, in order."""
        at = bisect_left(self._quantity_starts, span.start)
        while at < len(self.quantities) and self.quantities[at].end <= span.end:
            yield self.quantities[at]
            at += 1

    @cached_property
    def _time_starts(self) -> Sequence[int]:
        return [time.start for time in self.times]

    def times_in(self, span: Span) -> Iterable[TimeExpression]:
        """The dates printed inside ``span``, in order."""
        at = bisect_left(self._time_starts, span.start)
        while at < len(self.times) and self.times[at].end <= span.end:
            yield self.times[at]
            at += 1

    def in_scope(self, span: Span) -> bool:
        """Whether ``span`` stands in a block of this article; an empty span is the whole document."""
        if not len(span):
            return True
        block = self.block_at(span.start)
        return block is None or block.in_scope

    def in_null_box(self, span: Span) -> bool:
        """Whether ``span`` touches a data box that shows no values."""
        return any(box.overlaps(span) for box in self.null_boxes)

    def blocks_with(self, *roles: Role) -> Iterable[Block]:
        """The blocks of any of these roles, in order."""
        return (block for block in self.blocks if block.role in roles)
