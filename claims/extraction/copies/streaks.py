"""How often in a row: "the eighth month in a row" here and "for a ninth month running" there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from claims.extraction.copies.contrasts import are_contrasted
from claims.extraction.copies.likeness import Profile, names, parallel, summarises
from claims.extraction.copies.slips import Slips
from claims.extraction.copies.stems import canonical
from claims.extraction.copies.told_of_two import may_be_of_one_time, may_be_told_of_two
from claims.extraction.lexicon import Cue
from claims.extraction.quantities.number_words import CARDINALS, ORDINALS
from claims.extraction.types import Difference, Span
from claims.extraction.values import value

_UNITS = "year|quarter|month|week|day|night|season|game|match|time|term|session|defeat|win|loss|victory"
_NUMBER = "|".join((*CARDINALS, *ORDINALS))
_STREAK = Cue(
    rf"\b(?P<number>{_NUMBER}|\d{{1,2}}(?:st|nd|rd|th)?)[\s-](?:(?:consecutive|straight|successive)\s(?P<after>{_UNITS})"
    rf"|(?P<before>{_UNITS})s?\s(?:in\s(?:a\srow|succession)|running))",
    "consecutive straight successive row succession running",
    flags=re.IGNORECASE,
)
_FAR = 3
"""How much further apart than a slip two streaks are."""
_REFERS_BACK = re.compile(r"(?:it|that|this)\b", re.IGNORECASE)


@value(frozen=True, slots=True)
class _Streak(Span):
    """Where "the eighth month in a row" stands, in the statement of number ``at``, and how many it says."""

    at: int
    number: int


def find(text: str, profiles: Mapping[int, Profile]) -> Slips:
    """The pairs of statements that count one streak otherwise, where the article tells of no third."""
    told: dict[str, list[_Streak]] = defaultdict(list)
    for at, each in profiles.items():
        for match in _STREAK.finditer(text, each.statement.start, each.statement.end):
            unit = (match["after"] or match["before"]).lower()
            told[unit].append(_Streak(match.start(), match.end(), at, _number(match["number"].lower())))
    found: Slips = {}
    for unit, streaks in told.items():
        if len({streak.number for streak in streaks}) != 2:
            continue
        for one, two in combinations(streaks, 2):
            if 0 < abs(one.number - two.number) < _FAR and _is_one_streak(text, profiles, unit, one, two):
                spans = (Span(each.start, each.end) for each in (one, two))
                found.setdefault((one.at, two.at), (Difference("number", *spans),))
    return found


def _number(printed: str) -> int:
    return CARDINALS.get(printed) or ORDINALS.get(printed) or int(printed.rstrip("stndrh"))


def _is_one_streak(text: str, profiles: Mapping[int, Profile], unit: str, one: _Streak, two: _Streak) -> bool:
    first, second = profiles[one.at], profiles[two.at]
    if not summarises(first, second) or parallel(first, second) or first.negated != second.negated:
        return False
    places = (one, first.statement), (two, second.statement)
    if are_contrasted(first.sides, second.sides) or not may_be_of_one_time(
        text, places[:1], places[1:], alike=2
    ):
        return False
    both = _told_about(profiles, one.at) & _told_about(profiles, two.at)
    if not both - names(first.words) - {canonical(unit)}:
        return False
    return not may_be_told_of_two(text, *places, known=first.stems | second.stems)


def _told_about(profiles: Mapping[int, Profile], at: int) -> frozenset[str]:
    """The content of a statement; "It was the eighth month in a row" is told of what stands before it."""
    each = profiles[at]
    stems = each.stems
    if _REFERS_BACK.match(each.words):
        block, sentence = each.statement.block, each.statement.sentence
        for other in profiles.values():
            if other.statement.block == block and other.statement.sentence == sentence - 1:
                stems |= other.stems
    return stems
