"""The people and bodies an article has named so far: whom "Lee", "she" and "it" stand for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from claims.extraction.attribution.noun_phrases import sentence_subject
from claims.extraction.attribution.proper_names import OFFICES, is_person, name_of, names
from claims.extraction.attribution.speakers import Source
from claims.extraction.attribution.tokens import Token
from claims.extraction.types import Sourcing
from claims.extraction.wordlists import words

_ARTICLE = re.compile(r"\b(?:the|an?)\s+$", re.IGNORECASE)
_PEOPLE = words("persons") | words("vague_sources") | words("bodies")
_AUXILIARIES = words("grammar_auxiliaries")
_PERSONAL = frozenset({"he", "she", "him", "her"})


class Named(NamedTuple):
    """A name where it stands: as it is called without titles, and the tokens that hold it."""

    name: str
    tokens: Sequence[Token]


def named_in(text: str, tokens: Sequence[Token]) -> tuple[Named, ...]:
    """The names of a sentence or a part of one, in order."""
    return tuple([Named(name_of(text, run), run) for run in names(tokens)])


def full_names(text: str, found: Iterable[Named]) -> dict[str, str]:
    """The commonest full name by its last word, by its first where no last word is the same, and by an office in front
    of it ("Republican Ann Lee") that the article gives to nobody else.
    """
    found = list(found)
    people = Counter(
        each.name
        for each in found
        if is_person(each.name)
        and not _ARTICLE.search(text, max(0, each.tokens[0].start - 5), each.tokens[0].start)
    )
    by_last: dict[str, str] = {}
    by_first: dict[str, str] = {}
    for name, _ in people.most_common():
        by_first.setdefault(name.split()[0], name)
        by_last.setdefault(name.split()[-1], name)
    return _by_office(found, by_last) | by_first | by_last


def _by_office(found: Iterable[Named], by_last: Mapping[str, str]) -> dict[str, str]:
    holders: dict[str, set[str]] = defaultdict(set)
    for name, tokens in found:
        office = tokens[0]
        if (
            office.low in OFFICES
            and office.text != name.split()[0]
            and (full := by_last.get(name.split()[-1]))
        ):
            holders[office.text].add(full)
    return {office: names.pop() for office, names in holders.items() if len(names) == 1}


def inner_names(text: str, sentences: Iterable[tuple[Sequence[Token], Sequence[Named]]]) -> frozenset[str]:
    """Every name that stands behind the first word of a sentence; each comes with the names found in it."""
    inner: set[str] = set()
    for tokens, found in sentences:
        opens = bool(found) and found[0].tokens[0].start == tokens[0].start
        inner.update(each.name for each in found[opens:])
        if opens:
            inner.update(each.name for each in named_in(text, found[0].tokens[1:]))
    return frozenset(inner)


class Recent(NamedTuple):
    """Who was spoken of last: a person, a body, and whoever it was."""

    person: Source | None = None
    body: Source | None = None
    last: Source | None = None


@dataclass
class Cast:
    """Whom the article names, and who was spoken of last while its sentences are read in order.

    ``full`` maps the first and the last word of each full name to the name as printed; ``named`` are
    the names that stand inside a sentence, where a capital is no accident.
    """

    full: dict[str, str]
    named: frozenset[str] = frozenset()
    recent: Recent = field(default_factory=Recent)

    @cached_property
    def people(self) -> frozenset[str]:
        """Every name by which the article may call a person."""
        return frozenset(self.full) | self._persons

    @cached_property
    def _persons(self) -> frozenset[str]:
        """The full names."""
        return frozenset(self.full.values())

    def resolve(self, source: Source) -> Source:
        """``source`` under its full name, a pronoun as whom it stands for; remembers it as the last."""
        source = self.whom(source, self.recent)
        self.remember(source)
        return source

    def whom(self, source: Source, recent: Recent) -> Source:
        """``source`` under its full name, a pronoun as whom of ``recent`` it stands for."""
        if source.pronoun:
            return _behind_pronoun(source, recent)
        if source.speaker in self.full:
            return replace(source, speaker=self.full[source.speaker])
        return source

    def subject(self, text: str, tokens: Sequence[Token], recent: Recent) -> Source | None:
        """The person or body that a sentence is about, where it is one that could have spoken.

        ``recent`` are those spoken of last before it.
        """
        source = sentence_subject(text, tokens, len(tokens)) if tokens else None
        if source is None or source.pronoun == "it":
            return None
        name = source.speaker
        opening_word = source.start == tokens[0].start and name[:1].isupper() and " " not in name
        known = source.pronoun or source.sourcing is Sourcing.VAGUE or name in self.full
        if opening_word and not known:
            return None
        return self.whom(source, recent)

    def could_speak(self, source: Source, tokens: Sequence[Token]) -> bool:
        """Whether ``source`` is somebody rather than a thing or a word that only opens the sentence."""
        if source.pronoun or source.person or source.document or source.speaker in self.people:
            return True
        parts = source.speaker.split()
        if any(part in _AUXILIARIES for part in parts):
            return False
        if (
            any(_PEOPLE & {part.lower(), part.lower().removesuffix("s")} for part in parts)
            or source.speaker in self.named
        ):
            return True
        opens = source.start == tokens[0].start and len(parts) == 1 and not parts[0].isupper()
        return parts[0][0].isupper() and not opens

    def remember(self, source: Source) -> None:
        """Take ``source`` as the one spoken of last."""
        recent = self.recent._replace(last=source)
        if not source.document and (source.person or source.speaker in self.people):
            recent = recent._replace(person=source)
        elif not source.pronoun:
            recent = recent._replace(body=source)
        self.recent = recent

    def notice(self, found: Iterable[Named]) -> None:
        """Take the first person among the names of a sentence as the one that "he" or "she" may stand for."""
        for name, run in found:
            name = self.full.get(name, name)
            if name in self._persons:
                person = Source(run[0].start, run[-1].end, name, Sourcing.NAMED, person=True)
                self.recent = self.recent._replace(person=person)
                return


def _behind_pronoun(source: Source, recent: Recent) -> Source:
    personal = source.pronoun in _PERSONAL
    unnamed = recent.last and recent.last.sourcing is Sourcing.VAGUE
    known = recent.person if personal and not unnamed else recent.last if personal else recent.body
    if known is None:
        return source
    return replace(
        source,
        speaker=known.speaker,
        sourcing=known.sourcing,
        affiliation=known.affiliation,
        document=known.document,
        person=known.person,
    )
