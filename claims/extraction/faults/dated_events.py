"""Events that happen once, with the date that the text gives them.

Two forms are read: what happened to a thing ("Brightwell, founded in 2012, …", "the treaty was signed on 3
May 1921"), and events that "the" and a date make unique ("the flood of 9 February 2020").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.faults.event_subjects import subject
from claims.extraction.types import Document, Sentence, Span, TimeExpression
from claims.extraction.wordlists import alternatives, words

_ONCE = dict(line.replace("_", " ").rsplit(" ", 1) for line in words("once_only_verbs"))
_HAPPENED = re.compile(
    rf"\b(?P<verb>{alternatives({*_ONCE, *words('slip_prone_verbs')})})"
    r"(?:\s(?:in|at|by|near|outside|with|as|as\san?|off|from)\s(?:[\w’'-]+\s?){1,5}?)?(?:\sback)?\s(?:in|on)\s\Z",
    re.IGNORECASE,
)
_BACK = 80


@dataclass(frozen=True, slots=True)
class DatedEvent(Span):
    """The span of a date, and the event that it dates. ``once``: the same thing cannot happen to it again."""

    sentence: Sentence
    event: str
    subject: str
    time: TimeExpression
    once: bool


def find(document: Document) -> Iterator[DatedEvent]:
    """What the text says happened to something it names, with a date that the calendar places."""
    for time in document.times:
        sentence = document.sentence_at(time.start)
        if sentence is None or time.earliest is None or not document.in_scope(time):
            continue
        start = max(sentence.start, time.start - _BACK)
        happened = _HAPPENED.search(document.text[start : time.start])
        if happened is None:
            continue
        verb = " ".join(happened["verb"].lower().split())
        told_of = subject(document, sentence, Span(start + happened.start(), time.end))
        if told_of:
            event = _ONCE.get(verb, verb)
            yield DatedEvent(time.start, time.end, sentence, event, told_of, time, verb in _ONCE)


def contradict(first: DatedEvent, second: DatedEvent) -> bool:
    """Whether two dates of one event cannot both be right.

    What happens once has one date. What may recur is only in conflict with itself where the two are days one
    slip apart: another day of the same month, or the same day of another month of that year.
    """
    one, two = first.time, second.time
    if first.sentence == second.sentence or not _apart(one, two):
        return False
    return first.once or one_slip_apart(one, two)


def one_slip_apart(one: TimeExpression, two: TimeExpression) -> bool:
    """Whether both are single days of one year that differ in the day or in the month alone."""
    if not (one.earliest and two.earliest) or one.earliest != one.latest or two.earliest != two.latest:
        return False
    first, second = one.earliest, two.earliest
    return first.year == second.year and (first.month == second.month) != (first.day == second.day)


def _apart(one: TimeExpression, two: TimeExpression) -> bool:
    if not (one.earliest and one.latest and two.earliest and two.latest):
        return False
    return one.latest < two.earliest or two.latest < one.earliest
