"""One printed figure: its number, magnitude, currency, unit or counted noun."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from claims.extraction import counted, currencies, magnitudes, measures
from claims.extraction.number_words import CARDINALS
from claims.extraction.numerals import Numeral
from claims.extraction.types import Span
from claims.extraction.wordlists import words


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """A figure before ranges are joined. ``number`` and ``half`` are as printed, before ``scale``.

    ``marked`` tells whether it carries a sign that it is only roughly meant ("30+", "50-odd").
    """

    number: Decimal
    half: Decimal
    scale: Decimal
    unit: str
    kind: str
    marked: bool = False

    @property
    def value(self) -> Decimal:
        return self.number * self.scale


_PERCENT = re.compile(
    r"[ \u00a0\u202f-]?(?:(?P<sign>%)(?P<sign_points>[-\s]points?\b)?"
    r"|(?:per\s?cent|pct|pc)(?!\w)|(?P<pp>percentage[-\s]points?|pp)(?!\w)|(?P<bp>basis[-\s]points?|bps?)(?!\w))",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"(?:[-\s]?fold|x|\stimes(?=\s(?:as|more|the|its|higher|lower|larger|bigger|faster|greater|smaller|less)\b))(?!\w)",
    re.IGNORECASE,
)
_IN_MANY = re.compile(
    r"\s(?:in|in\severy)\s(?P<many>two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3}(?:,\d{3})*)(?![\w,.%]*\d|%)"
    r"(?!\s?(?:%|per\s?cent|years?|months?|weeks?|days?|hours?|minutes?|countries|cities|states))",
    re.IGNORECASE,
)
_OF_AFTER = re.compile(r"\sof\b")
_LABEL_BEFORE = re.compile(r"\b([A-Za-z&]+\.?)\s\Z")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…]\s|[“\"‘(•]\s?)\s*[A-Za-z]+\s\Z")
_GROUP_BEFORE = re.compile(r"\b(?:the|these|those|all|both|other|any|every|no|which|that)\s\Z", re.IGNORECASE)
_ORDINAL_BEFORE = re.compile(r"(?:\b(?:the|its|his|her|their|our)|['’]s?)\s\Z", re.IGNORECASE)
_WORD_AFTER = re.compile(r"[-\s][a-z]")
_SECOND_OF_TIME = re.compile(r"\b(?:a|an|per|each|every|split|one|another)[-\s]\Z", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s([a-z]+)")
_PERSONS = frozenset({"person", "people", "man", "woman", "child", "boy", "girl", "death", "vote"})
_DOZEN = Decimal(12)
_PLAIN_WHOLE = re.compile(r"\d{1,4}")
_REACH = 30


def read(text: str, span: Span, floor: int, numeral: Numeral, *, after_money: bool = False) -> Figure | None:
    """The figure that ``numeral`` belongs to, within ``span`` and not before ``floor``; None for a non-figure.

    ``after_money``: a dash joins it to an amount of money, so that "m" can only be million.
    """
    if numeral.form == "ordinal":
        return _ordinal(text, span, numeral)
    if numeral.form == "fraction":
        return _fraction(text, span, numeral)
    return _amount(text, span, floor, numeral, after_money=after_money)


def _amount(text: str, span: Span, floor: int, numeral: Numeral, *, after_money: bool) -> Figure | None:
    """Money, a percentage, a measure, a duration, a ratio, a count or a plain number."""
    start, code = currencies.before(text, floor, numeral.start) or (numeral.start, "")
    marked = text.startswith("+", numeral.end)
    at, scale = magnitudes.after(text, numeral.end + marked, span.end, money=bool(code) or after_money)
    if code == "ZAR" and text[start] == "R" and scale == 1:
        return None
    number = numeral.value
    if numeral.form == "digits" and _has_minus(text, span.start, start):
        start, number = start - 1, -number
    if scale == _DOZEN:
        number, scale = number * scale, Decimal(1)
    plain = Figure(start, at, number, numeral.half, scale, "", "number", marked)
    unit = _unit(text, span, at, code, scaled=scale > 1)
    if unit and not (_is_one(numeral, scale) and unit.kind in {"duration", "ratio"}):
        return _whole_words(text, span, _with_unit(plain, unit))
    if scale == 1 and (match := _IN_MANY.match(text, at, span.end)):
        return _one_in_many(numeral, match)
    return _count(text, span, numeral, plain) if _whole_words(text, span, plain) else None


@dataclass(frozen=True, slots=True)
class _Unit:
    """What follows a number: its end, unit and kind, and how many printed units make one (100 pence)."""

    end: int
    unit: str
    kind: str
    parts: int = 1


def _unit(text: str, span: Span, at: int, code: str, *, scaled: bool) -> _Unit | None:
    """The unit at ``at``; ``code`` is the currency that stood before the number, which a code after refines."""
    named = currencies.after(text, at, span.end, scaled=scaled)
    if code:
        return _Unit(named[0], named[1], "money") if named and named[2] == 1 else _Unit(at, code, "money")
    if match := _PERCENT.match(text, at, span.end):
        points = match["pp"] or match["sign_points"]
        return _Unit(match.end(), "pp" if points else "bp" if match["bp"] else "%", "percentage")
    if named:
        return _Unit(named[0], named[1], "money", named[2])
    if measured := measures.after(text, at, span.end):
        return _Unit(*measured)
    if match := _TIMES.match(text, at, span.end):
        return _Unit(match.end(), "times", "ratio")
    return None


def _with_unit(figure: Figure, unit: _Unit) -> Figure:
    number, half = figure.number / unit.parts, figure.half / unit.parts
    return replace(figure, end=unit.end, number=number, half=half, unit=unit.unit, kind=unit.kind)


def _whole_words(text: str, span: Span, figure: Figure) -> Figure | None:
    """``figure``, unless it ends in the middle of a word ("5G", "737s")."""
    inside = figure.end < span.end and text[figure.end - 1].isalnum() and text[figure.end].isalnum()
    return None if inside else figure


def _has_minus(text: str, floor: int, at: int) -> bool:
    """Whether a minus sign stands before ``at``: at the start of the span or after a space or bracket."""
    if at <= floor or text[at - 1] not in "-−":
        return False
    return at - 1 == floor or text[at - 2].isspace() or text[at - 2] == "("


def _count(text: str, span: Span, numeral: Numeral, plain: Figure) -> Figure | None:
    """A count with its noun, or a plain number that is neither a label nor a pronoun ("the two")."""
    before = text[max(span.start, plain.start - _REACH) : plain.start]
    if _is_one(numeral, plain.scale) and not _counts_a_person(text, numeral):
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


def _is_one(numeral: Numeral, scale: Decimal) -> bool:
    return numeral.form == "words" and numeral.value <= 1 and scale == 1


def _counts_a_person(text: str, numeral: Numeral) -> bool:
    match = _NEXT_WORD.match(text, numeral.end)
    return numeral.value == 1 and match is not None and match[1] in _PERSONS


def _is_label(text: str, numeral: Numeral, before: str, *, named: bool) -> bool:
    """Whether a whole number belongs to the word before it: "page 12", and with ``named`` any "Galaxy 9"."""
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


def _one_in_many(numeral: Numeral, match: re.Match[str]) -> Figure | None:
    """ "One in five", "3 in 10": a ratio of the two."""
    many = match["many"].lower()
    whole = Decimal(CARDINALS[many] if many in CARDINALS else many.replace(",", ""))
    if not 0 < numeral.value < whole:
        return None
    share = numeral.value / whole
    half = Decimal("0.5") / whole
    return Figure(numeral.start, match.end(), share, half, Decimal(1), "", "ratio")


def _fraction(text: str, span: Span, numeral: Numeral) -> Figure | None:
    """ "Two-thirds", "half of": "a third" and "half" only with what they are part of."""
    words_printed = numeral.of(text).lower()
    loose = words_printed == "half" or words_printed.startswith(("a ", "an "))
    if loose and not _OF_AFTER.match(text, numeral.end, span.end):
        return None
    if numeral.value > 1 or text.startswith("-", numeral.end):
        return None
    return Figure(numeral.start, numeral.end, numeral.value, numeral.half, Decimal(1), "", "ratio")


def _ordinal(text: str, span: Span, numeral: Numeral) -> Figure | None:
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
