"""Events that "the" and a date recall, "the flood of 9 February 2020", told elsewhere under another day.

So does "on 9 February, the day the dam burst". The other day is one slip away, or the day before or after.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from claims.extraction.copies.stems import canonical, content
from claims.extraction.faults.dated_events import ANY_YEAR, days_without_year, one_slip_apart
from claims.extraction.types import Document, Sentence, TimeExpression
from claims.extraction.wordlists import alternatives, words

_EVENT = alternatives(words("one_time_events"))
_RECALLED = re.compile(
    rf"\b[Tt]he\s(?:(?P<owner>[a-z][\w-]*)['’]s\s)?(?:(?P<kind>[A-Za-z][\w-]*)\s)?(?P<event>{_EVENT})(?:\sof\s(?:the|an?)\s(?P<of>[a-z][\w-]*))?\s(?:of|on)\s(?:the\s)?\Z"
)
_SEVERAL = re.compile(
    rf"(?<!opened\s)\b(?:{alternatives(words('signs_of_another_event'))}|(?:{_EVENT})s|since(?!\s(?:19|20)\d\d)|days|first|was\sto|were\sto|due|planned|scheduled|meant|supposed)\b",
    re.IGNORECASE,
)
_INTO_THE_NEXT = re.compile(
    r"\b(?:night|nights|overnight|midnight|late|evening|hours|began|started)\b", re.IGNORECASE
)
"""What may be told under either of two days that follow one another."""
_DAY_WHEN = re.compile(
    r",?\sthe\sday\s(?:that\s|when\s)?(?:the|its|their)\s(?P<of>[a-z][\w-]*)\s(?P<event>[a-z]+)(?=[,.;]|\s(?:in|at|by|on)\b)"
)
""" "On 4 October, the day the hall reopened"."""
_BESIDE = r"[\w-]*-{event}\b|\b(?:about|before|after|for|ahead\sof|until|since)\s(?:the|an?|its|their|this)\s(?:[\w-]+\s)?{event}s?\b"
_TOLD = re.compile(r"\bon\s\Z")
_BACK = 60

_Day = tuple[TimeExpression, Sentence]


def conflicts(document: Document) -> Iterator[tuple[TimeExpression, TimeExpression]]:
    """Each recalled date with the day, one slip away, on which another sentence tells of such an event."""
    days = list(_days(document))
    near: dict[tuple[int, int, str], list[_Day]] = defaultdict(list)
    for time, sentence in days:
        for key in _keys(time):
            near[key].append((time, sentence))
    as_printed = {time.start: time for time in document.times}
    mentioned = Counter(time.earliest for time, _ in days)
    for time, sentence in days:
        recalled = _RECALLED.search(
            document.text[max(sentence.start, time.start - _BACK) : time.start]
        ) or _DAY_WHEN.match(document.text, time.end, sentence.end)
        if recalled is None or mentioned[time.earliest] > 1:
            continue
        for other, told in (day for key in _keys(time) for day in near[key]):
            if (
                told != sentence
                and _may_be_a_slip(document.text, (time, sentence), recalled["event"], (other, told))
                and _tells_of(document, told, other, recalled)
            ):
                yield as_printed[other.start], as_printed[time.start]
                break


def _days(document: Document) -> Iterator[_Day]:
    """The single days of the article's own text, but for sentences that tell of several events.

    Days without a year are taken to be in the one that the text names, or in any.
    """
    years = {time.earliest.year for time in document.times if time.earliest and time.earliest == time.latest}
    year = years.pop() if len(years) == 1 else ANY_YEAR
    without = days_without_year(document)
    for time in document.times:
        sentence = document.sentence_at(time.start)
        if sentence is None or not document.in_scope(time) or _SEVERAL.search(sentence.of(document.text)):
            continue
        day = without.get(time.start)
        if time.earliest is not None and time.earliest == time.latest:
            yield time, sentence
        elif time.earliest is None and day and day.day <= monthrange(year, day.month)[1]:
            placed = date(year, day.month, day.day)
            yield replace(time, earliest=placed, latest=placed), sentence


def _keys(time: TimeExpression) -> tuple[tuple[int, int, str], ...]:
    """What a day shares with the days that are one slip away: its month, its number or where it meets the next."""
    day = time.earliest
    if day is None:
        return ()
    ordinal = day.toordinal()
    return (
        (day.year, day.month, "month"),
        (day.year, day.day, "day"),
        (ordinal, ordinal + 1, "to the next"),
        (ordinal - 1, ordinal, "to the next"),
    )


def _may_be_a_slip(text: str, recalled: _Day, event: str, told: _Day) -> bool:
    """Whether one of the two days may be a slip for the other.

    What goes on for days has two that follow one another; what does not may be told under the wrong one, unless it
    came in the night.
    """
    days = [time.earliest.toordinal() for time, _ in (recalled, told) if time.earliest]
    if abs(days[0] - days[-1]) != 1:
        return one_slip_apart(recalled[0], told[0])
    if canonical(event) not in _sudden() or re.search(rf"\b{event}e?s\b", text, re.IGNORECASE):
        return False
    return not any(_INTO_THE_NEXT.search(sentence.of(text)) for _, sentence in (recalled, told))


@cache
def _sudden() -> frozenset[str]:
    return frozenset(map(canonical, words("sudden_events")))


def _tells_of(document: Document, sentence: Sentence, time: TimeExpression, recalled: re.Match[str]) -> bool:
    """Whether ``sentence`` says that such an event, and to what it happened, was on the day of ``time``.

    "The vote on 3 March" beside "the vote on 10 March" tells two votes apart by their dates; "a film about the fire"
    and "the semi-final" are no fire and no final.
    """
    before = document.text[max(sentence.start, time.start - _BACK) : time.start]
    if not _TOLD.search(before) or _RECALLED.search(before):
        return False
    if _DAY_WHEN.match(document.text, time.end, sentence.end):
        return False
    beside = _BESIDE.format(event=re.escape(recalled["event"]))
    told = re.sub(beside, " ", sentence.of(document.text), flags=re.IGNORECASE)
    return {canonical(word) for word in recalled.groups() if word} <= content(told)
