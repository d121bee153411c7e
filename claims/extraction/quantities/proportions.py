"""Ranks and proportions: "third", "two-thirds", "one in five"."""

from __future__ import annotations

import re
from decimal import Decimal

from claims.extraction.folding import folded
from claims.extraction.quantities.figure import Figure
from claims.extraction.quantities.number_words import CARDINALS
from claims.extraction.quantities.numerals import Numeral
from claims.extraction.types import Span
from claims.extraction.wordlists import alternatives, words

_IN_MANY = re.compile(
    r"\s(?:in|in\severy)\s(?P<many>two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3}(?:,\d{3})*)(?![\w,.%]*\d|%)"
    r"(?!\s?(?:%|per\s?cent|years?|months?|weeks?|days?|hours?|minutes?|countries|cities|states))",
    re.IGNORECASE,
)
_OF_AFTER = re.compile(r"\sof\b")
_CHANGED_BY = re.compile(
    rf"\b(?:{alternatives(words('rise_words') | words('fall_words'))})\s(?:\w+\s)?by\s"
    rf"(?:(?:{alternatives(words('approximators'))}|more than|less than)\s)?\Z"
)
""" "Fell by almost a third": of what it was before."""
_OF_A_POINT = re.compile(
    r"(?:\sof)?(?:\sa)?[-\s]percentage[-\s]points?\b"
    r"|[-\s]point(?=\s(?:interest[-\s])?(?:rate|cut|rise|hike|reduction|increase|decrease|move|reductions|cuts|rises|hikes)\b|[.,;]|\Z)"
)
_MANY_HALVES = re.compile(r"(?!an?\b)[a-z]+\s")
"""Two quarter-point cuts are two, and not half a point."""
_ORDINAL_BEFORE = re.compile(r"(?:\b(?:the|its|his|her|their|our)|['’]s?)\s\Z", re.IGNORECASE)
_WORD_AFTER = re.compile(r"[-\s][a-z]")
_SECOND_OF_TIME = re.compile(r"\b(?:a|an|per|each|every|split|one|another)[-\s]\Z", re.IGNORECASE)
_REACH = 40


def one_in_many(text: str, span: Span, numeral: Numeral) -> Figure | None:
    """ "One in five", "3 in 10": the ratio that begins with ``numeral``, if one does."""
    match = _IN_MANY.match(text, numeral.end, span.end)
    if match is None:
        return None
    many = folded(match["many"])
    whole = Decimal(CARDINALS[many] if many in CARDINALS else many.replace(",", ""))
    if not 0 < numeral.value < whole:
        return None
    share = numeral.value / whole
    half = Decimal("0.5") / whole
    return Figure(numeral.start, match.end(), share, half, Decimal(1), "", "ratio")


def fraction(text: str, span: Span, numeral: Numeral) -> Figure | None:
    """ "Two-thirds", "half of": "a third" and "half" only with what they are part of or after "fell by"; or "a quarter-point cut"."""
    words_printed = numeral.of(text).lower()
    points = _OF_A_POINT.match(text, numeral.end, span.end)
    if points and not _MANY_HALVES.match(words_printed):
        return Figure(
            numeral.start, points.end(), numeral.value, Decimal("0.005"), Decimal(1), "pp", "percentage"
        )
    loose = words_printed == "half" or words_printed.startswith(("a ", "an "))
    if loose and not _OF_AFTER.match(text, numeral.end, span.end):
        before = text[max(span.start, numeral.start - _REACH) : numeral.start]
        if not _CHANGED_BY.search(before):
            return None
    if numeral.value > 1 or text.startswith("-", numeral.end):
        return None
    return Figure(numeral.start, numeral.end, numeral.value, numeral.half, Decimal(1), "", "ratio")


def rank(text: str, span: Span, numeral: Numeral) -> Figure | None:
    """A rank. "First" and "second" need an article before and a word after, for they are often adverbs."""
    printed = numeral.of(text)
    before = text[max(span.start, numeral.start - _REACH) : numeral.start]
    if printed[0].isupper() or _SECOND_OF_TIME.search(before):
        return None
    if numeral.value <= 2 and not printed[0].isdigit():
        placed = _ORDINAL_BEFORE.search(before) and _WORD_AFTER.match(text, numeral.end, span.end)
        if not placed:
            return None
    return Figure(numeral.start, numeral.end, numeral.value, numeral.half, Decimal(1), "ordinal", "ordinal")
