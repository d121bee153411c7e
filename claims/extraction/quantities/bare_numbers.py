"""Numbers without a unit: counts, labels ("page 12") and pronouns ("the two")."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claims.extraction.quantities import counted
from claims.extraction.quantities.figure import Figure
from claims.extraction.quantities.numerals import Numeral
from claims.extraction.types import Span
from claims.extraction.wordlists import words

_LABEL_BEFORE = re.compile(r"\b([A-Za-z&]+\.?)\s\Z")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…]\s|[“\"‘(•]\s?)\s*[A-Za-z]+\s\Z")
_MODEL_BEFORE = re.compile(
    r"(?:\d|\b(?:an?|its|their|every|each|new|used))\s[A-Z][\w’-]*(?:\s[A-Z][\w’-]*)?\s\Z"
)
"""What is counted or owned before its number is a model: "48,000 Nest 2 seats", "a Galaxy 9 telephone"."""
_GROUP_BEFORE = re.compile(r"\b(?:the|these|those|all|both|other|any|every|no|which|that)\s\Z", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s([a-z]+)")
_PERSONS = frozenset({"person", "people", "man", "woman", "child", "boy", "girl", "death", "vote"})
_PLAIN_WHOLE = re.compile(r"\d{1,4}")
_REACH = 30


def count(text: str, span: Span, numeral: Numeral, plain: Figure) -> Figure | None:
    """A count with its noun, or a plain number that is neither a label nor a pronoun ("the two")."""
    before = text[max(span.start, plain.start - _REACH) : plain.start]
    if is_one(numeral, plain.scale) and not _counts_a_person(text, numeral):
        return None
    if plain.scale == 1 and _is_label(text, numeral, before, named=False):
        return None
    hyphenated = text.startswith("-", plain.end)
    counts = numeral.form == "digits" or not hyphenated or counted.is_counted_by_words(text, plain.end)
    noun = counted.noun(text, plain.end, span.end, hyphenated=hyphenated) if counts else ""
    if noun:
        return replace(plain, unit=noun, kind="count")
    if numeral.form != "digits" and plain.scale == 1 and (hyphenated or _GROUP_BEFORE.search(before)):
        return None
    return None if plain.scale == 1 and _is_label(text, numeral, before, named=True) else plain


def is_one(numeral: Numeral, scale: Decimal) -> bool:
    return numeral.form == "words" and numeral.value <= 1 and scale == 1


def _counts_a_person(text: str, numeral: Numeral) -> bool:
    match = _NEXT_WORD.match(text, numeral.end)
    return numeral.value == 1 and match is not None and match[1] in _PERSONS


def _is_label(text: str, numeral: Numeral, before: str, *, named: bool) -> bool:
    """Whether a whole number belongs to the word before it: "page 12", and with ``named`` any "Galaxy 9"."""
    if _MODEL_BEFORE.search(before) and _PLAIN_WHOLE.fullmatch(text, numeral.start, numeral.end):
        return True
    match = _LABEL_BEFORE.search(before)
    if match is None or not (
        _PLAIN_WHOLE.fullmatch(text, numeral.start, numeral.end) or text[numeral.start].isupper()
    ):
        return False
    word = match[1].lower()
    if word in words("figure_labels"):
        return True
    known = word in words("function_words") or word in words("approximators")
    return named and match[1][0].isupper() and not known and not _SENTENCE_START.search(before)
