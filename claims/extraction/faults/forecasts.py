"""Forecasts in a sentence: what it says will come, plans with a horizon, expectations of nobody named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.lexicon import Cue
from claims.extraction.types import Document, Sentence, Span
from claims.extraction.values import value
from claims.extraction.wordlists import alternatives, words

_CUE = Cue(
    r"\b(?:(?P<will>will|won['’]t)(?:\s+not)?"
    rf"|(?:is|are|looks?)\s+(?:also\s+|now\s+)?(?:{alternatives(words('expected_to'))})\s+to"
    r"|(?P<aim>aims?|hopes?|intends?|plans|promises|seeks|targets|pledges)\s+(?:to|for)"
    r"|(?:is|are)\s+going\s+to)\s+(?=\w)",
    f"{' '.join(words('expected_to'))} will won aim aims hope hopes intend intends plans promises seeks targets pledges going",
)
_TELLS_NO_FUTURE = re.compile(
    r"will\s+(?:now|still|always|often|usually|typically|generally|never\s+know|be\s+the\s+\S+\s+(?:\S+\s+)?(?:time|meeting|match|year|in)\b"
    r"|(?:require|need|depend|vary|suit|appease)\b|cost\s+(?:you\b|(?:a\s+(?:bit|little)|slightly|much|far|somewhat)\b)"
    r"|be\s+(?:obliged|required|entitled|eligible|calculated|measured|assessed|prevented)\b)"
)
"""What holds already or as a rule, what a regulation has so, and a count that is known."""

_OF_ANY = re.compile(
    r"(?:^|[.;:,]\s|\b(?:and|but|that)\s)(?:(?:[Aa]ny|[Ee]very|[Ee]ach|[Ww]hoever|[Ww]hatever|[Aa]nyone|[Aa]nything|[Ee]veryone)\b"
    r"|(?:[Ii]t|[Tt]his|[Tt]hat)(?:['’]s|\s(?:is|was))\san?\b"
    r"|[Aa]n?\s+(?!new\b|second\b|third\b|further\b|planned\b|proposed\b|final\b|free\b|separate\b|joint\b)(?:\w+ly\s+)?(?:large|small|good|big|long|short|typical|normal|strong|single|sufficient)\b)"
    r"[^.;:,]*$"
)
"""Whatever is of a kind does so: a general truth, and no event to come."""

_OF_THIS_TEXT = re.compile(
    r"\b(?:this|the following|the next)\s+(?:\w+\s+){0,3}?(?:guide|article|section|chapter|code|example|page|table|list|story|post|series)\s+$",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|an?|free|good|ill|last|living|political|own|at|of|his|her|their|its|my|who)|['’]s)\s+$",
    re.IGNORECASE,
)
_NO_FORECAST = re.compile(
    r"(?:of|for|and|or|to|is|was|in|by|on|that|power|do|depend|(?:also\s+)?(?:have|need)\s+to)\b"
)
_HORIZON = re.compile(r"\b(?:by|in|until|before)\s+(?:the\s+)?(?:\w+\s+){0,3}?20\d\d\b", re.IGNORECASE)
_ONE_YEAR = re.compile(
    r"\b(?:open|introduce|release|publish|start\son|take\seffect)\b[^.;:]*?\b(?:by|in|before)\s(?:the\s)?(?:(?:early|late|mid|end|of|spring|summer|autumn"
    r"|winter|first|second|half|quarter)[\s-]){0,4}20\d\d\b"
)
""" "Is set to open a plant in the autumn of 2027": so far off, nobody has arranged it."""
_OPEN = re.compile(
    rf"\b(?i:{alternatives(words('open_questions'))})\b|\b(?:may|I|[Ww]e|[Yy]ou|[Yy]our|[Oo]ur|us|[Rr]eaders|[Vv]iewers)\b|\?$"
)
_UNCHANGED = re.compile(
    r"\b(?:if|unless) (?:nothing (?:is done|changes|happens|is changed)|no (?:action|steps) (?:is|are) taken|no(?:body| one) acts"
    r"|(?:something|more|action) is (?:done|taken)|(?:left|it is left|they are left) (?:alone|unchecked|as (?:it is|they are))"
    r"|(?:the|this|these|current|present|recent)(?: \w+){0,2} (?:continues?|persists?|holds?|goes? on)(?: \w+ this (?:rate|pace))?)\b",
    re.IGNORECASE,
)
""" "If nothing is done": no condition, but the way things are going."""
_VERBS_OF_OTHERS = {
    form for kind in ("said_verbs", "stance_verbs") for line in words(kind) for form in line.split()
}
_REPORTED = re.compile(
    rf"\b(?:{alternatives(words('statement_nouns') | {'signal', 'sign', 'message'} | _VERBS_OF_OTHERS)})\s+(?:that\b[^;,:]*|(?:he|she|it|they)\s+)$"
    r"|\b(?:what|how|when|where|why|(?:during|in|on|of|to|for) which)\b[^;,:]*$",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"(?=\s*[;:—–(]|,\s|\s[“\"]|[.!]?\s*$)")
_APPOINTED = re.compile(rf"(?:also\s+)?(?:{alternatives(words('appointed_verbs'))})\b")
_SOON = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\b(?:this|next|later this)\s+(?:week|month|weekend|autumn|fall|spring|summer|winter)\b"
    r"|\b(?:tonight|tomorrow)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
)
_A_DAY = re.compile(
    rf"\b(?:{alternatives(month.capitalize() for month in words('months'))})\.?\s\d{{1,2}}\b(?!\d)"
    rf"|\b\d{{1,2}}\s(?:{alternatives(month.capitalize() for month in words('months'))})\b"
)
"""A day of a month, be its year known or not."""

_NEAR = re.compile(r"(?:(?! -|—|;)[^,])*,?(?:(?! -|—|;)[^,])*")


@value(frozen=True, slots=True)
class Forecast(Span):
    """What is said to come, from its verb to the end of its clause; ``cue`` is the verb ("is set to")."""

    cue: Span


def find(document: Document, sentence: Sentence) -> Iterator[Forecast]:
    """The forecasts of a sentence in the order they stand.

    Appointments with a day, conditions, habits, questions left open and words to the reader make none.
    """
    text = document.text
    if not _CUE.search(text, sentence.start, sentence.end):
        return
    if _OPEN.search(_UNCHANGED.sub("", sentence.of(text))):
        return
    for cue in _CUE.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, cue.start() - 120) : cue.start()]
        if _REPORTED.search(before) or _is_appointment(document, sentence, cue):
            continue
        if cue["will"] and (
            _is_noun(text, before, cue.end())
            or _TELLS_NO_FUTURE.match(text, cue.start())
            or _OF_THIS_TEXT.search(before)
            or (_OF_ANY.search(before) and not _HORIZON.search(text, sentence.start, sentence.end))
        ):
            continue
        if cue["aim"] and (
            _NOUN_BEFORE.search(before) or not _HORIZON.search(text, sentence.start, sentence.end)
        ):
            continue
        end = _CLAUSE_END.search(text, cue.end(), sentence.end)
        verb = Span(cue.start(), cue.start() + len(cue.group().rstrip()))
        yield Forecast(cue.start(), end.start() if end else sentence.end, cue=verb)


def _is_noun(text: str, before: str, after: int) -> bool:
    """Whether "will" is somebody's testament, or tells a duty ("will have to"), or picks out a person ("who will")."""
    return bool(_NOUN_BEFORE.search(before) or _NO_FORECAST.match(text, after))


def _is_appointment(document: Document, sentence: Sentence, cue: re.Match[str]) -> bool:
    """Whether it is an act that somebody has arranged, or stands beside the day or the hour when it will be."""
    text = document.text
    if _SOON.search(text, sentence.start, sentence.end):
        return True
    if _APPOINTED.match(text, cue.end()):
        return bool(cue["will"]) or not _ONE_YEAR.search(text, cue.end(), sentence.end)
    return any(
        day.start > cue.start() or _NEAR.fullmatch(text, day.end, cue.start())
        for day in document.times_in(sentence)
        if (day.earliest is not None and day.earliest == day.latest) or _A_DAY.search(day.of(text))
    )
