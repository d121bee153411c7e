"""What sort of assertion a statement is: the kinds an editor filters by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.propositions.listed import mentions_any
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
_RANK_VERB = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|placed|placing|topped|tops|number\s+one|No\.?\s?1)\b", re.IGNORECASE
)
_EST = re.compile(
    r"\bthe\s+(?:[\w’'-]+\s+){0,2}?(?!(?:west|rest|test|best|guest|request|interest|forest|protest|invest|quest|nest|chest)\b)"
    r"\w{3,}est\b|\b(?:the|its|their)\s+(?:world[’']s\s+)?most\s+\w+|\bfirst\s+(?:\w+\s+){0,3}(?:that|to|ever|in)\b",
    re.IGNORECASE,
)
_IDENTITY = re.compile(
    r"\b(?:is|are|was|were|remains|became|becomes)\s+(?:an?|the|one\s+of)\s", re.IGNORECASE
)
_EVENT = re.compile(
    r"\b(?:\w{3,}ed|went|came|took|made|held|won|lost|met|left|began|broke|burst|built|bought|sold|struck|shot|hit"
    r"|signed|died|fell|rose|grew|gave|found|led|sent|wrote|paid)\b"
)


def kinds_of(
    text: str,
    quantities: Sequence[Quantity],
    times: Sequence[TimeExpression],
    attribution: Attribution | None,
    *,
    quoted: bool,
) -> tuple[str, ...]:
    """The kinds of the statement whose words are ``text``, in the order of ``KINDS``."""
    figures = [quantity for quantity in quantities if quantity.kind not in ORDINAL_KINDS]
    superlative = bool(_EST.search(text)) or mentions_any("superlative_words", text)
    held = {
        "quantity": bool(figures),
        "change": bool(figures) and mentions_any("change_words", text),
        "comparison": mentions_any("comparison_cues", text),
        "ranking": bool(_RANK_VERB.search(text)) or (superlative and bool(_RANKING.search(text))),
        "superlative": superlative,
        "event": bool(_EVENT.search(text)),
        "date": bool(times),
        "forecast": mentions_any("forecast_cues", text),
        "quotation": quoted,
        "causal": mentions_any("causal_cues", text),
        "attribution": attribution is not None,
        "identity": bool(_IDENTITY.search(text)),
    }
    return tuple(kind for kind in KINDS if held[kind])
