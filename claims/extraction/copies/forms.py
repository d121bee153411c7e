"""The figures of a statement in the forms that copies of them are compared in.

A copy prints a figure as it likes: "a fifth" for 20%, "one in twelve" for 8%, "a year and a half" for 18 months,
"once a decade" for every ten years, "more than 40" for 41.7. None of these is a figure of another kind, so each
is read here as what it stands for, with the interval of numbers that would have been printed so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extraction import lexicon
from claims.extraction.copies.stems import content
from claims.extraction.lexicon import Cue
from claims.extraction.propositions.kinds import ORDINAL_KINDS
from claims.extraction.quantities.measures import DURATIONS
from claims.extraction.quantities.number_words import CARDINALS, FRACTION
from claims.extraction.statements import Statement
from claims.extraction.types import Quantity

_MULTIPLIED = Cue(
    r"(?<!more than )(?<!nearly )(?<!almost )(?<!than )"
    r"\b(doubled|doubles|tripled|triples|trebled|quadrupled|quadruples|halved|halves)\b",
    "doubled doubles tripled triples trebled quadrupled quadruples halved halves",
    flags=re.IGNORECASE,
)
_IN_PERCENT = {
    "dou": (Decimal(90), Decimal(100), Decimal(115)),
    "tri": (Decimal(180), Decimal(200), Decimal(225)),
    "tre": (Decimal(180), Decimal(200), Decimal(225)),
    "qua": (Decimal(270), Decimal(300), Decimal(340)),
    "hal": (Decimal(46), Decimal(50), Decimal(54)),
}
"""By how much something changed that doubled, tripled, quadrupled or halved, roughly."""

_MANY = {word: many for word, many in CARDINALS.items() if many > 1} | {"hundred": 100, "thousand": 1000}
_IN_MANY = Cue(
    r"\b(?P<few>one|two|three|four|five|six|seven|eight|nine)\s(?:[a-z]+\s)?(?:in|out\sof|in\severy|out\sof\severy|of\severy)\s"
    rf"(?:an?\s)?(?P<many>{'|'.join(_MANY)}|1?\d{{1,3}})\b(?!,?\d|[-\s]?(?:%|per\s?cent|years?|months?|weeks?|days?|hours?"
    r"|minutes?|seconds?|decades?|countries|cities|states|towns|regions|places))",
    "one two three four five six seven eight nine",
    flags=re.IGNORECASE,
)
_CHANGED_BY = Cue(
    rf"\b(?:by\s(?:(?:about|around|almost|nearly|over|more\sthan)\s)?(?P<by>{FRACTION})(?!\s(?:of|an?|past|point|million|billion)\b|\s\d)"
    rf"|(?P<more>{FRACTION})\s(?:more|less|fewer|higher|lower|cheaper|dearer|larger|smaller|up|down)\b)",
    "half third thirds quarter quarters fifth fifths sixth seventh eighth ninth tenth tenths",
    flags=re.IGNORECASE,
)
_HALVES_OF_TIME = Cue(
    r"\b(?:(?P<one>an?)\s(?P<unit>year|decade|century|month|week|day|hour)\sand\sa\shalf"
    r"|half\san?\s(?P<half>year|decade|century|day|hour)|(?:a\s)?quarter[-\s](?:of\sa\s)?(?P<quarter>century)"
    r"|(?<!once )(?<!twice )(?<!every )(?:an?|the\spast|the\slast)\s(?P<alone>decade|century|fortnight))\b",
    "half quarter decade century fortnight",
    flags=re.IGNORECASE,
)
_EVERY = Cue(
    r"\b(?:(?P<once>once|twice)\s(?:an?|each|every|per|in\san?)\s(?P<unit>decade|century|year|month|week|day|hour|fortnight)"
    r"|every\s(?P<one>decade|century|fortnight)|(?P<adjective>weekly|fortnightly|monthly)"
    r"|(?:(?:once|one\stime)\s(?:in|every)|every)\s(?P<many>[a-z]+|\d{1,3})\s(?P<units>decades|years|months|weeks|days|hours|minutes))\b",
    "once twice every weekly fortnightly monthly",
    flags=re.IGNORECASE,
)
_WORDED = frozenset({"period", "interval", "percentage"})

_CHANGING = frozenset({"money", "count", "number", "measure"})
_FROM = re.compile(r"\bfrom\s(?:about\s|some\s)?[£$€]?\Z")
_FROM_REACH = 12
_CHANGE_ROUNDED_TO = Decimal("0.02")

_MINUTES_IN_MONTH = Decimal(43830)
"""A twelfth of 365.25 days."""

_MINUTES = {
    "second": Decimal(1) / 60,
    "minute": Decimal(1),
    "hour": Decimal(60),
    "day": Decimal(1440),
    "week": Decimal(10080),
    "fortnight": Decimal(20160),
    "month": _MINUTES_IN_MONTH,
    "year": 12 * _MINUTES_IN_MONTH,
    "decade": 120 * _MINUTES_IN_MONTH,
    "century": 1200 * _MINUTES_IN_MONTH,
}

_ABOVE = (
    r"(?:more|higher|greater)\sthan|over|above|at\sleast|upwards?\sof|exceed(?:s|ed|ing)?|topp?(?:s|ed|ing)|in\sexcess\sof"
    r"|just\sover|no\s(?:fewer|less)\sthan"
)
_BELOW = r"nearly|almost|(?:just\s|well\s)?under|just\sshy\sof|close\sto|not\squite|(?:fewer|less|lower)\sthan|just\sbelow|below"
_BOUND = re.compile(rf"\b(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW}))\s(?:an?\s)?\Z", re.IGNORECASE)
_BOUND_REACH = 24
_ROUNDED_TO = Decimal("0.05")
_MOST_BEYOND = Decimal("0.15")

_VERSION = re.compile(r"\b[Vv]ersions?\s$")
_OF_A_WHOLE = re.compile(r"Of\s[^,\n]{1,80},\s")
_OF_THOSE = re.compile(r"\A(?:[\w-]+\s){0,3}[\d,.]*\d\sof\s(?:those|these|them)\b")
_GROUP_OF = re.compile(
    r"\b(?:an?|the|its|their)\s([a-z]+)\sof\s(?:about\s|some\s|nearly\s|almost\s|over\s)?\Z", re.IGNORECASE
)
_OF_SO_MANY = re.compile(r"\sof\s(?:its|the|their|his|her|our|all|about|some)?\s?")
_GROUP_REACH = 40
_LABELLED = re.compile(
    r"([^\W\d_][\w ]{1,30}):\s+(?:\S+(?:\s\S+)?|(?=[^:]*\d|once\s|twice\s|every\s)\S+(?:\s\S+){2,3})$",
    re.IGNORECASE,
)
_NUMBER_OF = Cue(r"\bnumber of (?:[\w-]+ ){0,2}?(\w+s|people)\b", "number", flags=re.IGNORECASE)
_SHORTEST_PLURAL = 3


def counted(text: str, statement: Statement) -> list[Quantity]:
    """The figures that stand in ``statement``, without the numbers of versions."""
    return [
        figure
        for figure in statement.quantities
        if not _VERSION.search(text, max(0, figure.start - 9), figure.start)
    ]


def is_of_a_whole(words: str) -> bool:
    """Whether it tells of a part: "Of the 318 on board, 291 were passengers" is told of the 291, "120 of those
    who must go are welders" of the 120.
    """
    return _OF_A_WHOLE.match(words) is not None or _OF_THOSE.search(words) is not None


def is_labelled(words: str) -> bool:
    """Whether it is a line of a fact sheet: "Recipes: 240"."""
    return _LABELLED.match(words) is not None


def compared(
    text: str, statement: Statement, words: str, figures: Sequence[Quantity]
) -> tuple[Quantity, ...]:
    """What of ``figures`` counts something, and what else in ``words`` does, in the form to compare.

    A line of a fact sheet ("Recipes: 240") counts what its label names; "the number of crews is 240" counts crews.
    """
    signs = lexicon.signs(words)
    own = [_named(text, figure, figures) for figure in figures if figure.kind not in ORDINAL_KINDS]
    if whole := _OF_A_WHOLE.match(words):
        own = [figure for figure in own if figure.start >= statement.start + whole.end()]
    reread = tuple(_reread(words, statement.start, signs))
    own = [figure for figure in own if not any(figure.overlaps(other) for other in reread)]
    if not any(figure.kind == "percentage" for figure in (*own, *reread)):
        reread += tuple(_multiplied(words, statement.start, signs))
    if len(own) == 1 and not own[0].unit and not reread:
        label = _LABELLED.match(words) or _NUMBER_OF.pattern.search(words)
        if label:
            own = [replace(own[0], unit=_counted(label.group(1).lower()), kind="count")]
    return (*(_loosened(text, figure) for figure in own), *reread, *_change(text, statement, own))


def worded(text: str, figures: Sequence[Quantity]) -> frozenset[str]:
    """The stems of figures that another copy may print in other words altogether ("two and a half years")."""
    printed = (
        figure.of(text)
        for figure in figures
        if figure.kind in _WORDED or (figure.kind == "duration" and figure.value % 1)
    )
    return frozenset().union(*map(content, printed))


def _reread(words: str, start: int, signs: int) -> Iterator[Quantity]:
    """The shares, changes, durations and intervals in ``words`` that are printed as words of another kind."""
    if signs & _IN_MANY.sign:
        for match in _IN_MANY.pattern.finditer(words):
            few, many = _number(match["few"]), _number(match["many"])
            if few < many:
                share = 100 * few / many
                yield _share(match, start, share, share * _ROUNDED_TO)
    if signs & _CHANGED_BY.sign:
        for match in _CHANGED_BY.pattern.finditer(words):
            group = "by" if match["by"] else "more"
            share = _fraction(match[group])
            yield _loosened(words, _share(match, 0, share, share * _MOST_BEYOND / 2, group), shifted=start)
    if signs & _HALVES_OF_TIME.sign:
        for match in _HALVES_OF_TIME.pattern.finditer(words):
            unit = match["unit"] or match["half"] or match["quarter"] or match["alone"]
            times = Decimal(
                "1.5" if match["unit"] else "0.5" if match["half"] else "0.25" if match["quarter"] else "1"
            )
            yield _lasting(match, start, times, unit.lower(), "period")
    if signs & _EVERY.sign:
        for match in _EVERY.pattern.finditer(words):
            adjective = (match["adjective"] or "").lower().removesuffix("ly")
            unit = (match["unit"] or match["one"] or match["units"] or adjective).lower()
            count = (match["many"] or "").lower()
            if count and not count.isdigit() and count not in CARDINALS:
                continue
            twice = (match["once"] or "").lower() == "twice"
            times = _number(count) if count else Decimal("0.5" if twice else 1)
            yield _lasting(match, start, times, DURATIONS.get(unit, unit), "interval")


def _change(text: str, statement: Statement, figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """By how much percent something changed "from 9,600 to 7,200", which another copy may say instead."""
    for old in figures:
        new = [other for other in figures if other.unit == old.unit and other is not old]
        if len(new) != 1 or not old.value or old.kind not in _CHANGING:
            continue
        if _FROM.search(text, max(statement.start, old.start - _FROM_REACH), old.start) is None:
            continue
        percent = 100 * abs(new[0].value - old.value) / abs(old.value)
        reach = max(percent * _CHANGE_ROUNDED_TO, Decimal("0.5"))
        yield Quantity(
            old.start,
            old.end,
            percent,
            percent - reach,
            percent + reach,
            unit="change",
            kind="change",
            approx=True,
        )


def _number(printed: str) -> Decimal:
    return Decimal(printed) if printed.isdigit() else Decimal(_MANY.get(printed.lower(), 1))


_PARTS = {"hal": 2, "thi": 3, "qua": 4, "fif": 5, "six": 6, "sev": 7, "eig": 8, "nin": 9, "ten": 10}


def _fraction(printed: str) -> Decimal:
    """A fraction in words, in percent."""
    first, *rest = re.split(r"[-\s]+", printed.lower())
    if not rest:
        return Decimal(50)
    return Decimal(100) * _number(first) / _PARTS[rest[0][:3]]


def _share(match: re.Match[str], start: int, value: Decimal, half: Decimal, group: str | int = 0) -> Quantity:
    at = (start + match.start(group), start + match.end(group))
    return Quantity(*at, value, low=value - half, high=value + half, unit="%", kind="percentage", approx=True)


def _lasting(match: re.Match[str], start: int, times: Decimal, unit: str, kind: str) -> Quantity:
    minutes = times * _MINUTES[unit]
    half = minutes / 20
    at = (start + match.start(), start + match.end())
    return Quantity(*at, minutes, low=minutes - half, high=minutes + half, unit=kind, kind=kind, approx=True)


def _multiplied(words: str, start: int, signs: int) -> Iterator[Quantity]:
    """What "doubled" says in percent."""
    match = _MULTIPLIED.pattern.search(words) if signs & _MULTIPLIED.sign else None
    if match:
        low, value, high = _IN_PERCENT[match[1].lower()[:3]]
        at = (start + match.start(1), start + match.end(1))
        yield Quantity(*at, value, low=low, high=high, unit="%", kind="percentage", approx=True)


def _named(text: str, figure: Quantity, figures: Sequence[Quantity]) -> Quantity:
    """``figure`` in the unit that copies of it may be printed in.

    "140 of its 900 staff" counts staff; "a crew of 48" counts the crew, as "Crew: 48" does; "nine in ten" and "a quarter" are shares, as 88% is.
    """
    if figure.kind == "ratio" and not figure.unit and figure.value < 1:
        value = 100 * figure.value
        half = min(100 * (figure.high - figure.value), value / 10)
        low, high = value - half, value + half
        return replace(figure, low=low, value=value, high=high, unit="%", kind="percentage")
    if figure.unit or figure.kind != "number":
        return figure
    if whole := next(
        (other for other in figures if other.unit and _OF_SO_MANY.fullmatch(text, figure.end, other.start)),
        None,
    ):
        return replace(figure, unit=whole.unit, kind=whole.kind)
    group = _GROUP_OF.search(text[max(0, figure.start - _GROUP_REACH) : figure.start])
    return replace(figure, unit=group[1], kind="count") if group else figure


def _loosened(text: str, figure: Quantity, shifted: int = 0) -> Quantity:
    """``figure`` with all numbers that "more than 40" and "nearly 300" are said of: up to the next round one."""
    moved = replace(figure, start=figure.start + shifted, end=figure.end + shifted) if shifted else figure
    bound = _BOUND.search(text[max(0, figure.start - _BOUND_REACH) : figure.start])
    if bound is None:
        return moved
    reach = min(Decimal(1).scaleb(_last_place(figure.value)), abs(figure.value) * _MOST_BEYOND)
    if bound["above"]:
        return replace(moved, high=max(figure.high, figure.value + reach))
    return replace(moved, low=min(figure.low, figure.value - reach))


def _last_place(value: Decimal) -> int:
    """The power of ten of the last digit of ``value`` that is not 0."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _counted(label: str) -> str:
    """What a label counts: "parcels a day" counts parcels."""
    plural = (word for word in label.split() if word.endswith("s") and len(word) > _SHORTEST_PLURAL)
    return next(plural, label)


def converted(one: Quantity, two: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both in one unit, where they measure one thing in two: months and years, metres and kilometres."""
    factors = _factor(one), _factor(two)
    if factors[0] is None or factors[1] is None or factors[0][0] != factors[1][0]:
        return None
    if "interval" in {one.kind, two.kind} and one.kind != two.kind:
        return None
    ones, twos = (
        replace(each, value=each.value * by, low=each.low * by, high=each.high * by, unit=base)
        for each, (base, by) in zip((one, two), (factors[0], factors[1]), strict=True)
    )
    return ones, twos


def _factor(figure: Quantity) -> tuple[str, Decimal] | None:
    if figure.kind in {"period", "interval"}:
        return "minute", Decimal(1)
    if figure.kind == "duration" and figure.unit in _MINUTES:
        return "minute", _MINUTES[figure.unit]
    return _MEASURES.get(figure.unit)


_MEASURES = {
    "mm": ("m", Decimal("0.001")),
    "cm": ("m", Decimal("0.01")),
    "m": ("m", Decimal(1)),
    "km": ("m", Decimal(1000)),
    "g": ("kg", Decimal("0.001")),
    "kg": ("kg", Decimal(1)),
    "t": ("kg", Decimal(1000)),
    "L": ("L", Decimal(1)),
    "mL": ("L", Decimal("0.001")),
    "kW": ("MW", Decimal("0.001")),
    "MW": ("MW", Decimal(1)),
    "GW": ("MW", Decimal(1000)),
    "bp": ("pp", Decimal("0.01")),
    "pp": ("pp", Decimal(1)),
}
"""Units that papers print one figure in by turns; what needs a bracket (feet, pounds) has one."""
