"""Signs that two figures of one unit are told of two things: another time, another place, a part, a source of its own.

Only what stands in the sentence of a figure counts, and most of it only near the figure.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from claims.extraction.copies.forms import is_labelled
from claims.extraction.copies.likeness import names
from claims.extraction.copies.stems import canonical, content
from claims.extraction.copies.subjects import named_subject, scene
from claims.extraction.propositions.finite_verbs import tells_of_before
from claims.extraction.types import Attribution, Span
from claims.extraction.wordlists import alternatives, words

Place = tuple[Span, Span]
"""A figure and the statement or sentence that gives it."""

_OTHER_TIME = re.compile(
    rf"\b(?:{alternatives(words('signs_of_another_time'))}|by\s\w+day|now(?!\sseen|\sexpected)|(?-i:may))\b",
    re.IGNORECASE,
)
_AS_FIRST_PLANNED = re.compile(
    r"\b(?:when|as)\s(?:it|they|the\s\w+)\s(?:was|were)\s(?:first\s|originally\s|initially\s)?"
    r"(?:proposed|planned|announced|drawn\sup|put\sforward|costed)\b"
)
""" "It was to protect 400 homes when it was first proposed": the figure behind it holds no longer."""
_OTHER_THING = re.compile(
    rf"\b(?:{alternatives(words('signs_of_another_thing'))}|more(?!\sthan)|(?:second|third)(?!\sin\sa)|(?<!-)old"
    r"|next(?!\s(?:year|month|week))|last(?=\s(?!year|month|week|night|quarter|season|decade|spring|summer|autumn|winter"
    r"|fall|few|two|three|four|five|six)[a-z])|per(?!\scent)"
    r"|(?<!\bin\s)(?<!\bfor\s)(?<!within\s)an?\s(?:second|hour|day|night|week|month|year|head|share|tonne))\b",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?<!take\s)(?<!takes\s)(?<!taking\s)(?<!taken\s)(?<!took\s)\b(?:{alternatives(words('signs_of_a_part'))}|in\sall(?=,|\s\d|\s(?:the|an?|some|about|it|they|we|he|she)\s))\b",
    re.IGNORECASE,
)
_AS_A_LINE_DOES = frozenset({"now", "currently", "in all", "in total"})
"""What need not be said in a line of a fact box: it gives what holds today, and all of it."""
_OF_IT = re.compile(r"of (?:them|these|those|which|whom|that)\Z")
_REMAINS = re.compile(r"\bremain(?:s|ed)?\b")
"""Who "remains in hospital" is "still in hospital"."""
_BASE = re.compile(
    r"\b(?:from|against|(?<![Mm]ore\s)(?<![Ff]ewer\s)(?<![Ll]ess\s)than|compared\s(?:with|to)|versus|vs\.?|over|under|up\sto|at\sleast|at\smost|as\s(?:many|much|few|little)\sas)"
    r"\s(?:about\s|some\s|just\s|around\s|only\s|the\s|an?\s)?\Z"
)
_ENDS = re.compile(
    r"[,;:]\s|\s[–—-]\s|\s(?:and|against|compared\s(?:with|to)|up\sfrom|down\sfrom|versus|from|which|who|that|with|after|when|but|as)\s"
)
"""Where, behind a figure, what is told of it may end."""
_NAME_NEAR = re.compile(
    r"\b(?:[Ii]n|[Aa]t|of|[Ff]or|[Nn]ear|[Oo]utside|[Aa]round)\s(?:the\s)?([A-Z][\w’'-]+)"
)
_YEAR = re.compile(r"\b(?:(?:19|20)\d\d|ago|last|next|past|quarter|half|season)\b", re.IGNORECASE)
_CALENDAR_YEAR = re.compile(r"\b[Ii]n\s(?:19|20)\d\d\b")
_MONTH = re.compile(
    r"\b(?:this|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_DAYS = frozenset(map(canonical, words("days_and_months") | words("months")))
_BACK, _ON = 48, 24


def may_be_told_of_two(text: str, one: Place, two: Place, known: Collection[str]) -> bool:
    """Whether the figures of ``one`` and ``two`` may both be right.

    ``known`` are the stems of the headline and the opening: what they speak of tells nothing apart from what names none.
    """
    begin, end = _told_of(text, one), _told_of(text, two)
    if tells_of_before(begin.of(text)) != tells_of_before(end.of(text)):
        return True
    subjects = [named_subject(each.of(text), text) for each in (begin, end)]
    if not (subjects[0] <= subjects[1] or subjects[1] <= subjects[0]):
        return True
    scenes = [scene(each.of(text)) - _DAYS for each in (begin, end)]
    if not (scenes[0] <= scenes[1].union(known) and scenes[1] <= scenes[0].union(known)):
        return True
    if any(_AS_FIRST_PLANNED.search(text, figure.end, told.end) for figure, told in (one, two)):
        return True
    unsaid = _unsaid(text, one[1], two[1])
    if _signs(_OTHER_TIME, text, begin) - unsaid != _signs(_OTHER_TIME, text, end) - unsaid:
        return True
    others = _signs(_OTHER_THING, text, begin) ^ _signs(_OTHER_THING, text, end)
    if any(canonical(word) not in known for word in others):
        return True
    parts = [
        {_OF_IT.sub("of it", sign) for sign in _signs(_PART, text, each) - unsaid} for each in (begin, end)
    ]
    if parts[0] != parts[1]:
        return True
    if _is_base(text, one) != _is_base(text, two):
        return True
    near = [_names_near(text, each) for each in (one, two)]
    if all(near) and near[0].isdisjoint(near[1]):
        return True
    return near[0].difference(known) != near[1].difference(known)


def _unsaid(text: str, *told: Span) -> frozenset[str]:
    """The signs that one of two statements may leave out, because of how it is told."""
    words = [each.of(text) for each in told]
    as_a_line = _AS_A_LINE_DOES if any(map(is_labelled, words)) else frozenset[str]()
    return as_a_line | {"still"} if any(map(_REMAINS.search, words)) else as_a_line


def have_other_sources(one: Attribution | None, two: Attribution | None) -> bool:
    """Whether each is somebody's own word: "Police said …", "The organisers put it at …"."""
    ones, twos = (content(each.speaker) if each and each.speaker else frozenset() for each in (one, two))
    return bool(ones and twos) and ones.isdisjoint(twos)


def are_told_apart(text: str, one: Place, two: Place) -> bool:
    """Whether something tells two figures of what is known to be one thing apart: another time, to buy it and to run it.

    A name that stands in one sentence only says nothing then.
    """
    named = names(one[1].of(text)) | names(two[1].of(text))
    return not may_be_of_one_time(text, [one], [two], alike=2) or may_be_told_of_two(text, one, two, named)


def may_be_of_one_time(
    text: str, ones: Sequence[Place], twos: Sequence[Place], *, alike: int, news: Collection[Place] = ()
) -> bool:
    """Whether two values, given at those places, may be told of one time.

    Where only one side says of which year or month, it must be told by the ``news``, which others refer to; or as
    much else is ``alike`` that a month (1) or a year, too (2), may have been left out.
    """
    if _is_month_in_year(text, ones, twos) or _is_month_in_year(text, twos, ones):
        return False
    for needed, pattern in enumerate((_WEEKDAY, _MONTH, _YEAR)):
        one, two = (_periods(pattern, text, side, whole=False) for side in (ones, twos))
        if one and two and one.isdisjoint(two):
            return False
        if bool(one) == bool(two) or alike >= needed:
            continue
        if any(place in news for place in (ones if one else twos)):
            continue
        if _periods(pattern, text, ones, whole=True).isdisjoint(_periods(pattern, text, twos, whole=True)):
            return False
    return True


def _is_month_in_year(text: str, ones: Sequence[Place], twos: Sequence[Place]) -> bool:
    """Whether one side tells of a month, "in May", and the other of a whole year, "in 2024"."""
    month, year = (_periods(each, text, ones, whole=False) for each in (_MONTH, _CALENDAR_YEAR))
    other_month, other_year = (_periods(each, text, twos, whole=False) for each in (_MONTH, _CALENDAR_YEAR))
    return bool(month and other_year) and not year and not other_month


def _periods(pattern: re.Pattern[str], text: str, side: Sequence[Place], *, whole: bool) -> frozenset[str]:
    return frozenset().union(
        *(_signs(pattern, text, place[1] if whole else _told_of(text, place)) for place in side)
    )


def _signs(pattern: re.Pattern[str], text: str, within: Span) -> frozenset[str]:
    return frozenset(match.group().lower() for match in pattern.finditer(text, within.start, within.end))


def _told_of(text: str, place: Place) -> Span:
    """The words around a figure up to where, behind it, something else is told."""
    figure, within = place
    end = _ENDS.search(text, figure.end, within.end)
    return Span(within.start, end.start() if end else within.end)


def _is_base(text: str, place: Place) -> bool:
    """Whether a figure is only what another one is measured against: "from 3.9%", "up to 40"."""
    figure, within = place
    return _BASE.search(text[max(within.start, figure.start - _BACK) : figure.start]) is not None


def _names_near(text: str, place: Place) -> frozenset[str]:
    """The names beside a figure that tell where or of whom it holds."""
    figure, within = place
    start, end = max(within.start, figure.start - _BACK), figure.end + _ON
    found = _NAME_NEAR.finditer(text, start, within.end)
    names = (canonical(match[1].lower()) for match in found if match.start(1) < end)
    return frozenset(name for name in names if name not in _DAYS)
