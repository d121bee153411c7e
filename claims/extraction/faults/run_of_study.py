"""When a survey was carried out, or when a trial enrolled its patients: a stretch of days that an article gives twice.

"The poll was conducted in May" and "fieldwork took place from 3 to 28 June", "enrolled 400 patients between March 2022
and May 2024" and "enrolment began in March 2021": stretches that share no day cannot both be right.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from claims.extraction.copies.likeness import names
from claims.extraction.copies.stems import canonical
from claims.extraction.faults.dated_events import ANY_YEAR
from claims.extraction.lexicon import Cue, signs
from claims.extraction.times.date_words import DAY, MONTH, SHORT_WEEKDAY, YEAR
from claims.extraction.times.periods import month_number
from claims.extraction.types import Document, Sentence, Span, TimeExpression
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words

_WITHIN = r"[^.;:“”\"]"
_SURVEYED = Cue(
    rf"\b[Ff]ieldwork\b(?:{_WITHIN}{{0,50}}?\b(?:took\splace|carried\sout|conducted|done|ran|began|started|ended|finished)\b|:)"
    rf"|\b(?:[Ss]urvey|[Pp]oll|[Qq]uestionnaire|[Ii]nterviews)\b{_WITHIN}{{0,80}}?\b(?:carried\sout|conducted|done|held|taken|took\splace|ran)\b"
    r"|\b(?:[Ii]nterviewed|[Pp]olled|[Ss]urveyed|[Qq]uestioned)\s(?:\w+\s){0,2}?\d",
    "fieldwork survey poll questionnaire interviews interviewed polled surveyed questioned",
)
_ENROLLED = Cue(
    rf"\b(?:[Ee]nroll?ed|[Rr]ecruited)\s(?:[\w,]+\s){{0,4}}?(?:patients|participants|volunteers|people|adults|women|men|children|babies|mothers)\b"
    rf"|\b(?:[Ee]nroll?ment|[Rr]ecruitment)\b{_WITHIN}{{0,50}}?\b(?:began|started|opened|ran|took\splace|closed|ended|finished)\b",
    "enrolled enroled recruited enrolment enrollment recruitment",
)
_STAGES = (_SURVEYED, _ENROLLED)
_OTHERS = re.compile(
    rf"\b(?:{alternatives(words('signs_of_another_event') - {'after', 'before', 'also', 'second', 'third'})}"
    r"|will|would|next|new|pilot|wave|phase|follow-up|planned|last\syear|two\s(?:surveys|polls|trials))\b"
    r"|\b(?:first|second|third)\s(?:survey|poll|trial|wave|patients?)\b",
    re.IGNORECASE,
)
""" "An earlier survey", "the pilot", "a larger trial will enrol": not the one that the article is about."""
_ATOM = (
    rf"(?:{SHORT_WEEKDAY},?\s(?:the\s)?)?"
    rf"(?:{YEAR}(?!\d)|(?:{DAY}(?!\d)(?:\s(?:of\s)?{MONTH})?|{MONTH}(?:\s{DAY}(?!\d))?)(?:,?\s{YEAR}(?!\d))?)"
)
_STRETCH = re.compile(
    rf"(?:\b(?:in|on|from|between|during|over|of)|:)\s(?:early\s|late\s)?"
    rf"(?P<stretch>{_ATOM}(?:(?:\s(?:to|and|until|till|through)\s|\s?[-–]\s?|,\s){_ATOM})*)(?![\w%]|[.,]\d)"
)
_PART_OF_DATE = re.compile(rf"(?P<year>{YEAR})(?!\d)|(?P<month>{MONTH})|(?P<day>{DAY})(?!\d)")
_OTHER_CLAUSE = re.compile(
    r"[;:“”\"]|\b(?:which|who|whose|that|when|after|before|but|while|said|says|compared|than|against|since)\b"
)
_AHEAD = 140
_MOST = 24
_MOST_APART = timedelta(days=400)
"""Stretches that lie further apart are of two surveys rather than a slip."""

_Moment = tuple[int | None, int | None, int | None]
"""Year, month and day, as far as printed."""


@value(frozen=True, slots=True)
class _Run:
    """A stretch of days as printed, and the words up to its end; ``dated`` where it says its year."""

    stage: int
    sentence: Sentence
    told: Span
    time: TimeExpression
    first: date
    last: date
    dated: bool


def conflicts(document: Document) -> Iterator[tuple[TimeExpression, TimeExpression]]:
    """Pairs of stretches of one stage that share no day, the earlier in the text first."""
    seen: set[int] = set()
    for first, second in combinations(list(_runs(document))[:_MOST], 2):
        if first.stage != second.stage or first.sentence == second.sentence or second.time.start in seen:
            continue
        if _share_no_day(first, second) and _may_be_one(document, first, second):
            seen.add(second.time.start)
            yield first.time, second.time


def _runs(document: Document) -> Iterator[_Run]:
    text = document.text
    for sentence in document.sentences:
        borne = signs(sentence.of(text))
        for stage, cue in enumerate(_STAGES):
            if not borne & cue.sign:
                continue
            told = cue.pattern.search(text, sentence.start, sentence.end)
            if (
                told
                and document.in_scope(sentence)
                and not _OTHERS.search(text, sentence.start, sentence.end)
            ):
                yield from _run(text, sentence, stage, told.end())


def _run(text: str, sentence: Sentence, stage: int, at: int) -> Iterator[_Run]:
    """The stretch of days that the clause goes on to give from ``at`` on."""
    end = min(sentence.end, at + _AHEAD)
    if other := _OTHER_CLAUSE.search(text, at, end):
        end = other.start()
    match = _STRETCH.search(text, max(sentence.start, at - 1), end)
    ends = _ends(match["stretch"]) if match else None
    if match and ends:
        first, last, dated = ends
        time = TimeExpression(*match.span("stretch"), floating=False, earliest=first, latest=last)
        yield _Run(stage, sentence, Span(sentence.start, time.end), time, first, last, dated)


def _ends(stretch: str) -> tuple[date, date, bool] | None:
    """First and last day of a printed stretch, and whether it says a year; None where no calendar has it."""
    moments = _moments(stretch)
    if not moments or any(month is None and day is not None for _, month, day in moments):
        return None
    (year, month, day), (last_year, last_month, last_day) = moments[0], moments[-1]
    try:
        first = date(year or ANY_YEAR, month or 1, day or 1)
        end_year, end_month = last_year or ANY_YEAR, last_month or 12
        last = date(end_year, end_month, last_day or monthrange(end_year, end_month)[1])
    except ValueError:
        return None
    return (first, last, year is not None) if first <= last else None


def _moments(stretch: str) -> list[_Moment]:
    """The dates of a stretch, each with the month and year that it leaves to a later one to say."""
    moments: list[dict[str, int]] = []
    for part in _PART_OF_DATE.finditer(stretch):
        name = part.lastgroup or ""
        number = month_number(part.group()) if name == "month" else int(part.group().rstrip("stndrh"))
        if not moments or name in moments[-1] or ("year" in moments[-1]):
            moments.append({})
        moments[-1][name] = number
    year: int | None = None
    month: int | None = None
    found: list[_Moment] = []
    for moment in reversed(moments):
        year = moment.get("year", year)
        month = moment.get("month", month if "day" in moment else None)
        found.append((year, month, moment.get("day")))
    return found[::-1]


def _share_no_day(one: _Run, two: _Run) -> bool:
    """Whether the stretches are apart, but not far; one that says no year is taken to be in that of the other."""
    if one.dated != two.dated:
        dated, undated = (one, two) if one.dated else (two, one)
        year = dated.first.year
        if year != dated.last.year:
            return False
        two = replace(undated, first=_in_year(undated.first, year), last=_in_year(undated.last, year))
        one = dated
    apart = max(two.first - one.last, one.first - two.last)
    return timedelta(0) < apart < _MOST_APART


def _in_year(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def _may_be_one(document: Document, one: _Run, two: _Run) -> bool:
    """Whether nothing tells two surveys or trials apart: other names, other numbers of people asked."""
    named = [names(each.told.of(document.text)) - _calendar() for each in (one, two)]
    if all(named) and named[0].isdisjoint(named[1]):
        return False
    asked = [
        {figure.value for figure in document.quantities_in(each.told) if figure.kind in {"count", "number"}}
        for each in (one, two)
    ]
    return not (all(asked) and asked[0].isdisjoint(asked[1]))


def _calendar() -> frozenset[str]:
    return frozenset(map(canonical, words("days_and_months") | words("months")))
