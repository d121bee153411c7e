"""Two ages of one person, called by the same name: "Owen Parry, 45," and "Parry, a 54-year-old from Bala".

"The 54-year-old" has been told of before: where nobody is 54, and one is 45, it is he. And "a 54-year-old driver" who
has been charged, where the article opens, is the one man before the court whom it names later, "Owen Parry, 45".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claims.extraction.copies.rivals import Slip, slip_between
from claims.extraction.types import Document, Quantity, Role, Sentence
from claims.extraction.wordlists import alternatives, words

_NAME = r"(?P<name>[A-Z][\w’'-]+(?:\s(?:(?:de|van|von|al|el|bin)\s)?[A-Z][\w’'-]+){0,3})"
_AFTER_NAME = re.compile(rf"{_NAME}(?:,\s(?:(?:who\sis|aged)\s)?|\s\(|,\san?\s)\Z")
_CLOSED = re.compile(r"\s?(?:,|\)|\.|;|\sand\b|-year-old\b)")
_YEAR_OLD = re.compile(r"-old\b")
_BEFORE_NAME = re.compile(rf"-old\s(?:(?!(?:from|of|in|at|with|and|who)\s)[a-z]+\s){{0,3}}{_NAME}")
_THEN = re.compile(
    r"\b(?:was|were|then|when|at\sthe\stime|ago|turned|turns|would\sbe|since|born|by\sthe\sage|(?:19|20)\d\d|relative|son|daughter"
    r"|brother|sister|father|mother|wife|husband|junior|jr|senior)\b",
    re.IGNORECASE,
)
_REFERS_BACK = re.compile(r"\b[Tt]he\s\Z")
_CLAUSE = re.compile(r"-old(?:[’']s)?(?=\s[a-z]|[,.])(?!\s(?:from|of|in|at|with|who|whose)\b)")
_EARLIER = re.compile(
    r"\b(?:then|when|at\sthe\stime|ago|turned|would\sbe|since|born|by\sthe\sage|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:partner|girlfriend|boyfriend|fianc[ée]e?|relative|sons?|daughters?|brothers?|sisters?|father|mother|parents?"
    r"|wife|husband|widow|widower|friend|cousin|nephew|niece|uncle|aunt|stepson|stepdaughter|children)\b",
    re.IGNORECASE,
)
_AN_UNNAMED = re.compile(r"\b[Aa]n?\s\Z")
_BEFORE_A_COURT = re.compile(rf"\b(?:{alternatives(words('before_a_court'))})\b")
_CLAUSE_ENDS = re.compile(r"[.;:]\s|\s(?:after|as|when|while|before|following|over|who|whose|and\san?)\s")
_OLDEST, _YOUNGEST = 110, 3
_BACK = 70
_FEWEST_PARTS = 2

_Age = tuple[Quantity, Sentence, tuple[str, ...]]


def conflicts(document: Document) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs of ages of one person, the earlier first; nothing where two people of one surname are named."""
    named = list(_named(document))
    yield from _referred_to(document, named)
    yield from _named_later(document, named)
    by_surname: dict[str, list[_Age]] = defaultdict(list)
    for age in named:
        if not _THEN.search(document.text, age[1].start, age[1].end):
            by_surname[age[2][-1]].append(age)
    for surname, ages in by_surname.items():
        given = {name[:-1] for _, _, name in ages if len(name) >= _FEWEST_PARTS}
        if len(given) > 1 or _is_shared(document.text, surname, given):
            continue
        for first, second in combinations(ages, 2):
            if abs(first[0].value - second[0].value) > 1:
                yield first[0], second[0]
                break


def _referred_to(document: Document, named: list[_Age]) -> Iterator[tuple[Quantity, Quantity]]:
    """The age of "the 54-year-old" with the one age of two swapped digits that was given before, if nobody has it."""
    text = document.text
    given = [each.value for each in document.quantities if _YOUNGEST <= each.value <= _OLDEST]
    for quantity in document.quantities:
        sentence = document.sentence_at(quantity.start)
        if sentence is None or quantity.kind != "duration" or given.count(quantity.value) > 1:
            continue
        if any(quantity is age[0] for age in named):
            continue
        refers_back = _REFERS_BACK.search(text[sentence.start : quantity.start])
        if not refers_back or not _CLAUSE.match(text, quantity.end) or not document.in_scope(quantity):
            continue
        before = [age for age in named if age[0].end < sentence.start]
        swapped = [age for age in before if _digits_swapped(age[0], quantity)]
        others = {age[2][-1] for age in swapped}
        if len(others) == 1 and not _EARLIER.search(text, sentence.start, sentence.end):
            between = text[swapped[-1][0].end : sentence.start]
            if not _RELATIVE.search(between):
                yield swapped[0][0], quantity


def _named_later(document: Document, named: list[_Age]) -> Iterator[tuple[Quantity, Quantity]]:
    """The age of "a 54-year-old" before a court, where the text opens, with that of the only one there by name."""
    text = document.text
    accused = [age for age in named if _is_before_a_court(text, age)]
    if len({age[2][-1] for age in accused}) != 1:
        return
    opening = next((block.end for block in document.blocks_with(Role.BODY)), 0)
    given = [each.value for each in document.quantities if each.kind in {"number", "duration"}]
    for quantity in document.quantities:
        sentence = document.sentence_at(quantity.start)
        if sentence is None or sentence.start >= opening or not _YEAR_OLD.match(text, quantity.end):
            continue
        unnamed = _AN_UNNAMED.search(text[sentence.start : quantity.start]) is not None
        if (
            not unnamed
            or not _digits_swapped(quantity, accused[0][0])
            or given.count(accused[0][0].value) > 1
        ):
            continue
        if not any(age[0] is quantity for age in named) and _is_before_a_court(
            text, (quantity, sentence, ())
        ):
            yield quantity, accused[0][0]
            return


def _is_before_a_court(text: str, age: _Age) -> bool:
    """Whether what is told of somebody behind the age is told of an accused."""
    quantity, sentence, _ = age
    ends = _CLAUSE_ENDS.search(text, quantity.end, sentence.end)
    return _BEFORE_A_COURT.search(text, quantity.end, ends.start() if ends else sentence.end) is not None


def _digits_swapped(one: Quantity, two: Quantity) -> bool:
    return slip_between(one, two) is Slip.SWAPPED_PAIR


def _named(document: Document) -> Iterator[_Age]:
    text = document.text
    for quantity in document.quantities:
        sentence = document.sentence_at(quantity.start)
        if sentence is None or quantity.kind not in {"number", "duration"} or not document.in_scope(quantity):
            continue
        if not _YOUNGEST <= quantity.value <= _OLDEST or document.blocks[sentence.block].role is Role.TABLE:
            continue
        name = _name(text, sentence, quantity)
        if name:
            yield quantity, sentence, tuple(name.split())


def _name(text: str, sentence: Sentence, quantity: Quantity) -> str:
    """Whose age the figure is, or an empty string."""
    before = text[max(sentence.start, quantity.start - _BACK) : quantity.start]
    named = _AFTER_NAME.search(before)
    if quantity.kind == "duration":
        if not _YEAR_OLD.match(text, quantity.end):
            return ""
        found = named if before.endswith((", a ", ", an ")) else _BEFORE_NAME.match(text, quantity.end)
        return found["name"] if found else ""
    closed = _CLOSED.match(text, quantity.end)
    return named["name"] if named and closed and not before.endswith((", a ", ", an ")) else ""


def _is_shared(text: str, surname: str, given: set[tuple[str, ...]]) -> bool:
    """Whether the text gives the surname to somebody with another given name."""
    known = {name[-1] for name in given}
    found = set(re.findall(rf"\b([A-Z][\w’'-]+)\s{re.escape(surname)}\b", text))
    return len(found - known) > 0 if known else len(found) > 1
