"""Figures that a claim can rest on, told from those that only count off, name or measure in passing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from claims.extraction.attribution.quotations import is_speech
from claims.extraction.faults.once import once
from claims.extraction.types import Document, Quantity, Span
from claims.extraction.wordlists import alternatives, words

_KINDS = frozenset({"money", "percentage", "measure", "count", "ratio", "number"})
_HANDFUL = 5
"""Fewer than so many, told in letters, are part of the telling."""

_FEW = 20
"""A lone count below it ("the 18 states that sued") and people ("six women and six men") are told, not measured."""

_FIGURED = 1000
"""A number that counts nothing named ("version 3.6", "Route 529", "42") tells nothing below it."""

_MEASURED_AT = re.compile(
    r"\b(?:averag(?:e|es|ed|ing)|number(?:s|ed)|total(?:s|led|ed)|(?:stands?|stood)\sat|(?:rose|risen|rises|grew|grown|fell|fallen|falls|dropped"
    r"|climbed|shrunk|shrank|swelled)\sto)\s(?:(?:just|only|about|around|some|nearly|almost|over)\s)?\Z"
)
"""A verb that makes even a small bare number a measurement: "class sizes average 31"."""

_AVERAGED = re.compile(
    r"\b(?:averag(?:e|es|ed|ing)|median|mean)\s(?:of\s)?(?:(?:just|only|about|around|some|nearly|almost|over)\s)?\Z"
)
""" "Adds an average of 12 minutes": somebody has measured, where a time alone ("it took 12 minutes") is told."""
_SCORE = re.compile(r"\d\s?[-–:]\s?\d{1,3}(?![\w%]|[.,:]\d)")
_LETTERS = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty(?:-\\w+)?)"
_BALLOT = re.compile(
    rf"\bvot(?:e[ds]?|ing)\b[^.;]{{0,40}}?\b\d+\s?(?:to|[-–])\s?\d+\b|\b(?:\d+|{_LETTERS})\s+votes?\s+(?:to|against)\s+(?:\d+|{_LETTERS}|none)\b",
    re.IGNORECASE,
)
"""The count of a vote is on record where it was held."""
_MATCH = re.compile(rf"\b(?:{alternatives(words('match_words'))})\b", re.IGNORECASE)
_NAME = re.compile(r"\d+\s(?!Million|Billion|Trillion|Percent|Per|Cents\b|Euro|Dollar|Pound)[A-Z][a-z]+")
_SPECIFICATION = re.compile(
    r"\d\s?(?:mm|MP|[GMTk]B|[GMk]?Hz|px|p|nm|mAh|x|frames?|degrees of|fps|dpi)$|^(?:\d|\w+-\d)[\d.,]*-[a-z]"
)
"""What a thing is like, and a measure that tells what kind it is ("a 7,500-square-foot shop")."""

_STATURE = re.compile(r"(?:[4-7]|four|five|six|seven)[\s-]?(?:ft|feet|foot)\b", re.IGNORECASE)
_BESIDE_FEET = re.compile(r"\d\s?(?:ft|feet|foot)\s$", re.IGNORECASE)
_INCHES = re.compile(
    r"\s?(?:\d{1,2}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven)\b)|[ ,-]+tall\b"
)
_HALF_OF_TIME = re.compile(r"\b(?:first|second|latter|former|last|other|one)\s$", re.IGNORECASE)
_LONE_NAME = re.compile(r"(?:^|[.!?”\"\n]\s?)([A-Z][a-z]{2,})\s$")
_LOOSE_TALK = re.compile(r"an?\s(?:hundred|thousand|million|billion|zillion)\b", re.IGNORECASE)
_NAMED_BEFORE = re.compile(r"[a-z][\w’'-]*\s(?:[A-Z][\w’'-]+\s)+$")
_MODIFIER = re.compile(r"[-‑][a-z]")
_LABEL = re.compile(
    r"(?:[=#“\"”″]|\b(?:[Vv]ersions?|[Nn]o\.|[Nn]umber|[Ss]ize|[Pp]age|[Ee]pisode|[Cc]hapter|[Tt]able|[Ff]igure)\s)$"
)
_NOT_COUNTED = re.compile(
    r"\s?(?:frames? (?:a|per) second|figures?|steps?|ways|reasons|sides|things|numbers|tracks|songs|episodes|chapters)\b"
)
_PEOPLE = words("persons") | {"woman", "man", "judge", "child", "member", "director", "candidate"}
_NO_NAMES = (
    words("function_words")
    | {part for line in words("approximators") for part in line.split()}
    | words("grammar_determiners")
    | {"women", "men", "people", "only", "another", "those", "these", "just", "even"}
)
"""Words that open a sentence and name nothing: "Nearly 60 …", where "Stage 60" is a name."""

_LABEL_REACH = 9
_NAME_REACH = 40


def telling_figures(document: Document, within: Span) -> Iterator[Quantity]:
    """The amounts, shares, rates and counts inside ``within`` that need a source, in order."""
    found = [
        quantity
        for quantity in document.quantities_in(within)
        if quantity.kind in _KINDS or (quantity.kind == "duration" and _is_average(document.text, quantity))
    ]
    if not found or (_SCORE.search(within.of(document.text)) and _MATCH.search(_around(document, within))):
        return
    if _BALLOT.search(within.of(document.text)):
        return
    kept = [quantity for quantity in found if not _is_incidental(document.text, quantity)]
    if len(found) == 1 and kept and kept[0].kind == "count" and kept[0].value < _FEW:
        return
    if all(_is_of_a_few_people(each) for each in found):
        return
    yield from (each for each in kept if not _is_in_title(document, each))


def _is_average(text: str, quantity: Quantity) -> bool:
    return _AVERAGED.search(text, max(0, quantity.start - _NAME_REACH), quantity.start) is not None


def _is_of_a_few_people(quantity: Quantity) -> bool:
    is_people = quantity.kind == "number" or (quantity.kind == "count" and quantity.unit in _PEOPLE)
    return is_people and quantity.value < _FEW


def _around(document: Document, within: Span) -> str:
    sentence = document.sentence_at(within.start)
    return (sentence or within).of(document.text)


def _is_incidental(text: str, quantity: Quantity) -> bool:
    printed = quantity.of(text)
    if quantity.kind in {"count", "number"}:
        in_letters = not any(char.isdigit() for char in printed)
        if in_letters and quantity.value < _HANDFUL:
            return True
        if _MODIFIER.match(text, quantity.end) or _NOT_COUNTED.match(text, quantity.end):
            return True
    if quantity.kind == "number" and quantity.value < _FIGURED:
        return not _MEASURED_AT.search(text, max(0, quantity.start - _NAME_REACH), quantity.start)
    if quantity.kind in {"count", "number"} and quantity.value < _FIGURED:
        before = text[max(0, quantity.start - _NAME_REACH) : quantity.start]
        name = _NAMED_BEFORE.search(before) or _LONE_NAME.search(before)
        if name and name.group().split()[-1].lower() not in words("days_and_months") | _NO_NAMES:
            return True
    before = text[max(0, quantity.start - _LABEL_REACH) : quantity.start]
    return any(
        (
            _NAME.fullmatch(printed),
            _LABEL.search(before),
            _SPECIFICATION.search(printed),
            _LOOSE_TALK.match(printed),
            printed.lower() == "half" and _HALF_OF_TIME.search(before),
            quantity.unit == "in" and _BESIDE_FEET.search(before),
            _STATURE.fullmatch(printed) and _INCHES.match(text, quantity.end),
        )
    )


def _is_in_title(document: Document, quantity: Quantity) -> bool:
    """Whether it stands between quotation marks that hold no speech: in the title of a song, in a term."""
    before = bisect_right(_quotation_starts(document), quantity.start)
    if not before:
        return False
    around = document.quotations[before - 1]
    return around.contains(quantity) and not is_speech(document.text, around)


@once
def _quotation_starts(document: Document) -> list[int]:
    return [quotation.start for quotation in document.quotations]
