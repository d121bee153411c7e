"""One figure printed with two digits the other way round, or ten, a thousand or a million times too large.

Two sentences may speak of the same things: "A clerk stole £318,000 from a bus firm", "The theft of £381,000 was the
firm's largest". Or they tell of one thing in other words: "A crowd of 8,412" and "the attendance of 8,142" share none,
but an article has one figure for how many came (``matters``). Where it may have several, as for prices, the digits
must tell more, or the two share a word besides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, islice

from claims.extraction.copies.given_values import GivenValues
from claims.extraction.copies.mood import are_of_other_times
from claims.extraction.copies.rivals import Slip, moved_nought, slip_between
from claims.extraction.copies.stems import canonical, content
from claims.extraction.copies.subjects import subject
from claims.extraction.copies.told_of_two import (
    have_other_sources,
    may_be_of_one_time,
    may_be_told_of_two,
)
from claims.extraction.faults.matters import (
    Place,
    are_for_two,
    are_of_two,
    clause,
    counted,
    is_labelled,
    matter,
    news,
    of_one_unit,
)
from claims.extraction.types import Document, Quantity, Role

_NOT_READ = frozenset({Role.TABLE, Role.CODE, Role.WIDGET, Role.HEADLINE})
"""A headline's figure that no sentence has is no misprint of a copy."""
_MOST_FIGURES = 300
_KINDS = frozenset({"money", "percentage", "measure", "count", "number", "duration"})
_OF_ANY_SIZE = frozenset({"money", "count"})
_STEPS = {Decimal(10): False, Decimal(1000): True, Decimal(10) ** 6: True}
"""How many times too large a figure may be printed, and whether that tells of a slip by itself."""
_FEWEST_DIGITS, _LEAST_OF_A_PAIR = 2, 1000
_FEWEST_SHARED = 3
_NEAR = 45
_ANYTHING = frozenset(map(canonical, ("person", "people", "time", "year", "day", "vote", "home")))


def find(document: Document) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of such figures, the earlier first."""
    places = list(islice(_places(document), _MOST_FIGURES))
    by_digits: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_digits["".join(sorted(_digits(place[0]).replace("0", "")))].append(place)
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
    given, known = GivenValues.of(document), news(document)
    done: set[frozenset[Decimal]] = set()
    for one, two, telling in candidates:
        pair = frozenset({one[0].value, two[0].value})
        if (
            pair not in done
            and not given.are_both_meant(one[0].value, two[0].value)
            and _tell_one_thing(document, one, two, known, places, telling=telling)
        ):
            done.add(pair)
            yield one[0], two[0]


def kind(one: Quantity, two: Quantity) -> str:
    """What sort of slip two such figures are, in an editor's words."""
    lower, higher = sorted((one.value, two.value))
    if higher / lower in _STEPS:
        return "million/billion slip" if _STEPS[higher / lower] else "misprinted"
    return "digits swapped"


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
    if moved_nought(one, two):
        return False
    lower, higher = sorted((one.value, two.value))
    if len(_digits(one)) < _FEWEST_DIGITS or lower <= 0 or not {one.kind, two.kind} <= _OF_ANY_SIZE:
        return None
    return _STEPS.get(higher / lower)


def _digits(figure: Quantity) -> str:
    return "".join(map(str, figure.value.normalize().as_tuple().digits))


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
    same_things = _speak_of_the_same(text, one, two, telling=telling)
    if telling and not same_things and (named := _named_by_both(document, one, two)):
        same_things, known = True, known | named
    same_things = same_things or _is_misprinted_in_a_box(text, one, two, places)
    if not same_things and not _speak_of_one(text, one, two, places, telling=telling):
        return False
    if are_for_two(text, one, two) or are_of_other_times(one[1].of(text), two[1].of(text)):
        return False
    if not telling and have_other_sources(one[1].attribution, two[1].attribution):
        return False
    if are_of_two(document, one, two, known, by_name=same_things):
        return False
    ones, twos = ([each for each in places if _gives(each, place[0])] for place in (one, two))
    one_time = may_be_of_one_time(text, ones, twos, alike=2 if same_things else int(telling))
    return one_time and not may_be_told_of_two(text, one, two, known)


def _speak_of_one(text: str, one: Place, two: Place, places: list[Place], *, telling: bool) -> bool:
    """Whether both figures are told of one matter, of much else that is the same, or are the only ones of their kind."""
    if moved_nought(one[0], two[0]):
        return False  # too little, without the same words
    matters = matter(text, one), matter(text, two)
    shared = clause(text, one) & clause(text, two) - {canonical(each[0].unit) for each in (one, two)}
    if matters[0] and matters[0] == matters[1]:
        return matters[0].once or telling or bool(shared)
    return len(shared) >= _FEWEST_SHARED - telling or (telling and _are_only(places, one, two))


def _speak_of_the_same(text: str, one: Place, two: Place, *, telling: bool) -> bool:
    """Whether the sentences share a word near the figures and another, besides what these count, and one of
    them speaks of what the other is told of.
    """
    units = {counted(text, each) for each in (one, two)}
    slip = slip_between(one[0], two[0])
    swapped = slip is Slip.SWAPPED_PAIR and min(one[0].value, two[0].value) >= _LEAST_OF_A_PAIR
    moved = moved_nought(one[0], two[0])
    if len(units) > 1 or "" in units or not (telling or swapped or moved):
        return False
    ones, twos = content(one[1].of(text)), content(two[1].of(text))
    told_of = [subject(place[1].of(text)) for place in (one, two)]
    if all(told_of) and told_of[0].isdisjoint(twos) and told_of[1].isdisjoint(ones):
        return False
    close, shared = _near(text, one) & _near(text, two) - units, ones & twos - units
    if moved:
        return bool(close) and (_is_label_of(text, one, two) or _is_label_of(text, two, one))
    return bool(close) and (len(shared) > 1 or slip is Slip.SWAPPED)


def _is_misprinted_in_a_box(text: str, one: Place, two: Place, places: list[Place]) -> bool:
    """Whether a line of a fact box gives somebody a share that nothing else does, and the text gives the other twice:
    "Largest holder: the family, with 67%".
    """
    line, told = (one, two) if is_labelled(text, one[1]) else (two, one)
    if line[0].kind != "percentage" or slip_between(one[0], two[0]) is not Slip.SWAPPED_PAIR:
        return False
    label, _, holder = text[line[1].start : line[0].start].partition(":")
    if not holder or content(holder).isdisjoint(_near(text, told) - content(label)):
        return False
    given = [sum(_gives(each, place[0]) for each in places) for place in (line, told)]
    return given[0] == 1 < given[1]


def _named_by_both(document: Document, one: Place, two: Place) -> frozenset[str]:
    """The subjects of a summary and of what it sums up, if they count one thing for one name: "Luma sold 9,420 cars"."""
    units = {counted(document.text, each) for each in (one, two)}
    if len(units) > 1 or "" in units or all(_is_body(document, each) for each in (one, two)):
        return frozenset()
    ones, twos = (place[1].of(document.text) for place in (one, two))
    opening = {text.split()[0] for text in (ones, twos)}
    is_name = len(opening) == 1 and not re.search(rf"\b{re.escape(opening.pop().lower())}\b", document.text)
    return subject(ones) | subject(twos) if is_name and subject(ones) & subject(twos) else frozenset()


def _is_label_of(text: str, line: Place, told: Place) -> bool:
    """Whether all that a line of a fact box says besides its figure is told around the other."""
    label = content(text[line[1].start : line[0].start])
    return is_labelled(text, line[1]) and len(label) > 1 and label <= clause(text, told)


def _near(text: str, place: Place) -> frozenset[str]:
    figure, within = place
    start, end = max(within.start, figure.start - _NEAR), min(within.end, figure.end + _NEAR)
    return content(text[start : figure.start]) | content(text[figure.end : end])


def _gives(place: Place, figure: Quantity) -> bool:
    return place[0].value == figure.value and of_one_unit(place[0], figure)
