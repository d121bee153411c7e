"""Slips: two copies of one sentence, or a summary and what it sums up, that disagree on one thing only."""

from __future__ import annotations

import re
from functools import cache

from claims.extraction.copies import differences, told_of_two
from claims.extraction.copies.likeness import (
    SUMMARY_ROLES,
    Profile,
    holds_wording,
    names,
    parallel,
    same_wording,
    summarises,
)
from claims.extraction.copies.stems import canonical, content
from claims.extraction.copies.subjects import is_new, named_subject, subject
from claims.extraction.propositions.finite_verbs import has_main_verb
from claims.extraction.types import Difference, Role, Span
from claims.extraction.wordlists import words

Slips = dict[tuple[int, int], tuple[Difference, ...]]
"""What differs between two statements, by their numbers, the earlier first."""

MOST_STEMS_APART = 2
"""How many stems two copies of one sentence may have that the other lacks: one name for another."""

_PRONOUN = re.compile(r"(?:He|She|They|It)\s")
_HALVES = re.compile(r"(?:,\s(?:and|but|while)|;)\s")
_BEFORE = 240
"""How far back a pronoun refers, in code points."""
_FEWEST_STEMS_OF_A_COPY = 4
_FEWEST_STEMS_OF_A_DENIAL = 3


def slip(text: str, first: Profile, second: Profile) -> tuple[Difference, ...]:
    """What two copies of one sentence disagree on, where that is one thing only; else nothing.

    "The north tower is 40 m high" and "The south tower is 44 m high" differ in two things: they are
    two claims. A date alone tells two events apart unless one copy is the summary of the other.
    """
    if parallel(first, second):
        return ()
    if summarises(first, second) and (slipped := differences.misprinted(first, second)):
        return (slipped,)
    if summarises(first, second) and (units := differences.other_unit(text, first, second)):
        one, two = ((figure, each.statement) for figure, each in zip(units, (first, second), strict=True))
        if not told_of_two.may_be_told_of_two(text, one, two, known={"a day", "a week", "a month", "a year"}):
            return (Difference("unit", *(Span(each.start, each.end) for each in units)),)
    if not _otherwise_same(first, second):
        return ()
    found = differences.between(text, first, second)
    aspects = {difference.aspect for difference in found}
    if len(aspects) != 1:
        return ()
    if aspects <= {"date", "name"} and not summarises(first, second):
        return ()
    if aspects == {"number"} and (
        have_other_sources(first, second)
        or _are_of_other_models(first, second)
        or _is_of_another_subject(text, first, second, found[0])
        or _may_be_told_of_two(text, first, second, found[0])
    ):
        return ()
    if aspects == {"negation"} and _is_denied_of_another(text, first, second):
        return ()
    return found if aspects == {"name"} or not _tell_apart(first, second) else ()


def _is_denied_of_another(text: str, first: Profile, second: Profile) -> bool:
    """Whether what is denied is less than what is said, of somebody else or of another time: "not in summer"."""
    denial, said = (first, second) if first.denied else (second, first)
    if denial.own_stems - said.stems - days():
        return True
    one, two = ((each.statement, each.statement) for each in (first, second))
    return told_of_two.may_be_told_of_two(text, one, two, known=first.stems | second.stems)


def _may_be_told_of_two(text: str, first: Profile, second: Profile, found: Difference) -> bool:
    """Whether the two figures that differ may both be right."""
    one, two = (
        next(((figure, each.statement) for figure in each.figures if figure.start == span.start), None)
        for each, span in ((first, found.first), (second, found.second))
    )
    if one is None or two is None:
        return False
    if one[0].value in second.beside or two[0].value in first.beside:
        return True
    if not told_of_two.may_be_of_one_time(text, [one], [two], alike=2):
        return True
    return told_of_two.may_be_told_of_two(text, one, two, known=())


def _is_of_another_subject(text: str, first: Profile, second: Profile, found: Difference) -> bool:
    """Whether one is told of something that the other nowhere speaks of: the line through the tunnel, the tunnel.

    So is "Prat scored 13 goals" beside "He scored 24", where nothing before "he" speaks of Prat.
    """
    for this, other in ((first, second), (second, first)):
        if _PRONOUN.match(this.words) and (named := named_subject(other.words, text)):
            start = this.statement.start
            return named.isdisjoint(content(text[max(0, start - _BEFORE) : start]))
    bodies = (each for each in (first, second) if each.role not in SUMMARY_ROLES and not each.opening)
    if summarises(first, second) and any(is_new(each.words) for each in bodies):
        return True
    one, two = (
        subject(_clause(text, each, span)) for each, span in ((first, found.first), (second, found.second))
    )
    return bool(one and two) and (one.isdisjoint(second.stems) or two.isdisjoint(first.stems))


def _clause(text: str, profile: Profile, figure: Span) -> str:
    """What is told of the figure: in "Children go free, and adults pay 45 crowns" the second half."""
    halves = [
        each
        for each in _HALVES.finditer(text, profile.statement.start, figure.start)
        if has_main_verb(text[each.end() : profile.statement.end])
    ]
    return text[halves[-1].end() : profile.statement.end] if halves else profile.words


def have_other_sources(first: Profile, second: Profile) -> bool:
    """Whether each has a source of its own, neither of which may be the other's.

    A summary names its source as it likes ("company says").
    """
    sources = (each.statement.attribution for each in (first, second))
    return not summarises(first, second) and told_of_two.have_other_sources(*sources)


def _are_of_other_models(first: Profile, second: Profile) -> bool:
    """Whether two statements of the running text differ in a name: "the Orla 3", "the Orla 3 Pro"."""
    return not summarises(first, second) and names(first.statement.text) != names(second.statement.text)


def _tell_apart(first: Profile, second: Profile) -> bool:
    """Whether each has content that the other lacks, days and months aside."""
    return bool(first.stems - second.stems - days()) and bool(second.stems - first.stems - days())


def _otherwise_same(first: Profile, second: Profile) -> bool:
    """Whether the content is the same, a name apart, or a summary's is all in the body's."""
    fewer, more = sorted((first.stems, second.stems), key=len)
    apart = fewer ^ more
    near, same = len(apart) <= MOST_STEMS_APART, apart <= days()
    if len(fewer) < 2 or not (near or same or fewer <= more):
        return False
    if same and len(fewer - days()) >= _FEWEST_STEMS_OF_A_DENIAL:
        return summarises(first, second) or same_wording(first, second)
    least = _FEWEST_STEMS_OF_A_COPY if first.negated == second.negated else _FEWEST_STEMS_OF_A_DENIAL
    if len(fewer) == least - 1 and Role.HEADLINE not in {first.role, second.role}:
        least -= holds_wording(first, second)
    contained = len(fewer) >= least and fewer <= more and summarises(first, second)
    return contained or (near and same_wording(first, second))


@cache
def days() -> frozenset[str]:
    return frozenset(map(canonical, words("days_and_months") | words("months")))
