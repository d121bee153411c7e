"""Events that happen once, with the date that the text gives them.

Two forms are read: what happened to a thing ("Brightwell, founded in 2012, …", "the treaty was signed on 3
May 1921"), and events that "the" and a date make unique ("the flood of 9 February 2020").
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from claims.extraction.faults.event_subjects import key, subject
from claims.extraction.faults.once import once
from claims.extraction.times import printed_days
from claims.extraction.times.printed_days import PrintedDay
from claims.extraction.types import Document, Sentence, Span, TimeExpression
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words

_ONCE = dict(line.replace("_", " ").rsplit(" ", 1) for line in words("once_only_verbs"))
_HAPPENED = re.compile(
    rf"\b(?P<verb>{alternatives({*_ONCE, *words('slip_prone_verbs')})})"
    r"(?:\s(?:in|at|by|near|outside|with|as|as\san?|off|from)\s(?:[\w’'-]+\s?){1,5}?)?(?:\sback)?\s(?:in|on)\s\Z",
    re.IGNORECASE,
)
_TO_A_THING = (
    "adopted|approved|built|closed|completed|destroyed|discovered|established|formed|founded|inaugurated|invented|launched|opened"
    "|passed|published|ratified|released|signed|sold|unveiled"
)
_DID = re.compile(
    rf"\b(?P<verb>{_TO_A_THING})\s(?P<object>the\s[a-z][\w-]*(?:\s[a-z][\w-]*)?"
    r"|(?:the\s)?[A-Z][\w’'&.-]*(?:\s(?:of\s)?[A-Z][\w’'&.-]*){0,4}(?:\s\d[\w-]*)?)\s(?:in|on)\s\Z"
)
""" "The king signed the Harbour Act on 3 May"."""
_MADE = frozenset({"built", "discovered", "established", "founded", "invented"})
"""What is done only once to whatever it is done to; a meeting, too, is opened and a course completed."""
_NOUN = "birth|death|completion|discovery|establishment|formation|foundation|founding|inauguration|invention"
_NAME = r"[\w’'&.-]+(?:\s[A-Z][\w’'&.-]*){0,3}"
_NAMED = re.compile(
    r"(?:\b(?P<owner>[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|(?:\b[Tt]he\s)?\b(?!(?:since|until|after|before|from|by|to|on|with|of|and)\s)"
    rf"(?P<whose>{_NAME})['’]s)\s(?P<noun>{_NOUN})\s(?:in|on)\s\Z"
)
""" "Since its founding in 1987, the firm …", "the mill's completion in 1911"."""
_NOUN_OF = re.compile(rf"\b[Tt]he\s(?P<noun>{_NOUN})\sof\s(?:the\s)?(?P<whose>{_NAME})\s(?:in|on)\s\Z")
""" "The death of Solberg on 3 May"."""
_FIRST_HELD = re.compile(
    r"\b[Tt]he\sfirst\s(?P<noun>[a-z][a-z-]+)\s(?:was\s(?:held|run|staged)|took\splace)\s(?:in|on)\s\Z"
)
""" "The first census was held in 2003": then the census began."""
_BEGAN = re.compile(r"\b(?:[Ss]ince|[Ww]hen)\sit\s(?:began|started)\s(?:in|on)\s\Z")
_WHAT_BEGAN = re.compile(r",?\sthe\s(?P<noun>[a-z][a-z-]+)\s")
_BEGINNING = "beginning"
_NOUNS = {
    "establishment": "founding",
    "formation": "founding",
    "foundation": "founding",
    "inauguration": "opening",
}
_IN_OR_ON = re.compile(r"\s(?:in|on)\s", re.IGNORECASE)
"""What stands before the date in all of these, and in four code points."""
_OF_PERSONS = frozenset({"birth", "death", "arrested", "elected"})
_TWO_NAMES = re.compile(r"\b(?P<given>[A-Z][\w’'.-]+)(?=\s(?P<surname>\w+(?:[’'-]\w{2,})*))")
_BACK = 80
_DAY = re.compile(r"\d")
ANY_YEAR = 2024
"""A leap year: which one it is does not matter where no year is said."""


@value(frozen=True, slots=True)
class DatedEvent(Span):
    """The span of a date, and the event that it dates. ``once``: the same thing cannot happen to it again."""

    sentence: Sentence
    event: str
    subject: str
    time: TimeExpression
    once: bool


def find(document: Document) -> Iterator[DatedEvent]:
    """What the text says happened to something it names, with its date, by place.

    A day without a year is taken to be in the year that the article gives for the same event elsewhere, or
    else in the one that all such days are in.
    """
    told = list(_by_full_name(document.text, list(_told(document))))
    years = {(each.event, each.subject): each.time.earliest.year for each in told if each.time.earliest}
    for each in told:
        if each.time.earliest:
            yield each
        elif day := days_without_year(document).get(each.start):
            year = years.get((each.event, each.subject), ANY_YEAR)
            if day.day <= monthrange(year, day.month)[1]:
                placed = date(year, day.month, day.day)
                yield replace(each, time=replace(each.time, earliest=placed, latest=placed))


def unique(document: Document) -> list[tuple[Span, ...]]:
    """Where the dates stand of each event that cannot happen twice, for those that are dated twice or more."""
    dated = defaultdict(list)
    for each in find(document):
        if each.once:
            dated[each.event, each.subject].append(Span(each.start, each.end))
    return [tuple(dates) for dates in dated.values() if len(dates) > 1]


def _by_full_name(text: str, told: list[DatedEvent]) -> Iterator[DatedEvent]:
    """The events, "Lachance" under the full name that the same event is told of, where the text has no namesake."""
    full: dict[tuple[str, str], set[str]] = defaultdict(set)
    for each in told:
        if each.event in _OF_PERSONS and " " in each.subject:
            full[each.event, each.subject.rpartition(" ")[2]].add(each.subject)
    of_surname = {
        (each.event, each.subject): full[each.event, each.subject]
        for each in told
        if len(full.get((each.event, each.subject), ())) == 1
    }
    given = _given_names(text, {surname for _, surname in of_surname})
    for each in told:
        known = of_surname.get((each.event, each.subject))
        if known and len(given[each.subject]) == 1:
            yield replace(each, subject=next(iter(known)))
        else:
            yield each


def _given_names(text: str, surnames: Collection[str]) -> dict[str, set[str]]:
    """The words, in lower case, that stand in front of each of ``surnames`` and may be given names."""
    given: dict[str, set[str]] = {surname: set() for surname in surnames}
    for match in _TWO_NAMES.finditer(text) if surnames else ():
        if (surname := match["surname"].lower()) in given:
            given[surname].add(match["given"].lower())
    return {surname: names - _no_given_names() for surname, names in given.items()}


def _no_given_names() -> frozenset[str]:
    """What may stand before a surname and is no given name: "When Holt", "Mr Holt"; but "Per" is one."""
    names = words("given_names_men") | words("given_names_women")
    return frozenset((words("function_words") - names) | words("courtesy_titles"))


@once
def days_without_year(document: Document) -> dict[int, PrintedDay]:
    """The days without a year that begin no range, by where they start."""
    return {
        day.start: day
        for _, printed in printed_days.of(document)
        for day in printed
        if day.exists and day.year is None and not day.until
    }


def _told(document: Document) -> Iterator[DatedEvent]:
    """The events whose dates the calendar places, or that have a day and a month."""
    for time in document.times:
        if _IN_OR_ON.fullmatch(document.text, max(0, time.start - 4), time.start) is None:
            continue
        sentence = document.sentence_at(time.start)
        if sentence is None or not document.in_scope(time):
            continue
        if time.earliest is None and not _DAY.search(document.text, time.start, time.end):
            continue
        start = max(sentence.start, time.start - _BACK)
        before = document.text[start : time.start]
        happened = _HAPPENED.search(before)
        if happened is None:
            if did := _DID.search(before):
                yield _done(document, sentence, time, did)
            elif named := _NAMED.search(before) or _NOUN_OF.search(before):
                yield from _by_noun(document, sentence, time, start, named)
            elif began := _what_began(document.text, sentence, time, start):
                yield DatedEvent(time.start, time.end, sentence, _BEGINNING, began, time, once=True)
            continue
        verb = " ".join(happened["verb"].lower().split())
        told_of = subject(document, sentence, Span(start + happened.start(), time.end))
        if told_of:
            event = _ONCE.get(verb, verb)
            yield DatedEvent(time.start, time.end, sentence, event, told_of, time, verb in _ONCE)


def _done(document: Document, sentence: Sentence, time: TimeExpression, did: re.Match[str]) -> DatedEvent:
    """What somebody did to the thing that the verb takes."""
    verb, thing = did["verb"], did["object"]
    once = verb in _ONCE and (verb in _MADE or thing[0].isupper())
    event = _ONCE.get(verb, verb)
    return DatedEvent(time.start, time.end, sentence, event, key(document, sentence, thing), time, once)


def _what_began(text: str, sentence: Sentence, time: TimeExpression, start: int) -> str:
    """What began on that date, or an empty string: "the first census was held in 2003", "since it began in 2003, the census"."""
    before = text[start : time.start]
    if held := _FIRST_HELD.search(before):
        return held["noun"]
    what = _WHAT_BEGAN.match(text, time.end, sentence.end) if _BEGAN.search(before) else None
    return what["noun"] if what else ""


def _by_noun(
    document: Document, sentence: Sentence, time: TimeExpression, start: int, named: re.Match[str]
) -> Iterator[DatedEvent]:
    """The event that a noun names: "its founding in 1987", of what the sentence goes on to tell of."""
    if named.groupdict().get("owner"):
        told_of = subject(document, sentence, Span(start + named.start(), time.end))
    else:
        told_of = key(document, sentence, named["whose"])
    if told_of:
        event = _NOUNS.get(named["noun"], named["noun"])
        yield DatedEvent(time.start, time.end, sentence, event, told_of, time, once=True)


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
