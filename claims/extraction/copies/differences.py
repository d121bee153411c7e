"""Where two copies of one claim disagree: number, unit, date, name, negation or strength."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from rapidfuzz.fuzz import ratio

from claims.extraction.copies.figures import same_figure, same_unit
from claims.extraction.copies.likeness import Profile
from claims.extraction.copies.stems import content
from claims.extraction.propositions.finite_verbs import WORD
from claims.extraction.types import Difference, Quantity, Span, TimeExpression

_NEGATION = re.compile(r"\b(?:not|never|no\s+longer|cannot|\w+n[’']t)\b", re.IGNORECASE)
_WEAK = re.compile(r"\b(?:may|might|could)\b")
_STRONG = re.compile(r"\b(?:will|must|shall)\b")
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_UNITS_THAT_SLIP = frozenset({"money", "percentage", "measure"})
"""Kinds of figures whose unit is part of the fact; a count's noun may be any word for the same thing."""

_LONGEST_NAME = 2
_LIKE_LETTERS = 50
_TELLING_DIGITS = 3
_SLIPS = (1000, 1_000_000)
"""Thousand for million, million for billion; thousand for billion."""
_FEWEST_SHARED = 4
_FEWEST_BESIDE_A_UNIT = 2


def between(text: str, first: Profile, second: Profile) -> tuple[Difference, ...]:
    """What the second of two copies says otherwise than the first, figures first."""
    return (
        *_figures(first, second),
        *_dates(text, first, second),
        *_polarity(text, first, second),
        *_strength(text, first, second),
        *_names(text, first, second),
    )


def _figures(first: Profile, second: Profile) -> Iterator[Difference]:
    """Figures without a match in the other copy, where only one there can be their counterpart."""
    ones = [one for one in first.figures if not any(same_figure(one, two) for two in second.figures)]
    twos = [two for two in second.figures if not any(same_figure(one, two) for one in first.figures)]
    for one in ones:
        rivals = [two for two in twos if same_unit(one, two)]
        if len(rivals) == 1:
            yield Difference("number", _span(one), _span(rivals[0]))
            continue
        renamed = [two for two in twos if _unit_slipped(one, two)]
        if not rivals and len(renamed) == 1:
            yield Difference("unit", _span(one), _span(renamed[0]))


def misprinted(first: Profile, second: Profile) -> Difference | None:
    """The one figure that a summary prints otherwise than the body: a magnitude apart, or one digit.

    "$296 billion" for "$296 million" needs a word in common besides; "$38 billion" for "$38 million", "$449" for
    "$499" and another number in the same words need the rest of the shorter copy to stand in the longer one.
    """
    for one in first.figures:
        for two in second.figures:
            if not same_unit(one, two) or _give_both(first, second, one, two):
                continue
            if _magnitude_apart(one, two) and first.own_stems & second.own_stems and _is_telling(one):
                return Difference("number", _span(one), _span(two))
            if (_digit_apart(one, two) or _magnitude_apart(one, two)) and _rest_is_there(first, second):
                return Difference("number", _span(one), _span(two))
    return None


def other_unit(text: str, first: Profile, second: Profile) -> tuple[Quantity, Quantity] | None:
    """The figure that a summary gives in another unit, "1.6 feet" for "1.6 metres", where all else of it stands in
    the body.
    """
    for one in first.figures:
        for two in second.figures:
            if _unit_slipped(one, two) and len(_digits(one).rstrip("0")) > 1:
                units = content(one.of(text)) | content(two.of(text))
                ones, twos = first.own_stems - units, second.own_stems - units
                if min(len(ones), len(twos)) >= _FEWEST_BESIDE_A_UNIT and (ones <= twos or twos <= ones):
                    return one, two
    return None


def _give_both(first: Profile, second: Profile, one: Quantity, two: Quantity) -> bool:
    """Whether either figure stands in both: "climbs to 18.99" is told of "18.99, up from 15.99"."""
    return any(same_figure(one, other) for other in second.figures) or any(
        same_figure(two, other) for other in first.figures
    )


def _magnitude_apart(one: Quantity, two: Quantity) -> bool:
    """Whether two sums have the same digits and are a thousand times or more apart."""
    lower, higher = sorted((one.value, two.value))
    return one.kind == "money" and lower > 0 and higher / lower in _SLIPS


def _is_telling(sum_of_money: Quantity) -> bool:
    return len(_digits(sum_of_money).rstrip("0")) >= _TELLING_DIGITS


def _digit_apart(one: Quantity, two: Quantity) -> bool:
    """Whether two figures are printed alike but for one digit of three or more."""
    ones, twos = _digits(one), _digits(two)
    same_size = one.value.adjusted() == two.value.adjusted() and len(ones) == len(twos) >= _TELLING_DIGITS
    return same_size and sum(a != b for a, b in zip(ones, twos, strict=True)) == 1


def _digits(figure: Quantity) -> str:
    return "".join(map(str, figure.value.as_tuple().digits))


def _rest_is_there(first: Profile, second: Profile) -> bool:
    """Whether all but one figure and one word of the shorter copy stand in the other.

    Four things besides must stand in both, words or figures.
    """
    fewer, more = sorted((first, second), key=lambda each: len(each.own_stems))
    words = len(fewer.own_stems & more.own_stems)
    figures = sum(any(same_figure(one, two) for two in more.figures) for one in fewer.figures)
    return (
        words + figures >= _FEWEST_SHARED
        and words + 1 >= len(fewer.own_stems)
        and figures + 1 >= len(fewer.figures)
    )


def _unit_slipped(one: Quantity, two: Quantity) -> bool:
    return one.value == two.value and one.unit != two.unit and {one.kind, two.kind} <= _UNITS_THAT_SLIP


def _dates(text: str, first: Profile, second: Profile) -> Iterator[Difference]:
    ones, twos = first.statement.times, second.statement.times
    if len(ones) != len(twos):
        return
    for one, two in zip(ones, twos, strict=True):
        both_floating = one.floating and two.floating
        if _apart(one, two) or (both_floating and one.of(text).lower() != two.of(text).lower()):
            yield Difference("date", _span(one), _span(two))


def _apart(one: TimeExpression, two: TimeExpression) -> bool:
    if one.earliest is None or two.earliest is None or one.latest is None or two.latest is None:
        return False
    return one.latest < two.earliest or two.latest < one.earliest


def _polarity(text: str, first: Profile, second: Profile) -> Iterator[Difference]:
    if first.denied == second.denied:
        return
    if one := denial(text, first, second):
        yield Difference("negation", one, _span(second.statement))
    elif two := denial(text, second, first):
        yield Difference("negation", _span(first.statement), two)


def denial(text: str, first: Profile, second: Profile) -> Span | None:
    """Where the first negates something that the second says, or None: "…, and it was never late" may come on top."""
    found = _search(_NEGATION, text, first.statement) if first.denied else None
    return found if found and _denies(text, first.statement, found, second) else None


def _denies(text: str, statement: Span, negation: Span, other: Profile) -> bool:
    """Whether what is negated, the first word of content after it, is said in the other copy at all."""
    after = map(content, WORD.findall(text, negation.end, statement.end))
    denied = next(filter(None, after), frozenset[str]())
    told = content(text[negation.end : statement.end])
    denied = denied & told or told  # "cut" is not content of "cut jobs", which is to dismiss
    return not denied or not denied.isdisjoint(other.stems)


def _strength(text: str, first: Profile, second: Profile) -> Iterator[Difference]:
    weak, strong = (
        [_search(pattern, text, each.statement) for each in (first, second)] for pattern in (_WEAK, _STRONG)
    )
    if weak[0] and strong[1] and not strong[0] and not weak[1]:
        yield Difference("strength", weak[0], strong[1])
    elif strong[0] and weak[1] and not weak[0] and not strong[1]:
        yield Difference("strength", strong[0], weak[1])


def _names(text: str, first: Profile, second: Profile) -> Iterator[Difference]:
    """Capitalised words inside one copy that stand where the other has other capitalised words."""
    ones, twos = (
        list(_WORD.finditer(text, each.statement.start, each.statement.end)) for each in (first, second)
    )
    if _capitalised(ones) == _capitalised(twos):
        return
    matcher = SequenceMatcher(None, [w.group() for w in ones], [w.group() for w in twos], autojunk=False)
    for tag, low, high, other_low, other_high in matcher.get_opcodes():
        if tag != "replace" or high - low != other_high - other_low or high - low > _LONGEST_NAME or not low:
            continue
        if all(word.group()[0].isupper() for word in (*ones[low:high], *twos[other_low:other_high])):
            one, two = _whole_name(ones, low, high), _whole_name(twos, other_low, other_high)
            dated = any(one.overlaps(time) for time in first.statement.times)
            if not dated and _may_be_one_name(one.of(text), two.of(text)):
                yield Difference("name", one, two)


def _may_be_one_name(one: str, two: str) -> bool:
    """Whether one is a slip for the other: a part is the same, or the letters are ("Hoyt" for "Holt", never "Skarra")."""
    return not set(one.split()).isdisjoint(two.split()) or ratio(one, two) >= _LIKE_LETTERS


def _capitalised(found: list[re.Match[str]]) -> list[str]:
    return [word for match in found if (word := match.group())[0].isupper()]


def _whole_name(words: list[re.Match[str]], low: int, high: int) -> Span:
    """The words from ``low`` to ``high`` with the capitalised words that stand next to them."""
    while low > 1 and words[low - 1].group()[0].isupper():
        low -= 1
    while high < len(words) and words[high].group()[0].isupper():
        high += 1
    return Span(words[low].start(), words[high - 1].end())


def _search(pattern: re.Pattern[str], text: str, within: Span) -> Span | None:
    match = pattern.search(text, within.start, within.end)
    return Span(match.start(), match.end()) if match else None


def _span(of: Span) -> Span:
    return Span(of.start, of.end)
