"""One printed figure: its number, magnitude, currency, unit or counted noun."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claims.extraction.quantities import bare_numbers, currencies, magnitudes, measures, proportions
from claims.extraction.quantities.figure import Figure
from claims.extraction.quantities.numerals import Numeral
from claims.extraction.types import Span
from claims.extraction.values import value

_PERCENT = re.compile(
    r"[ \u00a0\u202f-]?(?:(?P<sign>%)(?P<sign_points>[-\s]points?\b)?"
    r"|(?:per\s?cent|pct|pc)(?!\w)|(?P<pp>percentage[-\s]points?|pp)(?!\w)|(?P<bp>basis[-\s]points?|bps?)(?!\w))",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"(?:[-\s]?fold|x|\stimes(?=\s(?:as|more|the|its|higher|lower|larger|bigger|faster|greater|smaller|less)\b))(?!\w)",
    re.IGNORECASE,
)
_NO_UNIT = re.compile(r"[-\s]?(?:[\d.,;:()\[\]?!]|\Z)")
"""What follows a number that has neither magnitude nor unit, whatever it is."""
_DOZEN = Decimal(12)

_MINUS = "minus "


def read(text: str, span: Span, floor: int, numeral: Numeral, *, after_money: bool = False) -> Figure | None:
    """The figure that ``numeral`` belongs to, within ``span`` and not before ``floor``; None for a non-figure.

    ``after_money``: a dash joins it to an amount of money, so that "m" can only be million.
    """
    if numeral.form == "ordinal":
        return proportions.rank(text, span, numeral)
    if numeral.form == "fraction":
        return proportions.fraction(text, span, numeral)
    return _amount(text, span, floor, numeral, after_money=after_money)


def _amount(text: str, span: Span, floor: int, numeral: Numeral, *, after_money: bool) -> Figure | None:
    """Money, a percentage, a measure, a duration, a ratio, a count or a plain number."""
    start, code = currencies.before(text, floor, numeral.start) or (numeral.start, "")
    marked = text.startswith("+", numeral.end)
    at, scale = numeral.end + marked, Decimal(1)
    bare = _NO_UNIT.match(text, at, span.end) is not None
    if not bare:
        at, scale = magnitudes.after(text, at, span.end, money=bool(code) or after_money)
    if code == "ZAR" and text[start] == "R" and scale == 1:
        return None
    number = numeral.value
    if numeral.form == "digits" and (minus := _minus(text, span.start, start)):
        start, number = start - minus, -number
    if scale == _DOZEN:
        number, scale = number * scale, Decimal(1)
    plain = Figure(start, at, number, numeral.half, scale, "", "number", marked)
    unit = _bare_money(at, code) if bare else _unit(text, span, at, code, scaled=scale > 1)
    if unit and not (bare_numbers.is_one(numeral, scale) and unit.kind in {"duration", "ratio"}):
        return _whole_words(text, span, _with_unit(plain, unit))
    if scale == 1 and (ratio := proportions.one_in_many(text, span, numeral)):
        return ratio
    return bare_numbers.count(text, span, numeral, plain) if _whole_words(text, span, plain) else None


@value(frozen=True, slots=True)
class _Unit:
    """What follows a number: its end, unit and kind, and how many printed units make one (100 pence)."""

    end: int
    unit: str
    kind: str
    parts: int = 1


def _bare_money(at: int, code: str) -> _Unit | None:
    """The currency ``code`` that stood before a number, which ends at ``at``; None where none did."""
    return _Unit(at, code, "money") if code else None


def _unit(text: str, span: Span, at: int, code: str, *, scaled: bool) -> _Unit | None:
    """The unit at ``at``; ``code`` is the currency that stood before the number, which a code after refines."""
    named = currencies.after(text, at, span.end, scaled=scaled)
    if code:
        return _Unit(named[0], named[1], "money") if named and named[2] == 1 else _bare_money(at, code)
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
    scale = figure.scale / unit.parts
    return replace(figure, end=unit.end, scale=scale, unit=unit.unit, kind=unit.kind)


def _whole_words(text: str, span: Span, figure: Figure) -> Figure | None:
    """``figure``, unless it ends in the middle of a word ("5G", "737s")."""
    inside = figure.end < span.end and text[figure.end - 1].isalnum() and text[figure.end].isalnum()
    return None if inside else figure


def _minus(text: str, floor: int, at: int) -> int:
    """How long the minus before ``at`` is, 0 where none stands: a sign after a space or bracket, or the word."""
    if at - floor >= len(_MINUS) and text[at - len(_MINUS) : at].lower() == _MINUS:
        return len(_MINUS)
    if at <= floor or text[at - 1] not in "-−":
        return 0
    return int(at - 1 == floor or text[at - 2].isspace() or text[at - 2] == "(")
