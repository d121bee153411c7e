"""What sort of assertion a statement is: the kinds an editor filters by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress

from claims.extraction import lexicon
from claims.extraction.lexicon import Wording
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
_RANK_VERB = Wording(
    r"number\s+one|no\.?\s?1",
    "one no no1",
    alone="rank ranks ranked ranking placed placing topped tops",
)
_EST = Wording(
    r"the\s+(?:[\w’'-]+\s+){0,2}?(?!(?:west|rest|test|best|guest|request|interest|forest|protest|invest|quest|nest|chest)\b)"
    r"\w{3,}est|(?:(?:the|its|their)(?:\s+world[’']s)?|\w+[’']s)\s+most\s+\w+|first\s+(?:in|(?:\w+\s+){0,3}(?:that|to|ever))",
    "most first",
    bears=re.compile(r"\w{3,}est").fullmatch,
)
_IDENTITY = Wording(
    r"(?:is|are|was|were|remains|became|becomes)\s+(?:an?|the|one\s+of)(?=\s)",
    "is are was were remains became becomes",
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
