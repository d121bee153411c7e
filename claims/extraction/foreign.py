"""What can be told of an article in a language that is not read: sentences that carry a figure or are quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.languages import NAMES
from claims.extraction.propositions.assertion import TITLE_ROLES
from claims.extraction.propositions.span_index import SpanIndex
from claims.extraction.statements import SILENT_ROLES, Statement
from claims.extraction.types import Block, Claim, Quantity, Role, Sentence, Sourcing

_FIGURE = re.compile(
    r"\d[\d.,\u00a0\u202f ]*\s?(?:[%‰％€$£¥₽₪₩元円圓人年月日]|(?:km|kg|mio|mrd|[A-Z]{3})\b)|[€$£¥₽₪₩]\s?\d"
    r"|(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“„][^“”„]{12,}[”“]|«[^«»]{12,}»|»[^«»]{12,}«|「[^「」]{6,}」|『[^『』]{6,}』")
_SCORE = 0.5
"""How much a claim is worth checking cannot be told from a figure alone."""
_REASONS = {
    "quantity": "Carries a figure or a date; its language is not read for more.",
    "quotation": "Holds a quotation; its language is not read for more.",
}
_UNREAD = SILENT_ROLES | TITLE_ROLES | {Role.TABLE, Role.PROMOTION}


def notes(language: str) -> tuple[str, ...]:
    """What was not done for an article in ``language``, in an editor's words, the shortest first."""
    name = NAMES.get(language, f"the language “{language}”")
    done = (
        "Only what needs no knowledge of a language was done: blocks, data boxes, "
        "sentences with a figure, a date or a quotation, the value of money, percentages and measures, and the "
        "rules that go by signs alone."
    )
    left = "Who says what, opinions, what a number in words counts, and every rule that goes by English words were left out."
    return f"The article is in {name}, which is read only in part.", done, left


def find(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], figures: Sequence[Quantity]
) -> tuple[Statement, ...]:
    """The sentences that carry a figure with its unit, a date or a quotation."""
    placed = SpanIndex(figures)
    return tuple(
        Statement(
            sentence.start,
            sentence.end,
            text=sentence.of(text),
            block=sentence.block,
            sentence=index,
            kinds=("quantity",) if _FIGURE.search(sentence.of(text)) else ("quotation",),
            sourcing=Sourcing.NONE,
            attribution=None,
            quantities=placed.inside(sentence),
        )
        for index, sentence in enumerate(sentences)
        if blocks[sentence.block].role not in _UNREAD
        and (_FIGURE.search(sentence.of(text)) or _QUOTED.search(sentence.of(text)))
    )


def explained(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """``claims`` with the one reason there is for each."""
    return tuple(replace(claim, score=_SCORE, reasons=(_REASONS[claim.kinds[0]],)) for claim in claims)
