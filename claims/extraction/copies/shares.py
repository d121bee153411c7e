"""Shares and changes that are told in words: "one in twelve" for 8%, "by a fifth" for 20%, "doubled" for 100%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.extraction.copies.bounds import loosened
from claims.extraction.folding import folded
from claims.extraction.lexicon import Cue
from claims.extraction.quantities.number_words import CARDINALS, FRACTION, fraction
from claims.extraction.statements import Statement
from claims.extraction.types import Quantity

_MANY = {word: many for word, many in CARDINALS.items() if many > 1} | {"hundred": 100, "thousand": 1000}
_IN_MANY = Cue(
    r"\b(?P<few>one|two|three|four|five|six|seven|eight|nine)\s(?:[a-z]+\s)?(?:in|out\sof|in\severy|out\sof\severy|of\severy)\s"
    rf"(?:an?\s)?(?P<many>{'|'.join(_MANY)}|1?\d{{1,3}})\b(?!,?\d|[-\s]?(?:%|per\s?cent|years?|months?|weeks?|days?|hours?"
    r"|minutes?|seconds?|decades?|countries|cities|states|towns|regions|places))",
    "one two three four five six seven eight nine",
    flags=re.IGNORECASE,
)
_CHANGED_BY = Cue(
    rf"\b(?:by\s(?:(?:about|around|almost|nearly|over|more\sthan)\s)?(?P<by>{FRACTION})(?![-\s](?:of|an?|past|point|percentage|million|billion)\b|\s\d)"
    rf"|(?P<more>{FRACTION})\s(?:more|less|fewer|higher|lower|cheaper|dearer|larger|smaller|up|down)\b)",
    "half third thirds quarter quarters fifth fifths sixth seventh eighth ninth tenth tenths",
    flags=re.IGNORECASE,
)
_ROUNDED_TO = Decimal("0.05")
_FRACTION_SPANS = Decimal("0.15")
"""The interval of the numbers that a fraction in words is said of, as a share of it."""

_MULTIPLIED = Cue(
    r"(?<!nearly )(?<!almost )(?<!than )"
    r"\b(?:doubled|doubles|tripled|triples|trebled|quadrupled|quadruples|halved|halves)\b",
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

_CHANGING = frozenset({"money", "count", "number", "measure"})
_BEFORE = re.compile(
    r"\b(?:from|against|(?:compared|comparison)\s(?:with|to)|than(?:\sthe)?)\s(?:about\s|some\s|the\s)?[£$€]?\Z"
)
_BEFORE_REACH = 24
_CHANGE_ROUNDED_TO = Decimal("0.02")


def shares(words: str, start: int, signs: int) -> Iterator[Quantity]:
    """The shares that ``words``, which begin at ``start``, give as so many in so many or as a fraction."""
    if signs & _IN_MANY.sign:
        for match in _IN_MANY.pattern.finditer(words):
            few, many = CARDINALS[folded(match["few"])], _many(match["many"])
            if few < many:
                share = 100 * few / many
                half = share * _ROUNDED_TO
                yield _percentage(match, 0, start, share - half, share, share + half)
    if signs & _CHANGED_BY.sign:
        for match in _CHANGED_BY.pattern.finditer(words):
            group = "by" if match["by"] else "more"
            share = fraction(match[group], of=100)
            half = share * _FRACTION_SPANS / 2
            figure = _percentage(match, group, start, share - half, share, share + half)
            yield loosened(figure, words, match.start(group))


def multiplied(words: str, start: int, signs: int) -> Iterator[Quantity]:
    """What "doubled" says in percent."""
    match = _MULTIPLIED.pattern.search(words) if signs & _MULTIPLIED.sign else None
    if match:
        yield _percentage(match, 0, start, *_IN_PERCENT[folded(match[0])[:3]])


def _percentage(
    match: re.Match[str], group: str | int, start: int, low: Decimal, value: Decimal, high: Decimal
) -> Quantity:
    at = (start + match.start(group), start + match.end(group))
    return Quantity(*at, value, low, high, unit="%", kind="percentage", approx=True)


def _many(printed: str) -> Decimal:
    return Decimal(printed if printed.isdigit() else _MANY[folded(printed)])


def change(text: str, statement: Statement, figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """By how much something changed "from 9,600 to 7,200", in percent and as it is: another copy may say that instead.

    Of shares ("to 6.9% from 6.7%") only the second is told, in percentage points.
    """
    for old in figures:
        if _BEFORE.search(text, max(statement.start, old.start - _BEFORE_REACH), old.start) is None:
            continue
        new = [other for other in figures if other is not old and _may_be_counted_in_one(old, other)]
        if len(new) != 1 or not old.value:
            continue
        apart = abs(new[0].value - old.value)
        if old.kind == "percentage":
            yield Quantity(old.start, old.end, apart, apart, apart, unit="pp", kind="difference")
        elif old.kind in _CHANGING:
            percent = 100 * apart / abs(old.value)
            reach = max(percent * _CHANGE_ROUNDED_TO, Decimal("0.5"))
            low, high = percent - reach, percent + reach
            yield Quantity(old.start, old.end, percent, low, high, unit="change", kind="change", approx=True)
            yield Quantity(old.start, old.end, apart, apart, apart, unit="apart", kind="difference")


def _may_be_counted_in_one(old: Quantity, new: Quantity) -> bool:
    """Whether both give one thing at two times: "14,500 swans, up from 13,900" leaves the swans out the second time."""
    if old.unit == new.unit:
        return True
    bare = not old.unit and old.kind == "number" and new.kind in _CHANGING
    return bare and abs(new.value) >= 1  # "21 cents, from 18" leaves the cents out
