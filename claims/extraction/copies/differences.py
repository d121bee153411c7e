"""Where two copies of one claim disagree: number, unit, date, name, negation or strength."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from claims.extraction.propositions.kinds import ORDINAL_KINDS
from claims.extraction.statements import Statement
from claims.extraction.types import Difference, Quantity, Span, TimeExpression

_NEGATION = re.compile(r"\b(?:not|never|no\s+longer|cannot|\w+n[’']t)\b", re.IGNORECASE)
_WEAK = re.compile(r"\b(?:may|might|could|can)\b", re.IGNORECASE)
_STRONG = re.compile(r"\b(?:will|must|shall)\b", re.IGNORECASE)
_TOKEN = re.compile(r"\w+(?:[’'.,-]\w+)*")


def between(text: str, first: Statement, second: Statement, *, same_sentence: bool) -> Iterator[Difference]:
    """What the second copy has other than the first.

    ``same_sentence`` says that the wording is otherwise one sentence: only then are a lone word,
    a negation and a modal compared; figures are compared in any case.
    """
    yield from _numbers(first, second, same_sentence=same_sentence)
    if not same_sentence:
        return
    yield from _dates(text, first, second)
    yield from _polarity(text, first, second)
    yield from _strength(text, first, second)
    yield from _names(text, first, second)


def _counted(statement: Statement) -> list[Quantity]:
    return [quantity for quantity in statement.quantities if quantity.kind not in ORDINAL_KINDS]


def _numbers(first: Statement, second: Statement, *, same_sentence: bool) -> Iterator[Difference]:
    """Figures that stand in the same place of both copies and exclude one another."""
    ones, twos = _counted(first), _counted(second)
    if not same_sentence or len(ones) != len(twos):
        return
    for one, two in zip(ones, twos, strict=True):
        if one.kind == two.kind and one.unit != two.unit and one.value == two.value:
            yield Difference("unit", one, two)
        elif one.unit == two.unit and (one.high <= two.low or two.high <= one.low):
            yield Difference("number", one, two)


def _dates(text: str, first: Statement, second: Statement) -> Iterator[Difference]:
    if len(first.times) != len(second.times):
        return
    for one, two in zip(first.times, second.times, strict=True):
        if _apart(one, two) or (
            one.floating and two.floating and one.of(text).lower() != two.of(text).lower()
        ):
            yield Difference("date", one, two)


def _apart(one: TimeExpression, two: TimeExpression) -> bool:
    if one.earliest is None or two.earliest is None or one.latest is None or two.latest is None:
        return False
    return one.latest < two.earliest or two.latest < one.earliest


def _polarity(text: str, first: Statement, second: Statement) -> Iterator[Difference]:
    one = _NEGATION.search(text, first.start, first.end)
    two = _NEGATION.search(text, second.start, second.end)
    if bool(one) != bool(two):
        yield Difference("negation", _span(one) or _whole(first), _span(two) or _whole(second))


def _strength(text: str, first: Statement, second: Statement) -> Iterator[Difference]:
    weak = [_WEAK.search(text, each.start, each.end) for each in (first, second)]
    strong = [_STRONG.search(text, each.start, each.end) for each in (first, second)]
    if weak[0] and strong[1] and not strong[0] and not weak[1]:
        yield Difference("strength", _span(weak[0]) or _whole(first), _span(strong[1]) or _whole(second))
    elif strong[0] and weak[1] and not weak[0] and not strong[1]:
        yield Difference("strength", _span(strong[0]) or _whole(first), _span(weak[1]) or _whole(second))


def _names(text: str, first: Statement, second: Statement) -> Iterator[Difference]:
    """A capitalised word that stands where the other copy has another one, all else being equal."""
    ones = [match.span() for match in _TOKEN.finditer(text, first.start, first.end)]
    twos = [match.span() for match in _TOKEN.finditer(text, second.start, second.end)]
    words = [[text[start:end] for start, end in spans] for spans in (ones, twos)]
    matcher = SequenceMatcher(None, words[0], words[1], autojunk=False)
    for tag, low, high, other_low, other_high in matcher.get_opcodes():
        if tag != "replace" or high - low != other_high - other_low or high - low > 2 or not low:
            continue
        pair = zip(words[0][low:high], words[1][other_low:other_high], strict=True)
        if all(one[:1].isupper() and two[:1].isupper() for one, two in pair):
            yield Difference(
                "name",
                Span(ones[low][0], ones[high - 1][1]),
                Span(twos[other_low][0], twos[other_high - 1][1]),
            )


def _span(match: re.Match[str] | None) -> Span | None:
    return Span(match.start(), match.end()) if match else None


def _whole(statement: Statement) -> Span:
    return Span(statement.start, statement.end)
