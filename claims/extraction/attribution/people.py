"""Which of an article's names are people's: their full names, what they are called for short, "he" or "she"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import combining, normalize

from claims.extraction.attribution.proper_names import OFFICES, is_person, name_of, names
from claims.extraction.attribution.tokens import Token
from claims.extraction.lexicon import Memo
from claims.extraction.wordlists import words

_ARTICLE = re.compile(r"\b(?:the|an?)\s+$", re.IGNORECASE)
_WHERE = re.compile(
    r"\b(?:in|at|on|near|across|through|outside|around|along|into|via|visit|visits|reach|reached)\s+$",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 10
_GIVEN = {"he": words("given_names_men"), "she": words("given_names_women")}
_TITLES = {
    **dict.fromkeys(("mr", "sir", "lord", "king", "prince", "fr"), "he"),
    **dict.fromkeys(("mrs", "ms", "miss", "dame", "lady", "baroness", "queen", "princess"), "she"),
}
_OWNS = ("'s", "’s")
_BESIDE = re.compile(r",? (?:\(?\d\d[),]|whose?\b)")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_OFFICES = OFFICES | words("courtesy_titles")
_ROLES = OFFICES | words("persons")


class Named(NamedTuple):
    """A name where it stands: as it is called without titles, and the tokens that hold it."""

    name: str
    tokens: Sequence[Token]


def named_in(text: str, tokens: Sequence[Token]) -> tuple[Named, ...]:
    """The names of a sentence or a part of one, in order."""
    runs = [part for run in names(tokens) for part in ([run] if len(run) < 3 else _parted(text, run))]
    return tuple([Named(name_of(text, run), run) for run in runs])


def _parted(text: str, run: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The names of two people that "and" joins, or the one name that there is."""
    for place, token in enumerate(run[:-1]):
        first, second = run[:place], run[place + 1 :]
        if token.low == "and" and first and all(is_person(name_of(text, part)) for part in (first, second)):
            yield first
            yield second
            return
    yield run


def last_name(name: str) -> str:
    """The word by which the bearer of a full name is called alone: "Lee" of "Ann Lee Jr"."""
    parts = name.split()
    return parts[-2] if parts[-1].lower() in _SUFFIXES and len(parts) > 2 else parts[-1]


def full_names(text: str, found: Iterable[Named]) -> dict[str, str]:
    """The commonest full name by its last word, by its first where no last word is the same, and by an office in front
    of it ("Republican Ann Lee") that the article gives to nobody else.

    A name that never stands but behind "in" or "at" is a place's. "Mr Lee" is a full name where the article has none.
    """
    found = list(found)
    people: Counter[str] = Counter()
    titled: set[str] = set()
    somebody: set[str] = set()
    for name, tokens in found:
        start, end = tokens[0].start, tokens[-1].end
        if " " not in name and len(name) > 1 and tokens[0].low in _TITLES:
            titled.add(name)
        elif is_person(name) and not _ARTICLE.search(text, max(0, start - 5), start):
            people[name] += 1
            if (
                _given(name)
                or not _WHERE.search(text, max(0, start - _LONGEST_BEFORE), start)
                or text.startswith(_OWNS, end)
            ):
                somebody.add(name)
    by_last: dict[str, str] = {}
    by_first: dict[str, str] = {}
    for name, _ in people.most_common():
        if name in somebody:
            by_first.setdefault(name.split()[0], name)
            by_last.setdefault(last_name(name), name)
    alone = {name for name in titled if name not in by_first or _given(by_first[name])}
    return _by_office(found, by_last) | by_first | dict(zip(alone, alone, strict=True)) | by_last


def _given(name: str) -> str:
    """ "he" or "she" where the first of a name's words is a given name of one of them, else ""."""
    return _given_by[name.split(maxsplit=1)[0]]


def _borne_by(first: str) -> str:
    plain = "".join(char for char in normalize("NFD", first.lower()) if not combining(char))
    return next((pronoun for pronoun, borne in _GIVEN.items() if plain in borne), "")


_given_by = Memo(_borne_by)


def _by_office(found: Iterable[Named], by_last: Mapping[str, str]) -> dict[str, str]:
    holders: dict[str, set[str]] = defaultdict(set)
    for name, tokens in found:
        office = tokens[0]
        if (
            office.low in OFFICES
            and office.text != name.split()[0]
            and (full := by_last.get(last_name(name)))
        ):
            holders[office.text].add(full)
    return {office: names.pop() for office, names in holders.items() if len(names) == 1}


def pronouns(found: Iterable[Named], full: Mapping[str, str]) -> dict[str, str]:
    """ "he" or "she" by the full name of each person whom a title ("Mrs Lee") or a given name makes a man or a woman."""
    known = {name: pronoun for name in set(full.values()) if (pronoun := _given(name))}
    for name, tokens in found:
        titled = _TITLES.get(tokens[0].low)
        if titled:
            known[full.get(name, name)] = titled
    return known


def plain_people(
    text: str, sentences: Iterable[tuple[Sequence[Token], Sequence[Named]]], full: Mapping[str, str]
) -> frozenset[str]:
    """The full names that are plainly people's and not what else is written in two capitals ("Labor Day").

    A given name tells, a title or office in front, an age or "who" behind, the last name alone elsewhere, and a
    sentence that the name opens.
    """
    persons = set(full.values())
    plain = {name for name in persons if _given(name)}
    for tokens, found in sentences:
        for called, run in found:
            name = full.get(called, called)
            if name not in persons or name in plain:
                continue
            start, end = run[0].start, run[-1].end
            alone = called == last_name(name) and not _ARTICLE.search(text, max(0, start - 5), start)
            opens = start == tokens[0].start and text[end : end + 3].lstrip(",").strip()[:1].islower()
            if (
                alone
                or opens
                or run[0].low in _OFFICES
                or _BESIDE.match(text, end)
                or _in_office(text, start)
            ):
                plain.add(name)
    return frozenset(plain)


def _in_office(text: str, start: int) -> bool:
    """Whether an office in lower case stands in front of a name: "chairman Ann Lee", "its chairman, Ann Lee"."""
    before = text[max(0, start - 20) : start].split()
    return bool(before) and before[-1].removesuffix(",") in _ROLES


def inner_names(text: str, sentences: Iterable[tuple[Sequence[Token], Sequence[Named]]]) -> frozenset[str]:
    """Every name that stands behind the first word of a sentence; each comes with the names found in it."""
    inner: set[str] = set()
    for tokens, found in sentences:
        opens = bool(found) and found[0].tokens[0].start == tokens[0].start
        inner.update(each.name for each in found[opens:])
        if opens:
            inner.update(each.name for each in named_in(text, found[0].tokens[1:]))
    return frozenset(inner)
