"""What happened on one day here and on another day there, where both sentences tell it in the same words.

"The fire was started by lightning on 9 January" and "since a lightning strike on 7 January": the words in front
of the two dates share what happened and something else of it, and the days are one slip apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from claims.extraction.copies.likeness import names
from claims.extraction.copies.stems import canonical, content
from claims.extraction.copies.told_of_two import may_be_told_of_two
from claims.extraction.propositions.finite_verbs import WORD, finite_at, words_of
from claims.extraction.times import printed_days
from claims.extraction.times.printed_days import PrintedDay
from claims.extraction.types import Document, Role, Sentence, TimeExpression
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words

_ON = re.compile(r"\b(?:on|since|of)\s(?:the\s)?\Z")
_SEVERAL = re.compile(
    rf"\b(?:{alternatives(words('signs_of_another_event'))}|first|last|next|until|postponed|moved|delayed|brought|rescheduled"
    r"|from|between|every|each|will|would|to)\b",
    re.IGNORECASE,
)
"""Besides: what is still to come may be put off, and who is meant may be one of several."""
_BACK = 90
_MOST_DAYS_APART = 10
_FEWEST_SHARED = 2
_INDEFINITE = re.compile(r"(?:an?|one|two|three|four|five|several|some|other|more)\s", re.IGNORECASE)
_PRONOUNS = frozenset({"he", "she"})
_MOST_DAYS = 40


@value(frozen=True, slots=True)
class _Told:
    """A printed day, its sentence and the content of the words in front of it."""

    time: TimeExpression
    day: PrintedDay
    sentence: Sentence
    before: frozenset[str]


def conflicts(document: Document) -> Iterator[tuple[TimeExpression, TimeExpression]]:
    """Pairs of dates of one event, the earlier in the text first."""
    told = list(_told(document))
    if not 1 < len(told) <= _MOST_DAYS:
        return
    times_printed = Counter((each.day.day, each.day.month) for each in told)
    by_block: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for each in told:
        by_block[each.sentence.block].add((each.day.day, each.day.month))
    for first, second in combinations(told, 2):
        if first.sentence == second.sentence or not _one_slip_apart(first.day, second.day):
            continue
        if min(times_printed[each.day.day, each.day.month] for each in (first, second)) > 1:
            continue
        days = {(each.day.day, each.day.month) for each in (first, second)}
        if any(days <= given for given in by_block.values()):
            continue
        if _share(document, first, second) and _may_be_one(document, first, second):
            yield first.time, second.time


def _told(document: Document) -> Iterator[_Told]:
    days = {day.start: day for _, printed in printed_days.of(document) for day in printed}
    for time in document.times:
        sentence = document.sentence_at(time.start)
        day = days.get(time.start)
        if sentence is None or day is None or day.until or not day.exists or not document.in_scope(time):
            continue
        if document.blocks[sentence.block].role in {Role.TABLE, Role.CODE, Role.BYLINE, Role.DATELINE}:
            continue
        before = document.text[max(sentence.start, time.start - _BACK) : time.start]
        if _ON.search(before) and not _SEVERAL.search(before):
            each_word = frozenset(
                map(canonical, WORD.findall(before.lower()))
            )  # "pleaded" of "pleaded guilty", too
            yield _Told(time, day, sentence, content(before) | (each_word & _events()))


def _one_slip_apart(one: PrintedDay, two: PrintedDay) -> bool:
    """Whether the two differ in the day alone, by little, or in the month alone."""
    if one.year and two.year and one.year != two.year:
        return False
    if one.month == two.month:
        return 0 < abs(one.day - two.day) <= _MOST_DAYS_APART
    return one.day == two.day


def _may_be_one(document: Document, first: _Told, second: _Told) -> bool:
    """Whether the two may be told of one event: what they are told of is the same, and not told of anew."""
    if _INDEFINITE.match(second.sentence.of(document.text)):
        return False
    named, other = (names(document.text[each.sentence.start : each.time.start]) for each in (first, second))
    if named - other and other - named:
        return False
    one, two = ((each.time, each.sentence) for each in (first, second))
    return not may_be_told_of_two(document.text, one, two, known=first.before | second.before)


def _share(document: Document, first: _Told, second: _Told) -> bool:
    """Whether both tell of one thing that happens once, and of whom or what it befell.

    "She" may be who is named in the other.
    """
    shared = first.before & second.before
    if not shared & _events():
        return False
    one, two = (_subject(document.text, each.sentence) for each in (first, second))
    if one is None or two is None:
        return len(shared) >= _FEWEST_SHARED or bool(one or two)
    return len(shared) >= _FEWEST_SHARED and not one.isdisjoint(two)


def _subject(text: str, sentence: Sentence) -> frozenset[str] | None:
    """The content in front of the first verb; None for a pronoun."""
    told = words_of(sentence.of(text))
    if told[:1] and told[0].lower() in _PRONOUNS:
        return None
    verb = next((at for at in range(1, len(told)) if finite_at(told, at)), 0)
    return content(" ".join(told[:verb]))


@cache
def _events() -> frozenset[str]:
    """The stems of what happens to a thing once."""
    return frozenset(map(canonical, words("events_told_once")))
