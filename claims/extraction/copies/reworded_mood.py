"""What copies in other words tell as so and as not so, or as sure and as open."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from claims.extraction.copies.judgement import are_ruled_out
from claims.extraction.copies.likeness import Profile, summarises
from claims.extraction.copies.slips import Slips
from claims.extraction.copies.stemmer import stem
from claims.extraction.copies.stems import content
from claims.extraction.lexicon import Cue
from claims.extraction.types import Difference, Span
from claims.extraction.values import value

_NOT_YET = Cue(r"\b(?P<who>[A-Z][\w’'-]+)\s(?P<verb>(?:has|have)\snot)\s(?:yet\s)?(?P<does>[a-z]+)\b", "not")
_WHO_DOES = re.compile(r"\b(?P<who>[A-Z][\w’'-]+)\s(?P<does>[a-z]+)")
_CLAUSE_ENDS = re.compile(r"[,;:]|\s(?:and|but|over|after|because)\s")
_OPEN = re.compile(r"\b(?:may|might|could)\b")
_SURE = re.compile(r"\bwill\b")
_HEDGED = re.compile(r"\b(?:may|might|could|would|to|not|never|if|expected|likely)\b")
_MODAL = re.compile(r"\b(?P<modal>may|might|could|will)\s(?P<does>[a-z]+)\b")
_IF = re.compile(r"\b(?:if|unless|whether|when|until|not)\b")
_DAY = re.compile(r"\b\d{1,2}\b")
""" "2 May", and no year."""
_BETWEEN = re.compile(r"\W+")
_FEWEST_SHARED, _FEWEST_SHARED_IN_LIKE_WORDS = 2, 4
_MOST = 24
_MOST_OF_A_DAY = 60
"""Statements of one day that are held against each other; a text that has more is a calendar."""

_Dated = tuple[int, Profile, re.Match[str]]
"""A statement's place, the statement, and the verb that says how sure its day is."""


@value(frozen=True, slots=True)
class _Foretold:
    """Who may or will do what, by their stems; ``does`` is that of the verb and ``modal`` where "may" stands."""

    at: int
    modal: Span
    is_open: bool
    who: frozenset[str]
    does: str
    what: frozenset[str]


def find(text: str, profiles: Mapping[int, Profile]) -> Slips:
    """The pairs of statements of which one denies the other, or is surer of the same on the same day or in the same words."""
    return {**_denied(text, profiles), **_surer(text, profiles), **_surer_in_like_words(profiles)}


def _denied(text: str, profiles: Mapping[int, Profile]) -> Slips:
    """ "Holm resigns" in a summary, and "Holm has not resigned" in the text."""
    denials = [
        (at, match)
        for at, each in profiles.items()
        for match in _NOT_YET.finditer(text, each.statement.start, each.statement.end)
    ]
    telling: dict[str, list[tuple[int, re.Match[str]]]] = defaultdict(list)
    who = {match["who"] for _, match in denials}
    for at, each in profiles.items() if denials else ():
        for told in _WHO_DOES.finditer(each.words):
            if told["who"] in who and not each.negated and not _HEDGED.search(each.words):
                telling[told["who"]].append((at, told))
    found: Slips = {}
    for at, match in denials:
        denial = profiles[at]
        for other, told in telling[match["who"]]:
            each = profiles[other]
            if not summarises(denial, each) or stem(told["does"]) != stem(match["does"]):
                continue
            if _are_apart(each.words[told.end() :], text[match.end() : denial.statement.end]):
                continue
            start = each.statement.start + told.start()
            spans = {at: Span(*match.span()), other: Span(start, start + len(told.group()))}
            one, two = sorted((at, other))
            found[one, two] = (Difference("negation", spans[one], spans[two]),)
    return found


def _are_apart(done: str, denied: str) -> bool:
    """Whether each says more of what is done and nothing in common: "resigns as chairman", "has not resigned as mayor"."""
    ones, twos = (content(_CLAUSE_ENDS.split(each, 1)[0]) for each in (done, denied))
    return bool(ones and twos) and ones.isdisjoint(twos)


def _surer(text: str, profiles: Mapping[int, Profile]) -> Slips:
    """ "A third strike could follow on 2 May" and "2 May: a third strike will take place"."""
    of_day: dict[str, list[_Dated]] = defaultdict(list)
    for at, each in profiles.items():
        verb = _OPEN.search(each.words) or _SURE.search(each.words)
        if verb and len(each.statement.times) == 1:
            day = each.statement.times[0].of(text)
            if _DAY.search(day):
                of_day[_BETWEEN.sub(" ", day).lower()].append((at, each, verb))
    found: Slips = {}
    for day, dated in of_day.items():
        if len(dated) > _MOST_OF_A_DAY:
            continue
        for (one, first, verb), (two, second, other) in combinations(dated, 2):
            if bool(_OPEN.fullmatch(verb.group())) is bool(_OPEN.fullmatch(other.group())):
                continue
            if _tell_the_same(text, first, second, content(day)):
                spans = (
                    Span(each.statement.start + match.start(), each.statement.start + match.end())
                    for each, match in ((first, verb), (second, other))
                )
                found[one, two] = (Difference("strength", *spans),)
    return found


def _tell_the_same(text: str, first: Profile, second: Profile, day: frozenset[str]) -> bool:
    """Whether two statements share words beside the ``day`` of both, and nothing sets them apart."""
    return (
        len(first.stems & second.stems - day) >= _FEWEST_SHARED
        and first.denied == second.denied
        and not are_ruled_out(text, first, second)
    )


def _surer_in_like_words(profiles: Mapping[int, Profile]) -> Slips:
    """ "The port may open the pier to coaches" and "Not yet. The port will open the pier to coaches in May"."""
    told: dict[str, list[_Foretold]] = defaultdict(list)
    for at, each in profiles.items():
        if not each.conditional and (foretold := _foretold(at, each)):
            told[foretold.does].append(foretold)
    found: Slips = {}
    for alike in told.values():
        for one, two in combinations(alike[:_MOST], 2):
            first, second = profiles[one.at], profiles[two.at]
            if one.is_open == two.is_open or not summarises(first, second) or first.denied or second.denied:
                continue
            if one.who & two.who and len(one.what & two.what) >= _FEWEST_SHARED_IN_LIKE_WORDS:
                found[one.at, two.at] = (Difference("strength", one.modal, two.modal),)
    return found


def _foretold(at: int, profile: Profile) -> _Foretold | None:
    """What the only modal of a statement says that somebody may or will do; None where it says so on a condition."""
    modals = list(_MODAL.finditer(profile.words))
    if len(modals) != 1 or _IF.search(profile.words):
        return None
    [modal] = modals
    what = _CLAUSE_ENDS.split(profile.words[modal.start("does") :], 1)[0]
    start = profile.statement.start + modal.start("modal")
    return _Foretold(
        at,
        Span(start, start + len(modal["modal"])),
        is_open=modal["modal"] != "will",
        who=content(profile.words[: modal.start()]),
        does=stem(modal["does"]),
        what=content(what),
    )
