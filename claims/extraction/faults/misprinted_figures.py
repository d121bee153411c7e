"""One figure of one thing printed with two digits the other way round, or ten or a thousand times too large, in
sentences that tell of it in other words.

"A crowd of 8,412" and "the attendance of 8,142" share no word; but an article has one figure for how many came
(``matters``). Where it may have several, as for prices, the digits must tell more, or the two share a word besides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, islice

from claims.extraction.copies.mood import are_of_other_times
from claims.extraction.copies.rivals import Slip, slip_between
from claims.extraction.copies.stems import canonical, content
from claims.extraction.copies.told_of_two import may_be_of_one_time, may_be_told_of_two
from claims.extraction.faults.matters import (
    Place,
    are_for_two,
    are_of_two,
    clause,
    end_of_clause,
    is_labelled,
    matter,
    news,
    of_one_unit,
)
from claims.extraction.types import Document, Quantity, Role, Sentence, Span

_NOT_READ = frozenset({Role.TABLE, Role.CODE, Role.WIDGET, Role.HEADLINE})
"""A headline's figure that no sentence has is no misprint of a copy."""
_MOST_FIGURES = 300
_KINDS = frozenset({"money", "percentage", "measure", "count", "number", "duration"})
_OF_ANY_SIZE = frozenset({"money", "count"})
_STEPS = (Decimal(10), Decimal(1000))
_FEWEST_DIGITS = 2
_FEWEST_SHARED = 3
_ANYTHING = frozenset(map(canonical, ("person", "people", "time", "year", "day", "vote", "home")))
_TIED = 100
"""Below it two figures are apart by a third as often as not."""


def find(document: Document) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of such figures, the earlier first."""
    places = list(islice(_places(document), _MOST_FIGURES))
    by_digits: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_digits["".join(sorted(_digits(place[0])))].append(place)
    candidates = [
        (one, two, telling)
        for held in by_digits.values()
        for one, two in combinations(held, 2)
        if one[1] != two[1] and (telling := _slip(one[0], two[0])) is not None
    ]
    if not candidates:
        return
    # what sums up is held against the text first, which names its source
    candidates.sort(key=lambda pair: sum(_is_body(document, each) for each in pair[:2]) != 1)
    printed: dict[Decimal, set[int]] = defaultdict(set)
    for quantity in document.quantities:
        if sentence := document.sentence_at(quantity.start):
            printed[quantity.value].add(sentence.block)
    known = news(document)
    done: set[frozenset[Decimal]] = set()
    for one, two, telling in candidates:
        pair = frozenset({one[0].value, two[0].value})
        if (
            pair not in done
            and not _knows_both(printed, one, two)
            and _tell_one_thing(document, one, two, known, places, telling=telling)
        ):
            done.add(pair)
            yield one[0], two[0]


def _is_body(document: Document, place: Place) -> bool:
    return document.blocks[place[1].block].role is Role.BODY


def _places(document: Document) -> Iterator[Place]:
    for quantity in document.quantities:
        sentence = document.sentence_at(quantity.start)
        if sentence is None or quantity.kind not in _KINDS or not document.in_scope(quantity):
            continue
        role = document.blocks[sentence.block].role
        if role not in _NOT_READ and (role is not Role.OTHER or is_labelled(document.text, sentence)):
            yield quantity, sentence


def _slip(one: Quantity, two: Quantity) -> bool | None:
    """Whether the digits alone tell of a slip; None where there is none."""
    if not of_one_unit(one, two):
        return None
    slip = slip_between(one, two)
    if slip >= Slip.SWAPPED_PAIR:
        return slip is Slip.SWAPPED
    lower, higher = sorted((one.value, two.value))
    digits = _digits(one)
    if len(digits) < _FEWEST_DIGITS or lower <= 0 or not {one.kind, two.kind} <= _OF_ANY_SIZE:
        return None
    if higher / lower not in _STEPS:
        return None
    return higher / lower == max(_STEPS)


def _digits(figure: Quantity) -> str:
    return "".join(map(str, figure.value.normalize().as_tuple().digits))


def _knows_both(printed: dict[Decimal, set[int]], one: Place, two: Place) -> bool:
    """Whether a paragraph gives both, several give each, or a third figure is what they are apart or together."""
    first, second = one[0].value, two[0].value
    if printed[first] & printed[second] or min(len(printed[first]), len(printed[second])) > 1:
        return True
    return first + second in printed or (abs(first - second) >= _TIED and abs(first - second) in printed)


def _are_only(places: list[Place], one: Place, two: Place) -> bool:
    """Whether the two count one kind of thing, which says something, and the article gives no third figure of it."""
    unit = canonical(one[0].unit)
    if one[0].kind != "count" or unit != canonical(two[0].unit) or unit in _ANYTHING:
        return False
    values = {
        figure.value for figure, _ in places if figure.kind == "count" and canonical(figure.unit) == unit
    }
    return len(values) == 2


def _tell_one_thing(
    document: Document, one: Place, two: Place, known: frozenset[str], places: list[Place], *, telling: bool
) -> bool:
    """Whether two of the ``places`` give one figure, misprinted; ``telling`` are the digits if they alone tell much."""
    text = document.text
    if all(is_labelled(text, each[1]) for each in (one, two)):
        return False  # a fact box gives each of its lines for something else
    matters = matter(text, one), matter(text, two)
    shared = clause(text, one) & clause(text, two) - {canonical(each[0].unit) for each in (one, two)}
    if matters[0] is not None and matters[0] == matters[1]:
        if not (matters[0].once or telling or shared):
            return False
    elif len(shared) < _FEWEST_SHARED - telling and not (telling and _are_only(places, one, two)):
        return False
    once = matters[0] is not None and matters[0] == matters[1] and matters[0].once
    if not once and are_for_two(text, one, two):
        return False
    if _have_other_sources(one[1], two[1]) or are_of_other_times(one[1].of(text), two[1].of(text)):
        return False
    if are_of_two(document, one, two, known):
        return False
    first, second = _clauses(text, [one, two])
    ones, twos = ([each for each in places if _gives(each, place[0])] for place in (one, two))
    return may_be_of_one_time(
        text, _clauses(text, ones), _clauses(text, twos), alike=int(telling)
    ) and not may_be_told_of_two(text, first, second, known)


def _gives(place: Place, figure: Quantity) -> bool:
    return place[0].value == figure.value and of_one_unit(place[0], figure)


def _clauses(text: str, places: list[Place]) -> list[tuple[Span, Span]]:
    """The figures with their sentences up to where something else is told."""
    return [(each[0], Span(each[1].start, end_of_clause(text, each))) for each in places]


def _have_other_sources(one: Sentence, two: Sentence) -> bool:
    """Whether each is somebody's own word: "Police said …", "The organisers put it at …"."""
    ones, twos = (
        content(each.attribution.speaker) if each.attribution and each.attribution.speaker else frozenset()
        for each in (one, two)
    )
    return bool(ones and twos) and ones.isdisjoint(twos)
