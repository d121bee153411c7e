"""Events that "the" and a date recall, "the flood of 9 February 2020", told elsewhere under another day."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from claims.extraction.copies.stems import canonical, content
from claims.extraction.faults.dated_events import one_slip_apart
from claims.extraction.types import Document, Sentence, TimeExpression
from claims.extraction.wordlists import alternatives, words

_EVENT = alternatives(words("one_time_events"))
_RECALLED = re.compile(
    rf"\b[Tt]he\s(?:(?P<owner>[a-z][\w-]*)['’]s\s)?(?P<event>{_EVENT})(?:\sof\s(?:the|an?)\s(?P<of>[a-z][\w-]*))?\s(?:of|on)\s(?:the\s)?\Z"
)
_SEVERAL = re.compile(
    rf"\b(?:{alternatives(words('signs_of_another_event'))}|(?:{_EVENT})s|since|days)\b", re.IGNORECASE
)
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
    mentioned = Counter(time.earliest for time, _ in days)
    for time, sentence in days:
        recalled = _RECALLED.search(document.text[max(sentence.start, time.start - _BACK) : time.start])
        if recalled is None or mentioned[time.earliest] > 1:
            continue
        for other, told in (day for key in _keys(time) for day in near[key]):
            if (
                told != sentence
                and one_slip_apart(time, other)
                and _tells_of(document, told, other, [each for each in recalled.groups() if each])
            ):
                yield other, time
                break


def _days(document: Document) -> Iterator[_Day]:
    """The single days of the article's own text, but for sentences that tell of several events."""
    for time in document.times:
        sentence = document.sentence_at(time.start)
        placed = time.earliest is not None and time.earliest == time.latest
        if (
            sentence
            and placed
            and document.in_scope(time)
            and not _SEVERAL.search(sentence.of(document.text))
        ):
            yield time, sentence


def _keys(time: TimeExpression) -> tuple[tuple[int, int, str], ...]:
    """What a day shares with the days that are one slip away: its month or its number."""
    day = time.earliest
    return ((day.year, day.month, "month"), (day.year, day.day, "day")) if day else ()


def _tells_of(document: Document, sentence: Sentence, time: TimeExpression, event: list[str]) -> bool:
    """Whether ``sentence`` says that such an event, and to what it happened, was on the day of ``time``.

    "The vote on 3 March" beside "the vote on 10 March" tells two votes apart by their dates.
    """
    before = document.text[max(sentence.start, time.start - _BACK) : time.start]
    if not _TOLD.search(before) or _RECALLED.search(before):
        return False
    return {canonical(word) for word in event} <= content(sentence.of(document.text))
