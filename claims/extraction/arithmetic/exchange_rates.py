"""Amounts restated in another currency.

A rate of exchange is only known from the text: every pair of the same two currencies implies an interval of
rates. The one that fits most pairs is taken to be meant, and every pair is compared with the most precise of
those, if it misses the rate with the most precise of its own years. A lone pair proves nothing and is left out; a pair that repeats the same two figures is the same pair. Rates that miss each other by up to a
fiftieth are called the rounding edge, for both figures may have been rounded twice. They may differ by three
fifths where the sentences are dated to different years ("in 2016"); "by 2029" dates no rate.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.extraction.arithmetic.asserted import Term, asserted, reach
from claims.extraction.arithmetic.intervals import Interval, quotient
from claims.extraction.arithmetic.pairs import Pair
from claims.extraction.arithmetic.rounding import as_converted
from claims.extraction.arithmetic.working import plain, rounded
from claims.extraction.types import Quantity, Relation

_DRIFT = Decimal("0.02")
_DRIFT_OVER_YEARS = Decimal("0.6")
_ROUND_NUMBER = Decimal("0.025")
_DATED = re.compile(r"\b(?:[Ii]n|of|during|since|for|from)\s(?:\w+\s)?((?:19|20)\d\d)\b")
_DATED_OR_NOW = re.compile(rf"{_DATED.pattern}|\b(?:[Tt]oday|[Nn]ow|[Tt]hese\sdays)\b")
_OUTCOMES = {
    "consistent": "one rate fits both",
    "edge": "the rates differ by no more than repeated rounding may explain",
    "inconsistent": "the rates cannot both be right",
}


def relations(text: str, same: Sequence[Pair]) -> Iterator[Relation]:
    """Each distinct pair of two currencies against the one that stands for most of them, in text order."""
    distinct: dict[frozenset[tuple[str, Decimal]], Pair] = {}
    for pair in same:
        distinct.setdefault(frozenset((_key(pair.first), _key(pair.second))), pair)
    ordered = list(distinct.values())
    if len(ordered) < 2:
        return
    group = _largest_group(text, ordered)
    reference, of_years = _most_precise(text, group), _by_years(text, group)
    fits = {pair.first.start for pair in group}
    for pair in ordered:
        if pair.first.start not in fits:
            yield _compared(text, of_years.get(_years(text, pair), reference), pair)
        elif pair is not reference:
            yield _compared(text, reference, pair)


def _by_years(text: str, group: Sequence[Pair]) -> dict[frozenset[str], Pair]:
    """The most precise pair of ``group`` for each set of years that date some of it."""
    dated: dict[frozenset[str], list[Pair]] = defaultdict(list)
    for pair in group:
        dated[_years(text, pair)].append(pair)
    return {years: _most_precise(text, pairs) for years, pairs in dated.items()}


def _key(quantity: Quantity) -> tuple[str, Decimal]:
    return quantity.unit, quantity.value


def _largest_group(text: str, ordered: Sequence[Pair]) -> list[Pair]:
    """The pairs whose rates share the rate that most of them allow; the earliest where several are as many."""
    cheaper, _ = _cheaper(ordered[0])
    rates = [(pair, _rate(text, pair, cheaper).widened(_DRIFT)) for pair in ordered]
    groups = ([pair for pair, rate in rates if rate.low <= shared.low <= rate.high] for _, shared in rates)
    return max(groups, key=len)


def _most_precise(text: str, group: Sequence[Pair]) -> Pair:
    """The pair of ``group`` that leaves the least room for its rate."""
    cheaper, _ = _cheaper(group[0])

    def room(pair: Pair) -> Decimal:
        rate = _rate(text, pair, cheaper)
        return rate.half / rate.value

    return min(group, key=room)


def _rate(text: str, pair: Pair, cheaper: str) -> Interval:
    """How much of the ``cheaper`` currency one of the other costs."""
    above, below = (pair.first, pair.second) if pair.first.unit == cheaper else (pair.second, pair.first)
    return quotient(as_converted(text, above, _ROUND_NUMBER), as_converted(text, below, _ROUND_NUMBER))


def _cheaper(pair: Pair) -> tuple[str, str]:
    """The two currencies, the one that takes more to make the same amount first."""
    first, second = pair.first, pair.second
    return (first.unit, second.unit) if first.value >= second.value else (second.unit, first.unit)


def _verdict(text: str, pair: Pair, other: Pair) -> str:
    """Whether two pairs of the same currencies can be of one rate."""
    cheaper, _ = _cheaper(pair)
    one, two = _rate(text, pair, cheaper), _rate(text, other, cheaper)
    if one.overlaps(two):
        return "consistent"
    apart = max(one.low, two.low) / min(one.high, two.high) - 1
    if apart <= _DRIFT:
        return "edge"
    years, other_years = _years(text, pair), _years(text, other)
    years_differ = years != other_years and any(years | other_years)
    return "consistent" if years_differ and apart <= _DRIFT_OVER_YEARS else "inconsistent"


def _years(text: str, pair: Pair) -> frozenset[str]:
    """The years that date the pair: the last named before it in its sentence ("" for today), else any in it."""
    before = _DATED_OR_NOW.findall(text[pair.sentence.start : pair.first.start])
    return frozenset(before[-1:] or _DATED.findall(pair.sentence.of(text)))


def _compared(text: str, reference: Pair, pair: Pair) -> Relation:
    """The relation of ``pair`` to ``reference``; its spans begin with those of ``pair``."""
    cheaper, dearer = _cheaper(reference)
    said = _verdict(text, reference, pair)
    implied, expected = (_rate(text, one, cheaper) for one in (pair, reference))
    printed, rate = _printed(text, pair), rounded(implied.value)
    other, other_rate = _printed(text, reference), rounded(expected.value)
    unit = f"{cheaper} to the {dearer}"
    of_years = said == "consistent" and not implied.overlaps(expected)
    outcome = "the rates are of different years" if of_years else _OUTCOMES[said]
    return asserted(
        text,
        "conversion",
        said,
        [
            ("figure", pair.first),
            ("conversion", pair.second),
            ("other_figure", reference.first),
            ("other_conversion", reference.second),
        ],
        result=Term("rate", implied, unit),
        against=Term("rate", expected, unit),
        steps=[
            f"{printed}: {_division(pair, cheaper)} = {rate} {unit} ({reach(implied)})",
            f"{other}: {_division(reference, cheaper)} = {other_rate} {unit} ({reach(expected)})",
            outcome,
        ],
        explanation=f"{printed} makes {rate} {cheaper} to the {dearer}, {other} makes {other_rate}: {outcome}",
        data={"rates": [rate, other_rate], "currency": cheaper, "per": dearer, "pairs": [printed, other]},
    )


def _division(pair: Pair, cheaper: str) -> str:
    above, below = (pair.first, pair.second) if pair.first.unit == cheaper else (pair.second, pair.first)
    return f"{plain(above.value):,f} ÷ {plain(below.value):,f}"


def _printed(text: str, pair: Pair) -> str:
    return f"{pair.first.of(text)} ({pair.second.of(text)})"
