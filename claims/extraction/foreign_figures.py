"""Figures in a language that is not read: a number with a sign, a code or a measure that needs no words.

Which mark is the decimal one follows from the language: "1.234,5" is German for what Japanese prints as
"1,234.5"; where a number can be read both ways by its form alone, the language decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from claims.extraction.folding import folded
from claims.extraction.types import Quantity, Span
from claims.extraction.wordlists import alternatives, words

_POINT = frozenset({"ja", "zh", "ko", "th", "hi", "he", "en"})
"""Languages that print a decimal point; all others print a decimal comma."""
_SPACE = "\u00a0\u2009\u202f "
_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "￥": "JPY",
    "₽": "RUB",
    "₪": "ILS",
    "₩": "KRW",
    "₹": "INR",
}
_MEASURES = {
    "km": "km",
    "kg": "kg",
    "m²": "m²",
    "km²": "km²",
    "km/h": "km/h",
    "kWh": "kWh",
    "MW": "MW",
    "GW": "GW",
}
_PER_CENT = frozenset({"%", "％"})
_PER_MILLE = "‰"


def find(text: str, span: Span, language: str) -> tuple[Quantity, ...]:
    """The figures inside ``span``, in order: money, percentages and measures.

    Each spans its sign and its magnitude. Numbers that count something named in words are left out.
    """
    return tuple(_quantities(text, span, comma=language not in _POINT))


def _quantities(text: str, span: Span, *, comma: bool) -> Iterator[Quantity]:
    for found in _figure().finditer(text, span.start, span.end):
        read = _number(found["number"], comma=comma)
        if read is None:
            continue
        value, half = read
        unit, kind = _unit(found["before"] or found["after"])
        scale = _magnitudes()[folded(found["magnitude"])] if found["magnitude"] else Decimal(1)
        if found["after"] == _PER_MILLE:
            scale = Decimal("0.1")
        yield Quantity(
            found.start(),
            found.end(),
            value=value * scale,
            low=(value - half) * scale,
            high=(value + half) * scale,
            unit=unit,
            kind=kind,
        )


def _unit(sign: str) -> tuple[str, str]:
    if sign in _PER_CENT or sign == _PER_MILLE:
        return "%", "percentage"
    if sign in _MEASURES:
        return _MEASURES[sign], "measure"
    return _SIGNS.get(sign, sign), "money"


def _number(printed: str, *, comma: bool) -> tuple[Decimal, Decimal] | None:
    """The value of ``printed`` and half the unit of its last digit; None where its marks fit no reading."""
    bare = re.sub(rf"[{_SPACE}’']", "", printed)
    group, point = (".", ",") if comma else (",", ".")
    marks = [mark for mark in bare if mark in ".,"]
    if len(set(marks)) == 1 and len(marks) == 1 and not re.fullmatch(r"\d{1,3}[.,]\d{3}", bare):
        bare = bare.replace(",", ".")  # one mark, and not before three digits: a decimal one in any language
    else:
        whole, _, rest = bare.partition(point)
        if not re.fullmatch(rf"\d+|\d{{1,3}}(?:{re.escape(group)}\d{{3}})+", whole) or not re.fullmatch(
            r"\d*", rest
        ):
            return None
        bare = whole.replace(group, "") + (f".{rest}" if rest else "")
    value = Decimal(bare)
    exponent = int(value.as_tuple().exponent)
    return value, Decimal(5).scaleb(exponent - 1)


@cache
def _magnitudes() -> dict[str, Decimal]:
    rows = (entry.rsplit(" ", 1) for entry in words("foreign_magnitudes"))
    return {name: Decimal(10) ** int(zeros) for name, zeros in rows}


@cache
def _figure() -> re.Pattern[str]:
    sign = "[" + "".join(map(re.escape, _SIGNS)) + "]"
    after = "|".join(map(re.escape, sorted((*_MEASURES, *_PER_CENT, _PER_MILLE), key=len, reverse=True)))
    codes = alternatives(words("currency_codes"))
    spaced = rf"\d{{1,3}}(?:[{_SPACE}’']\d{{3}}){{1,5}}(?:[.,]\d{{1,6}})?"
    number = rf"(?<![\d.,])(?:{spaced}|\d{{1,15}}(?:[.,]\d{{1,6}}){{0,5}})(?!\d)"
    magnitude = alternatives(_magnitudes())
    return re.compile(
        rf"(?:(?P<before>{sign}|(?<!\w)(?:{codes}))\s?)?(?P<number>{number})"
        rf"(?:[{_SPACE}]?(?P<magnitude>(?i:{magnitude}))(?!\w))?"
        rf"(?(before)|[{_SPACE}]?(?P<after>{after}|{sign}|{codes})(?!\w))"
    )
