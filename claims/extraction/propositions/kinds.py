"""What sort of assertion a statement is: the kinds an editor filters by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress

from claims.extraction import lexicon
from claims.extraction.lexicon import Cue
from claims.extraction.propositions.listed import SUPERLATIVES, Listed
from claims.extraction.types import Attribution, Quantity, TimeExpression

KINDS = (
    "quantity",
    "change",
    "comparison",
    "ranking",
    "superlative",
    "event",
    "date",
    "forecast",
    "quotation",
    "causal",
    "attribution",
    "identity",
)
"""Every kind there is, in the order in which a claim lists its own."""

ORDINAL_KINDS = frozenset({"ordinal", "year"})
"""Quantities that count nothing: a place in an order, a year."""

AMOUNT_KINDS = frozenset({"money", "percentage", "measure", "count"})
"""Quantities that size something up; "five-year" does not."""

_RANKING = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|placed|places|place|top(?:s|ped)?|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)"
    r"|number\s+one|No\.?\s?\d+)\b",
    re.IGNORECASE,
)
_RANK_VERB = Cue(
    r"\b(?:number\s+one|No\.?\s?1)\b",
    "one no no1",
    alone="rank ranks ranked ranking placed placing topped tops",
    flags=re.IGNORECASE,
)
_EST = Cue(
    r"\bthe\s+(?:[\w’'-]+\s+){0,2}?(?!(?:west|rest|test|best|guest|request|interest|forest|protest|invest|quest|nest|chest)\b)"
    r"\w{3,}est\b|(?:\b(?:the|its|their)(?:\s+world[’']s)?|\w[’']s)\s+most\s+\w+|\bfirst\s+(?:in|(?:\w+\s+){0,3}(?:that|to|ever))\b",
    "most first",
    bears=re.compile(r"\w{3,}est").fullmatch,
    flags=re.IGNORECASE,
)
_IDENTITY = Cue(
    r"\b(?:is|are|was|were|remains|became|becomes)\s+(?:an?|the|one\s+of)\s",
    "is are was were remains became becomes",
    flags=re.IGNORECASE,
)
_EVENT = lexicon.declare_printed(
    r"\w{3,}ed|went|came|took|made|held|won|lost|met|left|began|broke|burst|built|bought|sold|struck|shot|hit"
    r"|signed|died|fell|rose|grew|gave|found|led|sent|wrote|paid"
)
_CHANGES = Listed("change_words")
_COMPARISONS = Listed("comparison_cues")
_FORECASTS = Listed("forecast_cues")
_CAUSES = Listed("causal_cues")


def kinds_of(
    text: str,
    quantities: Sequence[Quantity],
    times: Sequence[TimeExpression],
    attribution: Attribution | None,
    *,
    quoted: bool,
) -> tuple[str, ...]:
    """The kinds of the statement whose words are ``text``, in the order of ``KINDS``."""
    signs = lexicon.signs(text)
    figures = any(quantity.kind not in ORDINAL_KINDS for quantity in quantities)
    superlative = _EST.stands_in(text, signs) or SUPERLATIVES.stands_in(text, signs)
    held = (
        figures,
        figures and _CHANGES.stands_in(text, signs),
        _COMPARISONS.stands_in(text, signs),
        _RANK_VERB.stands_in(text, signs) or (superlative and bool(_RANKING.search(text))),
        superlative,
        bool(signs & _EVENT),
        bool(times),
        _FORECASTS.stands_in(text, signs),
        quoted,
        _CAUSES.stands_in(text, signs),
        attribution is not None,
        _IDENTITY.stands_in(text, signs),
    )
    return tuple(compress(KINDS, held))
