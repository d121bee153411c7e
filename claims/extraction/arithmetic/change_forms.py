"""The wordings in which a text gives a figure before, a figure after and the change between them.

The later figure may come first ("to Y from X", "Y, compared with X"), and the change before, between or
after the two: "fell 30% to Y from X", "Y, up 20% on X", "from X to Y, an increase of 21%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from claims.extraction.arithmetic.passages import COUNTS, Passage
from claims.extraction.arithmetic.phrases import FEW_WORDS, ROUGHLY
from claims.extraction.folding import folded
from claims.extraction.times.date_words import YEAR
from claims.extraction.types import Quantity
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words

_RISE, _FALL = alternatives(words("rise_words")), alternatives(words("fall_words"))
_MOVE = rf"(?:{_RISE}|{_FALL})"
_BREAK = r"\s?(?:,|–|—|--)\s"
_OWN = r"(?:(?:the|its|their|a|last\syear[’']s|the\s\w+\syear[’']s|the\s(?:previous|prior)\s\w+[’']s)\s)?"
_FROM_BEFORE = re.compile(rf"\bfrom\s{ROUGHLY}\Z")
_TO_BEFORE = re.compile(rf"\bto\s{ROUGHLY}\Z")
_TO = re.compile(rf"{FEW_WORDS}(?:,\s[^,;:.()]{{3,60}},)?\sto\s{ROUGHLY}")
_FROM = re.compile(rf"{FEW_WORDS},?\s(?:up\s|down\s)?from\s{_OWN}{ROUGHLY}")
_IN_YEAR = rf"(?:\s[\w’'-]+){{0,4}}\sin\s(?P<year>{YEAR})"
_IN_ONE_YEAR = re.compile(rf"{_IN_YEAR},?\s(?:and|but)\s(?:then\s)?{ROUGHLY}")
_IN_OTHER_YEAR = re.compile(rf"{_IN_YEAR}\b")
""" "40 boats sank in 2023 and 52 in 2024"; the rises of two years are no two ends of one."""
_UP_FROM = re.compile(rf"{FEW_WORDS},?\s(?:up|down)\sfrom\s{_OWN}{ROUGHLY}")
_AGAINST = re.compile(rf"{FEW_WORDS},?\s(?:compared\s(?:with|to)|against|versus|instead\sof)\s{ROUGHLY}")
_YEAR_BEFORE = re.compile(
    rf"\s\((?:(?:FY|H[12]|Q[1-4])?\s?(?:20)?\d\d|last\s(?:year|time)|a\syear\s(?:ago|earlier)|(?:the\s)?(?:prior|previous)\s(?:year|period|quarter)"
    rf"|previously)[:,]?\s{ROUGHLY}"
)
""" "Profit slid 12% to £44m (2024: £60m)": how companies print the figure before."""
_WORDED_AFTER = rf"(?:an?\s(?:[\w-]+\s)?{_MOVE}\sof|up|down)\s(?:by\s)?{ROUGHLY}"
_SINCE = r"(?:\s(?:since|after|in|over|during|between|within|when|while|as)(?:\s[\w’'-]+){1,10})?"
_CHANGE_AFTER = re.compile(
    rf"{FEW_WORDS}{_SINCE}(?:{_BREAK}(?:or\s|which\sis\s)?{_WORDED_AFTER}|\s\((?:\+|{_WORDED_AFTER}))"
)
_SHARE_AFTER = re.compile(rf"{FEW_WORDS}(?:,\sor\s(?:by\s)?|\s\(){ROUGHLY}")
_A_CHANGE = re.compile(rf"{FEW_WORDS}{_BREAK}(?:or\s|which\sis\s)?an?\s{ROUGHLY}")
_IS_CHANGE = re.compile(rf"[-\s](?:[\w-]+\s)?{_MOVE}\b")
_SO_MUCH = re.compile(rf"{FEW_WORDS}{_BREAK}(?:or\s|which\s(?:is|was)\s)?{ROUGHLY}")
_IS_MORE = re.compile(r"\s(?:more|fewer|less|higher|lower)\s?(?=[.,;)]|\Z)")
_OBJECT = r"(?:\s(?:its|the|their|his|her|a)\s[\w’'-]+(?:\s[\w’'-]+){0,2}\sby)"
_CHANGE_BEFORE = re.compile(rf"\b(?:{_MOVE}|(?:rais|cut|lower|lift)\w*)(?:\sby|{_OBJECT})?\s{ROUGHLY}\Z")
_A_STEP = re.compile(r"\s(?:more|fewer|extra|additional|less|higher|lower)\b(?!\sthan)")
_CHANGE_BETWEEN = re.compile(rf"{FEW_WORDS}(?:{_BREAK}|\s){_WORDED_AFTER}")
_BASE_AFTER = re.compile(rf"(?:[-\s](?:[\w-]+\s)?{_MOVE})?{FEW_WORDS},?\s(?:from|on|over)\s{_OWN}{ROUGHLY}")
_UP_ON = re.compile(
    rf"\s(?:(?:up|down|more|less|higher|lower)\s(?:on|than|from)|above|below)\s(?:the\s)?{_OWN}{ROUGHLY}"
)
""" "£182m, 8% up on £160m a year before", "£182m, 8% below the £198m of a year before"."""
_THEN_FIGURE = re.compile(rf"(?:[-\s]{_MOVE})?{FEW_WORDS},?\s(?:from|to|at)\s{ROUGHLY}")
_RATE = re.compile(
    r"\s?(?:/|(?:per|each|every|an?)\s)(?P<each>hour|day|night|week|month|year|person|head|share|unit|kilo|mile)\b(?!\searlier|\sago)"
)
_THOUSAND = Decimal(1000)
_MAGNITUDES = {
    "thousand": _THOUSAND,
    "million": _THOUSAND**2,
    "billion": _THOUSAND**3,
    "trillion": _THOUSAND**4,
}
_MAGNITUDE = re.compile(rf"\b(?:{'|'.join(_MAGNITUDES)})\b", re.IGNORECASE)
_POINTS = frozenset({"pp", "bp", "point"})
_AMOUNTS = frozenset({"money", "count", "number", "measure", "duration", "percentage"})


@value(frozen=True, slots=True)
class Change:
    """The earlier figure, the later one and the change that the text states."""

    old: Quantity
    new: Quantity
    stated: Quantity


def find(text: str, passage: Passage) -> Iterator[Change]:
    """The changes that one sentence states, in text order."""
    amounts = passage.amounts
    for one, two, three in zip(amounts, amounts[1:], amounts[2:], strict=False):
        ends = None
        if measures_change(three, one, two) and _stated_after(text, two, three):
            ends, stated = before_and_after(text, passage, one, two), three
        elif measures_change(one, two, three) and _stated_first(text, passage, one, two):
            ends, stated = before_and_after(text, passage, two, three), one
        elif measures_change(two, one, three) and _stated_between(text, one, two, three):
            ends, stated = (three, one), two
        if ends:
            yield Change(*ends, stated)


def measures_change(change: Quantity, first: Quantity, second: Quantity) -> bool:
    """Whether ``change`` is in a unit in which the step between the other two can be given."""
    if not _alike(first, second):
        return False
    both_percent = first.unit == second.unit == "%"
    if change.unit == "%":
        return True
    if both_percent:
        return change.unit in _POINTS
    if change.kind == "number":
        return first.kind in COUNTS and second.kind in COUNTS
    return change.kind in {"money", "count", "measure"} and change.unit == first.unit == second.unit


def before_and_after(
    text: str, passage: Passage, first: Quantity, second: Quantity
) -> tuple[Quantity, Quantity] | None:
    """The earlier figure and the later one, by the words around them."""
    if not _alike(first, second) or _rates_differ(text, first, second):
        return None
    if _A_STEP.match(text, first.end) or _A_STEP.match(text, second.end):
        return None
    first = _with_magnitude(text, first, second)
    before = text[max(passage.sentence.start, first.start - 30) : first.start]
    gap = (text, first.end, second.start)
    if _FROM_BEFORE.search(before) and _TO.fullmatch(*gap):
        return first, second
    if _TO_BEFORE.search(before) and _FROM.fullmatch(*gap):
        return second, first
    if (one := _IN_ONE_YEAR.fullmatch(*gap)) and (other := _IN_OTHER_YEAR.match(text, second.end)):
        if first.unit != "%" and second.unit in {"", first.unit} and one["year"] != other["year"]:
            return (first, second) if one["year"] < other["year"] else (second, first)
        return None
    in_brackets = text.startswith(")", second.end) and _YEAR_BEFORE.fullmatch(*gap)
    earlier_last = _UP_FROM.fullmatch(*gap) or _AGAINST.fullmatch(*gap) or in_brackets
    return (second, first) if earlier_last else None


def _stated_after(text: str, last: Quantity, change: Quantity) -> bool:
    """ "…, an increase of 21%", "…, a 21% increase", "…, 21% more", and in per cent "… (21%)"."""
    gap = (text, last.end, change.start)
    if _CHANGE_AFTER.fullmatch(*gap):
        return True
    if _A_CHANGE.fullmatch(*gap) and _IS_CHANGE.match(text, change.end):
        return True
    if _SO_MUCH.fullmatch(*gap) and change.unit == "%" and _IS_MORE.match(text, change.end):
        return True
    return change.unit == "%" and last.unit != "%" and bool(_SHARE_AFTER.fullmatch(*gap))


def _stated_first(text: str, passage: Passage, change: Quantity, following: Quantity) -> bool:
    """ "fell 30% to", "a 30% fall, from"."""
    before = text[max(passage.sentence.start, change.start - 60) : change.start]
    moved = _CHANGE_BEFORE.search(before) or _IS_CHANGE.match(text, change.end, following.start)
    return bool(moved and _THEN_FIGURE.fullmatch(text, change.end, following.start))


def _stated_between(text: str, new: Quantity, change: Quantity, old: Quantity) -> bool:
    """ "$12m, up 20% from $10m", "$12m, a 20% rise on last year's $10m"."""
    gap = (text, new.end, change.start)
    worded = _CHANGE_BETWEEN.fullmatch(*gap) or (
        _A_CHANGE.fullmatch(*gap) and _IS_CHANGE.match(text, change.end, old.start)
    )
    if _SO_MUCH.fullmatch(*gap) and _UP_ON.fullmatch(text, change.end, old.start):
        return True
    return bool(worded and _BASE_AFTER.fullmatch(text, change.end, old.start))


def _alike(first: Quantity, second: Quantity) -> bool:
    """Whether two figures are of one unit, which the first may leave out ("from 200 to 150 tonnes")."""
    if first.kind not in _AMOUNTS or second.kind not in _AMOUNTS:
        return False
    bare = "number" in {first.kind, second.kind} and "percentage" not in {first.kind, second.kind}
    return bare or first.unit == second.unit or (first.kind in COUNTS and second.kind in COUNTS)


def _with_magnitude(text: str, first: Quantity, second: Quantity) -> Quantity:
    """``first`` in the magnitude that it leaves to ``second`` to say: "from 5 to 7 million"."""
    said = _MAGNITUDE.search(second.of(text))
    if said is None or _MAGNITUDE.search(first.of(text)) or not 0 < first.value < _THOUSAND:
        return first
    times = _MAGNITUDES[folded(said.group())]
    return replace(first, value=first.value * times, low=first.low * times, high=first.high * times)


def _rates_differ(text: str, first: Quantity, second: Quantity) -> bool:
    """ "from £700 a week to £40,000 a year"."""
    one, two = (_RATE.match(text, figure.end) for figure in (first, second))
    return bool(one and two and one["each"] != two["each"])
